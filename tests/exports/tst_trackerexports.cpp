#include "models/exports/trackers/trackerformats.h"
#include "tests/exports/exportfixture.h"
#include "tests/exports/planfixture.h"
#include "tests/exports/trackerfixture.h"
#include "tests/support/goldenfile.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// The checklist as trackers of work import it: nothing cut in silence, nothing that acts, every item found
// again.
class TestTrackerExports : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void documentsAreAsTheyWere_data();
    void documentsAreAsTheyWere();
    void everyItemIsFoundAgain_data();
    void everyItemIsFoundAgain();
    void longTablesAreCut_data();
    void longTablesAreCut();
    void largeFilesAreCut();
    void anEmptyChecklistIsHeadings_data() { tables(); }
    void anEmptyChecklistIsHeadings();
    void whatAPlanKeepsAsideIsSaid_data() { formats(); }
    void whatAPlanKeepsAsideIsSaid();
    void parentsStandBeforeTheirChildren();
    void epicsStayWhole();
    void anEpicThatIsTooLargeIsSaid();
    void recordsAreUpdatedByALaterImport();

private:
    static void formats();
    static void tables();
};

namespace {

using Fixture::column;
using Fixture::descriptionHeading;
using Fixture::ownItem;
using Fixture::rowsOf;
using Fixture::writtenExport;

// One text of all files and of what is said about them.
QByteArray document(const WrittenExport &made)
{
    QByteArray text;
    for (const WrittenFile &file : made.files) {
        text += "==> " + file.name.toUtf8() + " <==\n" + file.bytes + '\n';
    }
    return text + "==> losses <==\n" + made.losses.join(u'\n').toUtf8() + '\n';
}

ChecklistExport exported(const QString &name)
{
    if (name == "plan"_L1) {
        ChecklistExport plan = Fixture::plan();
        plan.plan.mark = {.change = 250, .check = QByteArray::fromHex("3f9a2c1b")};
        return plan;
    }
    return Fixture::checklist(Fixture::scopeWithInventory());
}

// An item of the fixture's catalog many times over.
ChecklistExport repeated(const QString &control, qsizetype count)
{
    ChecklistExport content = exported(u"checklist"_s);
    content.items.removeIf([&](const ChecklistItem &item) { return item.control != control; });
    content.items = QList<ChecklistItem>(count, content.items.first());
    return content;
}

} // namespace

void TestTrackerExports::formats()
{
    QTest::addColumn<QString>("format");
    for (const ChecklistFormat &format : trackerFormats()) {
        QTest::newRow(qPrintable(format.key)) << format.key;
    }
}

void TestTrackerExports::tables()
{
    QTest::addColumn<QString>("format");
    for (const ChecklistFormat &format : trackerFormats()) {
        if (format.suffix == "csv"_L1) {
            QTest::newRow(qPrintable(format.key)) << format.key;
        }
    }
}

void TestTrackerExports::documentsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    for (const ChecklistFormat &format : trackerFormats()) {
        for (const char *name : {"checklist", "plan"}) {
            QTest::addRow("%s as %s", name, qPrintable(format.key))
                << QString::fromLatin1(name) << format.key;
        }
    }
}

void TestTrackerExports::documentsAreAsTheyWere()
{
    QFETCH(const QString, name);
    QFETCH(const QString, format);
    const QByteArray now = document(writtenExport(format, exported(name)));
    QCOMPARE(now, goldenFile(u"exports/%1.%2.txt"_s.arg(name, format), now));
}

void TestTrackerExports::everyItemIsFoundAgain_data()
{
    documentsAreAsTheyWere_data();
}

// By the last line of a description, whatever else the tracker gives back.
void TestTrackerExports::everyItemIsFoundAgain()
{
    QFETCH(const QString, name);
    QFETCH(const QString, format);
    const ChecklistExport content = exported(name);
    QStringList descriptions;
    for (const WrittenExport made = writtenExport(format, content); const WrittenFile &file : made.files) {
        if (file.name.endsWith(".md"_L1)) {
            descriptions.append(QString::fromUtf8(file.bytes));
        } else if (!file.name.endsWith(".sh"_L1)) {
            descriptions.append(column(rowsOf(file), descriptionHeading(format)));
        }
    }
    QStringList last;
    for (const QString &description : std::as_const(descriptions)) {
        last.append(description.trimmed().section(u'\n', -1));
    }
    for (const ChecklistItem &item : content.items) {
        const QString line = u"Item key: "_s + content.itemKey(item.control);
        const qsizetype found = last.count(line) + last.count(u"<div>%1</div>"_s.arg(line));
        QVERIFY2(found == 1, qPrintable(line + u" in "_s + last.join(u'\n')));
    }
    if (format.startsWith("jira"_L1)) {
        const QStringList labels = column(rowsOf(writtenExport(format, content).files.first()), u"Labels"_s);
        for (const ChecklistItem &item : content.items) {
            QCOMPARE(labels.count(content.itemKey(item.control)), 1);
        }
    }
}

void TestTrackerExports::longTablesAreCut_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("items");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("Jira") << u"jira-csv"_s << 2301 << QList<int>{1500, 801};
    QTest::newRow("Jira, as many as it takes") << u"jira-csv"_s << 1500 << QList<int>{1500};
    QTest::newRow("Azure DevOps") << u"azure-devops-csv"_s << 2301 << QList<int>{1000, 1000, 301};
    QTest::newRow("GitLab") << u"gitlab-csv"_s << 2301 << QList<int>{2301};
    QTest::newRow("ServiceNow") << u"servicenow-csv"_s << 10001 << QList<int>{10000, 1};
}

