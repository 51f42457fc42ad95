#include "tests/checklist/refusedwrites.h"
#include "tests/support/modelrows.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/checklistpage.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

QDialog *openDialog(const QWidget &page)
{
    const auto dialogs = page.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible()) {
            return dialog;
        }
    }
    return nullptr;
}

void type(const QDialog &dialog, const QString &name, const QString &text)
{
    auto *field = dialog.findChild<QWidget *>(name);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

void confirm(const QDialog &dialog)
{
    QTest::mouseClick(dialog.findChild<QWidget *>(u"confirmButton"_s), Qt::LeftButton);
}

QStringList entriesOf(const QComboBox &combo)
{
    QStringList entries;
    for (int place = 0; place < combo.count(); ++place) {
        entries.append(combo.itemText(place));
    }
    return entries;
}

} // namespace

class TestPlans : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aNewPlanHoldsWhatIsShown();
    void anotherPlanIsChosenWithTheKeyboard();
    void renamesByF2AndRefusesANameThatIsTaken();
    void copiesWithAllThatThePlanHas();
    void archivesAndBringsBack();
    void aWriteThatFailsKeepsWhatWasTyped();
    void addsRewritesAndRemovesAnItem();

private:
    void trigger(const QString &action) const { child<QAction>(action)->trigger(); }
    template <typename Object>
    Object *child(const QString &name) const
    {
        return m_page->findChild<Object *>(name);
    }
    QTreeView *list() const { return child<QTreeView>(u"checklistView"_s); }
    QComboBox *plans() const { return child<QComboBox>(u"planComboBox"_s); }

    std::unique_ptr<Fixture::Work> m_work;
    std::unique_ptr<ChecklistPage> m_page;
};

void TestPlans::init()
{
    Fixture::failOnWarnings();
    m_work = std::make_unique<Fixture::Work>();
    m_page = std::make_unique<ChecklistPage>(m_work->theme, m_work->session());
    QVERIFY(Fixture::showAndWait(*m_page));
}

void TestPlans::cleanup()
{
    m_page.reset();
    m_work.reset();
}

void TestPlans::aNewPlanHoldsWhatIsShown()
{
    // Whatever the status is then: a plan does not lose what gets done.
    m_work->filter->setQueryText(u"svc:s3 is:open -owner:ada"_s);
    trigger(u"newPlanAction"_s);
    QDialog *dialog = openDialog(*m_page);
    QVERIFY(dialog != nullptr);
    type(*dialog, u"nameLineEdit"_s, u"Buckets"_s);
    confirm(*dialog);
    QVERIFY(openDialog(*m_page) == nullptr);
    QCOMPARE(m_work->checklist.plans().current().query, u"svc:s3"_s);
    QCOMPARE(plans()->currentText(), u"Buckets · 0 %"_s);
    m_work->filter->clear();
    QCOMPARE(modelRows(*list()->model(), {0}),
             (QStringList{u"Log S3 data events"_s, u"Turn on versioning"_s}));
    m_work->checklist.setStatus(u"s3-versioning"_s, Status::Implemented);
    QCOMPARE(plans()->currentText(), u"Buckets · 50 %"_s);
    QCOMPARE(entriesOf(*plans()), (QStringList{u"Default · 0 %"_s, u"Buckets · 50 %"_s}));
}

