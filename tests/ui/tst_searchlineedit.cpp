#include "tests/ui/windowfixture.h"
#include "ui/widgets/searchlineedit.h"

#include <QAction>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestSearchLineEdit : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void escapeClears();
    void downLeadsToTheResults();
    void standardKeysOfAFieldStayTheirs();

private:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"s.ini"_s), QSettings::IniFormat};
};

void TestSearchLineEdit::escapeClears()
{
    const Theme theme(m_settings);
    SearchLineEdit edit(theme);
    QVERIFY(Fixture::showAndWait(edit, {500, 40}));
    QTest::keyClicks(&edit, u"svc:s3 tactic:impact"_s);
    QCOMPARE(edit.text(), u"svc:s3 tactic:impact"_s);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(edit.text(), QString());
}

void TestSearchLineEdit::downLeadsToTheResults()
{
    const Theme theme(m_settings);
    SearchLineEdit edit(theme);
    QSignalSpy requested(&edit, &SearchLineEdit::resultsRequested);
    QTest::keyClick(&edit, Qt::Key_Down);
    QCOMPARE(requested.size(), 1);
}

void TestSearchLineEdit::standardKeysOfAFieldStayTheirs()
{
    const Theme theme(m_settings);
    SearchLineEdit edit(theme);
    QVERIFY(Fixture::showAndWait(edit, {500, 40}));
    QTest::keyClicks(&edit, u"one/two?"_s);
    QCOMPARE(edit.text(), u"one/two?"_s);
    QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(edit.text() != u"one/two?"_s);
    QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(edit.selectedText(), edit.text());
}

QTEST_MAIN(TestSearchLineEdit)
#include "tst_searchlineedit.moc"