void TestTrackerExports::longTablesAreCut()
{
    QFETCH(const QString, format);
    QFETCH(const int, items);
    QFETCH(const QList<int>, rows);
    const WrittenExport made = writtenExport(format, repeated(u"s3-versioning"_s, items));
    QList<int> found;
    for (const WrittenFile &file : made.files) {
        found.append(static_cast<int>(rowsOf(file).size()) - 1);
        QCOMPARE(rowsOf(file).first(), rowsOf(made.files.first()).first());
    }
    QCOMPARE(found, rows);
    QCOMPARE(made.files.first().name, QString());
    QCOMPARE(made.files.last().name,
             rows.size() == 1 ? QString() : u'-' + QString::number(static_cast<int>(rows.size())));
}

void TestTrackerExports::largeFilesAreCut()
{
    ItemState state;
    state.title = u"Long"_s;
    state.notes = QString(900'000, u'x');
    ChecklistExport content = ownItem(state);
    content.items = QList<ChecklistItem>(12, content.items.first());
    const WrittenExport made = writtenExport(u"gitlab-csv"_s, content);
    QCOMPARE(made.files.size(), 2);
    qsizetype rows = 0;
    for (const WrittenFile &file : made.files) {
        QVERIFY(file.bytes.size() <= 10'000'000);
        rows += rowsOf(file).size() - 1;
    }
    QCOMPARE(rows, 12);
}

void TestTrackerExports::anEmptyChecklistIsHeadings()
{
    QFETCH(const QString, format);
    ChecklistExport empty = exported(u"checklist"_s);
    empty.items.clear();
    const WrittenExport made = writtenExport(format, empty);
    QCOMPARE(made.files.size(), 1);
    QCOMPARE(rowsOf(made.files.first()).size(), 1);
}

void TestTrackerExports::whatAPlanKeepsAsideIsSaid()
{
    QFETCH(const QString, format);
    const WrittenExport plan = writtenExport(format, exported(u"plan"_s));
    QCOMPARE(plan.losses.last(), u"Left out as no longer in scope: 1 item"_s);
    QVERIFY(!document(plan).contains("s3-old-control"));
    for (const QString &loss : writtenExport(format, exported(u"checklist"_s)).losses) {
        QVERIFY(!loss.contains(u"no longer in scope"_s) && !loss.endsWith(u'.'));
    }
}

void TestTrackerExports::parentsStandBeforeTheirChildren()
{
    const ChecklistExport content = exported(u"plan"_s);
    const QList<QStringList> rows = rowsOf(writtenExport(u"jira-hierarchy-csv"_s, content).files.first());
    const QStringList types = column(rows, u"Issue Type"_s);
    const QStringList ids = column(rows, u"Issue ID"_s);
    const QStringList parents = column(rows, u"Parent"_s);
    const QStringList levels{u"Epic"_s, u"Task"_s, u"Sub-task"_s};
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
    for (qsizetype row = 0; row < types.size(); ++row) {
        const qsizetype level = levels.indexOf(types.at(row));
        QVERIFY(row == 0 || levels.indexOf(types.at(row - 1)) <= level);
        if (level == 0) {
            QCOMPARE(parents.at(row), QString());
        } else {
            const qsizetype parent = ids.indexOf(parents.at(row));
            QVERIFY(parent >= 0 && parent < row);
            QCOMPARE(types.at(parent), levels.at(level - 1));
        }
    }
    QCOMPARE(types.count(u"Sub-task"_s), content.items.size() - 1);
    const QStringList titles = column(rows, u"Summary"_s);
    QCOMPARE(parents.at(titles.indexOf(u"Ask the *landlord*"_s)), ids.at(titles.indexOf(u"Added by hand"_s)));
}

void TestTrackerExports::epicsStayWhole()
{
    ChecklistExport content = repeated(u"s3-data-events"_s, 900);
    content.items += repeated(u"s3-versioning"_s, 900).items;
    const WrittenExport made = writtenExport(u"jira-hierarchy-csv"_s, content);
    QCOMPARE(made.files.size(), 2);
    QCOMPARE(made.files.last().name, u"-2"_s);
    QStringList ids;
    for (const WrittenFile &file : made.files) {
        const QList<QStringList> rows = rowsOf(file);
        QCOMPARE(column(rows, u"Issue Type"_s).count(u"Epic"_s), 1);
        QCOMPARE(column(rows, u"Issue Type"_s).count(u"Sub-task"_s), 900);
        ids += column(rows, u"Issue ID"_s);
    }
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
}

void TestTrackerExports::anEpicThatIsTooLargeIsSaid()
{
    const WrittenExport made = writtenExport(u"jira-hierarchy-csv"_s, repeated(u"s3-versioning"_s, 1600));
    QCOMPARE(made.files.size(), 1);
    QVERIFY(made.losses.join(u'\n').contains(u"1,500 rows a file: the epic “Impact” has 1,602"_s));
}

void TestTrackerExports::recordsAreUpdatedByALaterImport()
{
    const auto correlations = [](const ChecklistExport &content) {
        return column(rowsOf(writtenExport(u"servicenow-csv"_s, content).files.first()), u"correlation_id"_s);
    };
    ChecklistExport plan = exported(u"plan"_s);
    const QStringList before = correlations(plan);
    QVERIFY(before.first().endsWith(" ttc:backup-vault-lock"_L1));
    plan.plan.mark.change = 251;
    QCOMPARE(correlations(plan), before);
    plan.plan.identity += u"other"_s;
    QVERIFY(correlations(plan).first() != before.first());
    QCOMPARE(correlations(exported(u"checklist"_s)).first(), u"ttc:backup-vault-lock"_s);
}

QTEST_GUILESS_MAIN(TestTrackerExports)
#include "tst_trackerexports.moc"
