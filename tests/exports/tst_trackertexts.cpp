#include "models/exports/trackers/trackerformats.h"
#include "tests/exports/exportfixture.h"
#include "tests/exports/trackerfixture.h"
#include "tests/support/csvrows.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// Texts in the issues of trackers: within their limits, and nothing in them acts.
class TestTrackerTexts : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void textsKeepTheirLimits_data();
    void textsKeepTheirLimits();
    void hostileTextIsInert_data();
    void hostileTextIsInert();
    void wikiMarkupIsInert();
    void mentionsAndActionsAreInert();
    void commandsAreCode_data();
    void commandsAreCode();
    void htmlIsInert();
    void anOwnerIsAssignedByANameOnly_data();
    void anOwnerIsAssignedByANameOnly();
    void aScriptQuotesWhateverTitlesHold();
};

namespace {

using Fixture::column;
using Fixture::descriptionHeading;
using Fixture::ownItem;
using Fixture::rowsOf;
using Fixture::writtenExport;

QString hostileText()
{
    return u"=1+1\"\r\n/close\n  /assign @root\n@all #1 !2 ~x [~admin] {code}x{code} !http://x/a.png! <img "
           u"src=x> "
           "*b* -s- 'q' $(id) `id` |h| ](javascript:1)\u2028/label ~y"_s;
}

} // namespace

void TestTrackerTexts::textsKeepTheirLimits_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<int>("title");
    QTest::addColumn<int>("description");
    QTest::newRow("Jira") << u"jira-csv"_s << u"Summary"_s << 255 << 32767;
    QTest::newRow("Jira, hierarchy") << u"jira-hierarchy-csv"_s << u"Summary"_s << 255 << 32767;
    QTest::newRow("GitLab") << u"gitlab-csv"_s << u"title"_s << 255 << 1'048'576;
    QTest::newRow("Azure DevOps") << u"azure-devops-csv"_s << u"Title"_s << 255 << 1'000'000;
    QTest::newRow("ServiceNow") << u"servicenow-csv"_s << u"short_description"_s << 160 << 4000;
}

// Of characters that every dialect has to escape, and pairs that must not be torn.
void TestTrackerTexts::textsKeepTheirLimits()
{
    QFETCH(const QString, format);
    QFETCH(const QString, heading);
    QFETCH(const int, title);
    QFETCH(const int, description);
    ItemState state;
    state.title = u"=Whole "_s + u"\U0001F512"_s.repeated(150) + u" title"_s;
    state.notes = u"[*<\U0001F512"_s.repeated(300'000);
    const ChecklistExport content = ownItem(state);
    const WrittenExport made = writtenExport(format, content);
    const QList<QStringList> rows = rowsOf(made.files.first());
    const QString shortTitle = column(rows, heading).last();
    QVERIFY(shortTitle.size() <= title && shortTitle.size() > title - 4);
    QVERIFY(shortTitle.startsWith("'=Whole"_L1) && shortTitle.endsWith(u'…'));
    const QString text = column(rows, descriptionHeading(format)).last();
    QVERIFY2(text.size() <= description && text.size() > description * 99LL / 100,
             qPrintable(QString::number(text.size())));
    QVERIFY(text.contains(u"Title: "_s) && text.contains(u"title"_s));
    QVERIFY(text.contains(u"Item key: "_s + content.itemKey(manualItemId(1))));
    QVERIFY(!text.contains(QChar::ReplacementCharacter));
    const QString said = made.losses.join(u'\n');
    QVERIFY(said.contains(u"titles of %1 characters: cut for manual:1"_s.arg(title)));
    QVERIFY(said.contains(u"descriptions of"_s));
}

void TestTrackerTexts::hostileTextIsInert_data()
{
    QTest::addColumn<QString>("format");
    for (const ChecklistFormat &format : trackerFormats()) {
        if (format.suffix == "csv"_L1) {
            QTest::newRow(qPrintable(format.key)) << format.key;
        }
    }
}

void TestTrackerTexts::hostileTextIsInert()
{
    QFETCH(const QString, format);
    const WrittenExport made =
        writtenExport(format, Fixture::checklist(Fixture::hostileScope(hostileText())));
    const auto rows = csvRows(made.files.first().bytes);
    QVERIFY(rows);
    for (const QStringList &row : *rows) {
        QCOMPARE(row.size(), rows->first().size());
        for (const QString &cell : row) {
            QVERIFY2(cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()), qPrintable(cell));
            QVERIFY2(!cell.contains(u'\r') && !cell.contains(QChar::LineSeparator), qPrintable(cell));
        }
    }
}

void TestTrackerTexts::wikiMarkupIsInert()
{
    ItemState state;
    state.title = u"Own"_s;
    state.notes =
        u"h1. a {code} [~root] [x|http://y] !p.png! @root |c| *b* s3-old_name --x\nbq. said\n* star"_s;
    const WrittenExport made = writtenExport(u"jira-csv"_s, ownItem(state));
    const QString text = column(rowsOf(made.files.first()), u"Description"_s).first();
    QVERIFY2(text.contains(uR"(- h1. a \{code\} \[\~root\] \[x\|http://y\] \!p.png\! \@root \|c\| \*b\* )"
                           uR"(s3-old_name \-\-x)"_s),
             qPrintable(text));
    QVERIFY(text.contains(u"\n- bq. said\n- \\* star\n"_s));
}