void TestPlans::anotherPlanIsChosenWithTheKeyboard()
{
    m_work->checklist.setStatus(u"s3-versioning"_s, Status::Implemented);
    QVERIFY(m_work->checklist.plans().create(u"Prod"_s, {}, {}));
    QCOMPARE(list()->model()->index(3, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    plans()->setFocus();
    QTest::keyClick(plans(), Qt::Key_Up);
    QCOMPARE(m_work->checklist.plans().current().name, u"Default"_s);
    QCOMPARE(list()->model()->index(3, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestPlans::renamesByF2AndRefusesANameThatIsTaken()
{
    QVERIFY(m_work->checklist.plans().create(u"Prod"_s, {}, {}));
    m_page->focusList();
    QTest::keyClick(list(), Qt::Key_F2);
    QDialog *dialog = openDialog(*m_page);
    QVERIFY(dialog != nullptr);
    type(*dialog, u"nameLineEdit"_s, u"default"_s);
    confirm(*dialog);
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(u"problemLabel"_s)->isVisible());
    type(*dialog, u"nameLineEdit"_s, u"Production"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(openDialog(*m_page) == nullptr);
    QCOMPARE(plans()->currentText(), u"Production · 0 %"_s);
}

void TestPlans::copiesWithAllThatThePlanHas()
{
    m_work->checklist.setStatus(u"s3-versioning"_s, Status::Implemented);
    trigger(u"copyPlanAction"_s);
    QDialog *dialog = openDialog(*m_page);
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"nameLineEdit"_s)->text(), u"Copy of Default"_s);
    confirm(*dialog);
    QCOMPARE(plans()->currentText(), u"Copy of Default · 25 %"_s);
    QCOMPARE(m_work->checklist.status(u"s3-versioning"_s), Status::Implemented);
}

void TestPlans::archivesAndBringsBack()
{
    trigger(u"archivePlanAction"_s);
    QCOMPARE(plans()->currentText(), u"Default · 0 % (archived)"_s);
    QVERIFY(child<QAction>(u"archivePlanAction"_s)->text().contains(u"back"_s));
    trigger(u"archivePlanAction"_s);
    QCOMPARE(plans()->currentText(), u"Default · 0 %"_s);
}

void TestPlans::aWriteThatFailsKeepsWhatWasTyped()
{
    QStringList messages;
    connect(m_page.get(), &ChecklistPage::messageRequested, this,
            [&messages](const Message &message) { messages.append(message.text); });
    Fixture::refuseWrites(m_work->store->file());
    trigger(u"newPlanAction"_s);
    QDialog *dialog = openDialog(*m_page);
    QVERIFY(dialog != nullptr);
    type(*dialog, u"nameLineEdit"_s, u"Buckets"_s);
    confirm(*dialog);
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->findChild<QLabel *>(u"problemLabel"_s)->text().isEmpty());
    QCOMPARE(dialog->findChild<QLineEdit *>(u"nameLineEdit"_s)->text(), u"Buckets"_s);
    dialog->close();
    trigger(u"archivePlanAction"_s);
    QCOMPARE(messages.size(), 1);
}

void TestPlans::addsRewritesAndRemovesAnItem()
{
    trigger(u"addItemAction"_s);
    QDialog *dialog = openDialog(*m_page);
    QVERIFY(dialog != nullptr);
    type(*dialog, u"itemTitleLineEdit"_s, u"Train the team"_s);
    type(*dialog, u"itemServicesLineEdit"_s, u"amazon s3, Zoom"_s);
    dialog->findChild<QPlainTextEdit *>(u"itemStepsText"_s)->setPlainText(u"Book a room\n\nInvite all"_s);
    confirm(*dialog);
    const ItemState added = m_work->checklist.state(u"manual:1"_s);
    QCOMPARE(added.title, u"Train the team"_s);
    QCOMPARE(added.services, (QStringList{u"s3"_s, u"Zoom"_s}));
    QCOMPARE(added.steps, (QStringList{u"Book a room"_s, u"Invite all"_s}));

    m_page->selectControl(u"manual:1"_s);
    // What the offscreen platform says of every menu.
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(list()->viewport(), &event);
    trigger(u"editItemAction"_s);
    dialog = openDialog(*m_page);
    QVERIFY(dialog != nullptr);
    type(*dialog, u"itemTitleLineEdit"_s, u"Train everybody"_s);
    confirm(*dialog);
    QCOMPARE(m_work->checklist.state(u"manual:1"_s).title, u"Train everybody"_s);
    trigger(u"removeItemAction"_s);
    QCOMPARE(m_work->checklist.progress().total, 4);
    m_work->checklist.undo();
    QCOMPARE(m_work->checklist.progress().total, 5);
}

QTEST_MAIN(TestPlans)
#include "tst_plans.moc"
