#include "tests/ui/windowfixture.h"
#include "ui/dialogs/accountsdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString First = u"111122223333"_s;
const QString Second = u"444455556666"_s;

Inventory twoAccounts()
{
    return mergeInventories(Fixture::inventoryWith({u"s3"_s}, First),
                            Fixture::inventoryWith({u"rds"_s}, Second));
}

// The dialog on a desk of its own.
struct Stage
{
    AccountsDialog dialog;
    QSignalSpy changes{&dialog, &AccountsDialog::groupChanged};

    explicit Stage(const QStringList &chosen = {}, const QList<AccountGroup> &groups = {})
        : dialog(twoAccounts(), chosen, groups)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    }
    bool show() { return Fixture::showAndWait(dialog, {560, 420}); }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return dialog.findChild<Widget *>(name);
    }
    void press(const QString &button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    bool canAccept() const
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled();
    }
};

} // namespace

class TestAccountsDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void allAccountsAreChosenAtFirst();
    void noneCannotBeChosen();
    void onlyWhatIsShownIsChecked();
    void whatAGroupIsForCanBeRead();
    void aGroupIsSavedUnderItsName();
    void aGroupIsChosenAgain();
    void aGroupIsForgotten();
};

void TestAccountsDialog::allAccountsAreChosenAtFirst()
{
    const Stage stage;
    QVERIFY(stage.dialog.chosenAccounts().isEmpty());
    QVERIFY(stage.canAccept());
    QCOMPARE(Stage({Second}).dialog.chosenAccounts(), QStringList{Second});
}

void TestAccountsDialog::noneCannotBeChosen()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.press(u"noAccountsButton"_s);
    QVERIFY(!stage.canAccept());
    QVERIFY(!stage.find<QPushButton>(u"saveGroupButton"_s)->isEnabled());
}

void TestAccountsDialog::onlyWhatIsShownIsChecked()
{
    Stage stage;
    QVERIFY(stage.show());
    QTest::keyClicks(stage.find<QLineEdit>(u"accountFilterLineEdit"_s), u"4444"_s);
    const auto *count = stage.find<QLabel>(u"chosenAccountsLabel"_s);
    QCOMPARE(count->text(), u"2 of 2 chosen, 1 of them not shown by the filter"_s);
    stage.press(u"noAccountsButton"_s);
    QCOMPARE(stage.dialog.chosenAccounts(), QStringList{First});
    QCOMPARE(count->text(), u"1 of 2 chosen, 1 of them not shown by the filter"_s);
    stage.find<QLineEdit>(u"accountFilterLineEdit"_s)->clear();
    QCOMPARE(count->text(), u"1 of 2 chosen"_s);
}

void TestAccountsDialog::whatAGroupIsForCanBeRead()
{
    Stage stage;
    stage.dialog.setAttribute(Qt::WA_DontShowOnScreen);
    stage.dialog.show();
    const QLineEdit *edit = stage.find<QComboBox>(u"accountGroupComboBox"_s)->lineEdit();
    const int needed = edit->fontMetrics().horizontalAdvance(edit->placeholderText());
    QVERIFY2(edit->width() > needed, qPrintable(u"%1 of %2"_s.arg(edit->width()).arg(needed)));
}

void TestAccountsDialog::aGroupIsSavedUnderItsName()
{
    Stage stage({First});
    QVERIFY(stage.show());
    QVERIFY(!stage.find<QPushButton>(u"saveGroupButton"_s)->isEnabled());
    QTest::keyClicks(stage.find<QComboBox>(u"accountGroupComboBox"_s), u"web shop"_s);
    stage.press(u"saveGroupButton"_s);
    QCOMPARE(stage.changes.size(), 1);
    QCOMPARE(stage.changes.first().first().value<AccountGroup>(),
             AccountGroup({.name = u"web shop"_s, .accounts = {First}}));
    QVERIFY(stage.find<QPushButton>(u"forgetGroupButton"_s)->isEnabled());
}

void TestAccountsDialog::aGroupIsChosenAgain()
{
    Stage stage({}, {{u"shop"_s, {Second, u"999900001111"_s}}});
    QVERIFY(stage.show());
    auto *group = stage.find<QComboBox>(u"accountGroupComboBox"_s);
    group->setFocus();
    QTest::keyClick(group, Qt::Key_Down);
    QCOMPARE(group->currentText(), u"shop"_s);
    QCOMPARE(stage.dialog.chosenAccounts(), QStringList{Second});
}

void TestAccountsDialog::aGroupIsForgotten()
{
    Stage stage({}, {{u"shop"_s, {Second}}});
    QVERIFY(stage.show());
    QTest::keyClicks(stage.find<QComboBox>(u"accountGroupComboBox"_s), u"shop"_s);
    stage.press(u"forgetGroupButton"_s);
    QCOMPARE(stage.changes.first().first().value<AccountGroup>(), AccountGroup({.name = u"shop"_s}));
    QCOMPARE(stage.find<QComboBox>(u"accountGroupComboBox"_s)->count(), 0);
}

QTEST_MAIN(TestAccountsDialog)
#include "tst_accountsdialog.moc"