void TestTrackerTexts::mentionsAndActionsAreInert()
{
    ItemState state;
    state.title = u"/close"_s;
    state.notes = hostileText();
    state.reason = u"ask ada@example.com, see https://example.com/a_b?c=@d and `aws:Principal*`"_s;
    state.owner = u"@ada\n/close"_s;
    state.steps = QStringList{u"/close"_s, u"Write\n/close"_s};
    const ChecklistExport content = ownItem(state);
    const QString gitlab =
        column(rowsOf(writtenExport(u"gitlab-csv"_s, content).files.first()), u"description"_s).first();
    const QString github = QString::fromUtf8(writtenExport(u"github"_s, content).files.last().bytes);
    static const QRegularExpression action(u"^\\s*/(?!label ~ttc ~ttc-not-assessed$).*$"_s,
                                           QRegularExpression::MultilineOption);
    for (const QString &text : {gitlab, github}) {
        QVERIFY2(!action.match(text).hasMatch(), qPrintable(action.match(text).captured()));
        QVERIFY2(text.contains(uR"(\@&#8203;all \#&#8203;1 \!2 \~x \[\~admin\])"_s), qPrintable(text));
        QVERIFY(text.contains(uR"(\<img src=x\>)"_s));
        QVERIFY(text.contains(
            uR"(ask ada\@example.com, see <https://example.com/a_b?c=@d> and `aws:Principal*`)"_s));
    }
    QCOMPARE(gitlab.count(u"\n/label "_s), 1);
    QCOMPARE(github.count(u"\n/label "_s), 0);
}

void TestTrackerTexts::commandsAreCode_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("plain") << u"aws x --y @all :secret:"_s << u"`aws x --y @all :secret:`"_s;
    QTest::newRow("backticks within") << u"aws x[?y==`true`]"_s << u"``aws x[?y==`true`]``"_s;
    QTest::newRow("backticks at the ends") << u"``id`"_s << u"``` ``id` ```"_s;
    QTest::newRow("lines") << u"a\n/close"_s << u"`a /close`"_s;
}

void TestTrackerTexts::commandsAreCode()
{
    QFETCH(const QString, command);
    QFETCH(const QString, markdown);
    ItemState state;
    state.title = u"Own"_s;
    ChecklistExport content = ownItem(state);
    content.plan.standIns[manualItemId(1)].verify = {{command, u"<b>"_s}};
    const QString github = QString::fromUtf8(writtenExport(u"github"_s, content).files.last().bytes);
    const QString line = u"\n  * %1 (expect: \\<b\\>)\n"_s.arg(markdown);
    QVERIFY2(github.contains(line), qPrintable(github));
}

void TestTrackerTexts::htmlIsInert()
{
    ItemState state;
    state.title = u"Own"_s;
    state.notes = u"<script>alert(1)</script> & <b>"_s;
    const WrittenExport made = writtenExport(u"azure-devops-csv"_s, ownItem(state));
    const QString text = column(rowsOf(made.files.first()), u"Description"_s).first();
    QVERIFY(text.contains(u"Notes: &lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;</div>"_s));
    static const QRegularExpression others(u"<(?!/?(div|b)>)"_s);
    QVERIFY(!text.contains(others));
}

void TestTrackerTexts::anOwnerIsAssignedByANameOnly_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("gitlab");
    QTest::addColumn<QString>("jira");
    QTest::newRow("user name") << u"@ada-l.x"_s << u"/assign @ada-l.x"_s << QString();
    QTest::newRow("address") << u"ada@example.com"_s << QString() << u"ada@example.com"_s;
    QTest::newRow("full name") << u"Ada L"_s << QString() << QString();
    QTest::newRow("two") << u"@ada @bob"_s << QString() << QString();
    QTest::newRow("an action behind") << u"@ada\n/close"_s << QString() << QString();
    QTest::newRow("nobody") << QString() << QString() << QString();
}

void TestTrackerTexts::anOwnerIsAssignedByANameOnly()
{
    QFETCH(const QString, owner);
    QFETCH(const QString, gitlab);
    QFETCH(const QString, jira);
    ItemState state;
    state.title = u"Own"_s;
    state.owner = owner;
    const ChecklistExport content = ownItem(state);
    const QString text =
        column(rowsOf(writtenExport(u"gitlab-csv"_s, content).files.first()), u"description"_s).first();
    QCOMPARE(text.contains(u"\n/assign"_s), !gitlab.isEmpty());
    QVERIFY(text.contains(gitlab));
    const WrittenExport table = writtenExport(u"jira-csv"_s, content);
    QCOMPARE(column(rowsOf(table.files.first()), u"Assignee"_s).first(), jira);
    QCOMPARE(table.losses.join(u'\n').contains(u"by e-mail address"_s), !owner.isEmpty() && jira.isEmpty());
}

// What a shell makes of it is tested by the interop test.
void TestTrackerTexts::aScriptQuotesWhateverTitlesHold()
{
    ItemState state;
    state.title = u"it's $(id) `id` \"x\" \\ -n\n!"_s;
    const WrittenExport made = writtenExport(u"github"_s, ownItem(state));
    QCOMPARE(made.files.first().name, u"create-issues.sh"_s);
    QCOMPARE(made.files.last().name, u"bodies/0001-manual-1.md"_s);
    QVERIFY2(made.files.first().bytes.contains(
                 R"(issue 'manual%3A1' 'it'\''s $(id) `id` "x" \ -n !' 'bodies/0001-manual-1.md' )"),
             made.files.first().bytes.constData());
}

QTEST_GUILESS_MAIN(TestTrackerTexts)
#include "tst_trackertexts.moc"
