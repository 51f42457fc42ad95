#include "tests/ui/windowfixture.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/messagetopic.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void hiddenUntilThereIsSomethingToSay();
    void informationGivesWayButWarningsWait();
    void aTopicHasOneMessage();
    void whatWasTakenBackGoes();
    void whatIsOutOfDateIsForgotten();
    void anActionRunsAndLeavesItsMessage();
    void anActionThatSettlesClosesItsMessage();
    void anActionMayShowTheNextMessage();
    void escapeClosesIt();
    void aLongTextWrapsInsteadOfBeingCut();

private:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"s.ini"_s), QSettings::IniFormat};
};

void TestMessageBar::hiddenUntilThereIsSomethingToSay()
{
    const Theme theme(m_settings);
    MessageBar bar(theme);
    QVERIFY(bar.isHidden());
    bar.showMessage({.text = u"Hello"_s});
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.text(), u"Hello"_s);
    QSignalSpy closed(&bar, &MessageBar::closed);
    bar.closeMessage();
    QVERIFY(bar.isHidden());
    QCOMPARE(closed.size(), 1);
}

void TestMessageBar::informationGivesWayButWarningsWait()
{
    const Theme theme(m_settings);
    MessageBar bar(theme);
    bar.showMessage({.kind = Message::Kind::Error, .text = u"Broken"_s});
    bar.showMessage({.text = u"First"_s});
    bar.showMessage({.text = u"Second"_s});
    QCOMPARE(bar.text(), u"Second"_s);
    bar.closeMessage();
    QCOMPARE(bar.text(), u"Broken"_s);
    bar.closeMessage();
    QVERIFY(bar.isEmpty());
}

void TestMessageBar::aTopicHasOneMessage()
{
    const Theme theme(m_settings);
    MessageBar bar(theme);
    const MessageTopic imports(bar, u"import"_s);
    bar.showMessage({.kind = Message::Kind::Error, .text = u"The disk is full"_s});
    imports.showMessage({.kind = Message::Kind::Error, .text = u"a.json failed"_s});
    imports.showMessage({.kind = Message::Kind::Error, .text = u"b.json failed"_s});
    imports.showMessage({.text = u"c.json was added"_s});
    QCOMPARE(bar.text(), u"c.json was added"_s);
    bar.closeMessage();
    QCOMPARE(bar.text(), u"The disk is full"_s);
    bar.closeMessage();
    QVERIFY(bar.isEmpty());
}

void TestMessageBar::whatWasTakenBackGoes()
{
    const Theme theme(m_settings);
    MessageBar bar(theme);
    int changes = 4;
    const MessageTopic imports(bar, u"import"_s, [&changes] { return changes; });
    bar.showMessage({.kind = Message::Kind::Warning, .text = u"Odd"_s});
    imports.showChange({.text = u"3 files were added"_s});
    changes = 5;
    bar.review();
    QCOMPARE(bar.text(), u"3 files were added"_s);
    changes = 4;
    bar.review();
    QCOMPARE(bar.text(), u"3 files were added"_s);
    changes = 3;
    bar.review();
    QCOMPARE(bar.text(), u"Odd"_s);
    // What waits below goes as well, and what changed nothing is nothing to take back.
    imports.showChange({.kind = Message::Kind::Warning, .text = u"2 of 3 files were added"_s});
    bar.showMessage({.kind = Message::Kind::Error, .text = u"Bad"_s});
    changes = 2;
    bar.review();
    QCOMPARE(bar.text(), u"Bad"_s);
    bar.closeMessage();
    QCOMPARE(bar.text(), u"Odd"_s);
    for (const Message::Kind kind : {Message::Kind::Error, Message::Kind::Warning}) {
        imports.showMessage({.kind = kind, .text = u"a.json failed"_s});
        --changes;
        bar.review();
        QCOMPARE(bar.text(), u"a.json failed"_s);
    }
}

void TestMessageBar::whatIsOutOfDateIsForgotten()
{
    const Theme theme(m_settings);
    MessageBar bar(theme);
    const MessageTopic findings(bar, u"findings"_s);
    findings.showMessage({.kind = Message::Kind::Warning, .text = u"a.csv failed"_s, .topic = u"problems"_s});
    findings.showMessage({.kind = Message::Kind::Warning, .text = u"Nothing new"_s});
    findings.forget(u"problems"_s);
    QCOMPARE(bar.text(), u"Nothing new"_s);
    findings.forget(u"findings"_s);
    QVERIFY(bar.isEmpty());
}

void TestMessageBar::anActionRunsAndLeavesItsMessage()
{
    const Theme theme(m_settings);
    MessageBar bar(theme);
    int runs = 0;
    bar.showMessage({.text = u"Done"_s, .actions = {{u"Show"_s, [&runs] { ++runs; }}}});
    QVERIFY(Fixture::showAndWait(bar, {600, 60}));
    for (int clicks = 1; clicks <= 2; ++clicks) {
        QTest::mouseClick(bar.findChild<QPushButton *>(u"messageActionButton_0"_s), Qt::LeftButton);
        QCOMPARE(runs, clicks);
        QCOMPARE(bar.text(), u"Done"_s);
    }
}

void TestMessageBar::anActionThatSettlesClosesItsMessage()
{
    const Theme theme(m_settings);
    MessageBar bar(theme);
    int runs = 0;
    bar.showMessage({.text = u"Done"_s, .actions = {{u"Undo"_s, [&runs] { ++runs; }, true}}});
    QVERIFY(Fixture::showAndWait(bar, {600, 60}));
    auto *button = bar.findChild<QPushButton *>(u"messageActionButton_0"_s);
    QVERIFY(button != nullptr);
    QCOMPARE(button->text(), u"Undo"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(runs, 1);
    QVERIFY(bar.isHidden());
}

void TestMessageBar::anActionMayShowTheNextMessage()
{
    const Theme theme(m_settings);
    MessageBar bar(theme);
    bar.showMessage(
        {.kind = Message::Kind::Error,
         .text = u"Failed"_s,
         .actions = {{u"Again"_s, [&bar] { bar.showMessage({.text = u"Now it worked"_s}); }, true}}});
    QTest::mouseClick(bar.findChild<QPushButton *>(u"messageActionButton_0"_s), Qt::LeftButton);
    QCOMPARE(bar.text(), u"Now it worked"_s);
    bar.closeMessage();
    QVERIFY(bar.isEmpty());
}

void TestMessageBar::escapeClosesIt()
{
    const Theme theme(m_settings);
    MessageBar bar(theme);
    bar.showMessage({.text = u"Hello"_s});
    QTest::keyClick(&bar, Qt::Key_Escape);
    QVERIFY(bar.isHidden());
}

void TestMessageBar::aLongTextWrapsInsteadOfBeingCut()
{
    const Theme theme(m_settings);
    MessageBar bar(theme);
    bar.showMessage({.text = u"short"_s});
    const int before = bar.heightForWidth(400);
    bar.showMessage({.text = u"word "_s.repeated(200)});
    QVERIFY(bar.heightForWidth(400) > before * 3);
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
