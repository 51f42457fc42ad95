#include "models/exports/checklistexporter.h"
#include "models/exports/xlsxworkbook.h"
#include "models/inventory/input/archivereader.h"
#include "tests/exports/exportfixture.h"
#include "tests/exports/planfixture.h"
#include "tests/support/unprivileged.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// What the parts of a workbook say; a spreadsheet's own reader looks at the whole in the test
// "interop_exports".
class TestChecklistXlsx : public QObject
{
    Q_OBJECT
private slots:
    void sameInputGivesTheSameBytes();
    void statusesAreOfferedAsAList();
    void progressFollowsTheRegister();
    void headingsStayInSight();
    void aboutNamesThePlan();
    void formulasAreText_data();
    void formulasAreText();
    void aCellHoldsNoMoreThanItMay();
    void datesAreDates();
    void aFolderThatTakesNothingIsTold();
};

namespace {

QByteArray written(const ChecklistExport &content)
{
    return checklistFormat(u"xlsx"_s)->write(content).value_or(QByteArray());
}

// A part of the package, unpacked; empty where there is none of that name.
QString part(const QByteArray &workbook, const QString &name)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"book.zip"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(workbook) != workbook.size()) {
        return {};
    }
    file.close();
    ArchiveReader archive(file.fileName());
    while (const auto member = archive.next()) {
        if (*member != name) {
            continue;
        }
        const auto source = archive.open();
        QByteArray bytes;
        std::array<char, 4096> block{};
        for (auto size = source->read(block.data(), block.size()); size > 0;
             size = source->read(block.data(), block.size())) {
            bytes.append(block.data(), static_cast<qsizetype>(size));
        }
        return QString::fromUtf8(bytes);
    }
    return {};
}

QString sheetOf(const QVariant &value)
{
    XlsxWorkbook book(u"Book"_s, QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC));
    book.addSheet(u"Sheet"_s);
    book.write(0, 0, value);
    return part(book.bytes().value_or(QByteArray()), u"xl/worksheets/sheet1.xml"_s);
}

} // namespace

void TestChecklistXlsx::sameInputGivesTheSameBytes()
{
    const ChecklistExport content = Fixture::checklist(Fixture::scopeWithInventory());
    const QByteArray workbook = written(content);
    QVERIFY(workbook.startsWith("PK"));
    QCOMPARE(written(content), workbook);
}

void TestChecklistXlsx::statusesAreOfferedAsAList()
{
    const QString sheet =
        part(written(Fixture::checklist(Fixture::scopeWithInventory())), u"xl/worksheets/sheet1.xml"_s);
    QVERIFY(sheet.contains(u"sqref=\"C2:C5\""_s));
    QVERIFY(sheet.contains(u"\"not-assessed,planned,in-progress,implemented,verified,not-applicable,"
                           "risk-accepted\""_s));
}

void TestChecklistXlsx::progressFollowsTheRegister()
{
    const QString sheet = part(written(Fixture::plan()), u"xl/worksheets/sheet2.xml"_s);
    // Five items and one that stands aside; what the formulas come to is kept for who only reads.
    QVERIFY2(sheet.contains(u"<f>COUNTIFS(Checklist!$C$2:$C$7,C7,Checklist!$L$2:$L$7,\"&lt;&gt;out of "
                            "scope*\")</f><v>1</v>"_s),
             qPrintable(sheet));
    QVERIFY(sheet.contains(u"<f>SUM(B5:B11)</f><v>5</v>"_s));
    QVERIFY(sheet.contains(u"<f>B2-B10-B11</f><v>4</v>"_s));
    QVERIFY(sheet.contains(u"<f>B8+B9</f><v>1</v>"_s));
    QVERIFY(sheet.contains(u"<f>IF(C2=0,0,D2/C2)</f><v>0.25</v>"_s));
}

void TestChecklistXlsx::headingsStayInSight()
{
    const QByteArray workbook = written(Fixture::plan());
    const QString checklist = part(workbook, u"xl/worksheets/sheet1.xml"_s);
    QVERIFY(checklist.contains(u"xSplit=\"2\" ySplit=\"1\""_s) && checklist.contains(u"state=\"frozen\""_s));
    QVERIFY(checklist.contains(u"fitToHeight=\"0\""_s) && checklist.contains(u"landscape"_s));
    QVERIFY(part(workbook, u"xl/worksheets/sheet2.xml"_s).contains(u"ySplit=\"1\""_s));
    QVERIFY(part(workbook, u"xl/workbook.xml"_s).contains(u"Checklist!$A$1:$J$7"_s)); // what is printed
}

void TestChecklistXlsx::aboutNamesThePlan()
{
    const QString texts = part(written(Fixture::plan()), u"xl/sharedStrings.xml"_s);
    QVERIFY(texts.contains(u"<t>Fourth &lt;quarter&gt;</t>"_s));
    QCOMPARE(texts.count(u"2026-11-23 12:00"_s), 1);
}

void TestChecklistXlsx::formulasAreText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "{=1}", "https://example.com",
                             "=HYPERLINK(\"https://example.com\")", "1485", "</t><f>1</f>"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestChecklistXlsx::formulasAreText()
{
    QFETCH(const QString, text);
    const QString sheet = sheetOf(text);
    QVERIFY2(sheet.contains(u"t=\"s\""_s), qPrintable(sheet)); // the text itself stands in another part
    QVERIFY(!sheet.contains(u"<f>"_s) && !sheet.contains(u"hyperlink"_s));
    QVERIFY(!written(Fixture::checklist(Fixture::hostileScope(text))).isEmpty());
}

void TestChecklistXlsx::aCellHoldsNoMoreThanItMay()
{
    XlsxWorkbook book(u"Book"_s, QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC));
    book.addSheet(u"Sheet"_s);
    book.write(0, 0, QString(40000, u'x'));
    book.write(1, 0, u"a\x01\ufffe\u202e</t>"_s);
    const auto bytes = book.bytes();
    QVERIFY(bytes);
    const QString texts = part(*bytes, u"xl/sharedStrings.xml"_s);
    QVERIFY(texts.contains(u"<t>"_s + QString(32766, u'x') + u"…</t>"_s));
    QVERIFY(texts.contains(u"<t>a\ufffd\ufffd\ufffd&lt;/t&gt;</t>"_s));
}

void TestChecklistXlsx::datesAreDates()
{
    QVERIFY(sheetOf(QDate(2026, 11, 23)).contains(u"<v>46349</v>"_s)); // days since the end of 1899
    QVERIFY(sheetOf(QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC)).contains(u"<v>46349.5</v>"_s));
    QVERIFY(sheetOf(QDate(1492, 10, 12)).contains(u"t=\"s\""_s)); // before a spreadsheet's calendar
    QVERIFY(!sheetOf(QVariant()).contains(u"<c "_s));
}

void TestChecklistXlsx::aFolderThatTakesNothingIsTold()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray usual = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(folder.path()));
    Result<QByteArray> refused;
    {
        const Unprivileged everybody;
        refused = checklistFormat(u"xlsx"_s)->write(Fixture::checklist(Fixture::scopeWithInventory()));
    }
    if (usual.isEmpty()) {
        qunsetenv("TMPDIR");
    } else {
        qputenv("TMPDIR", usual);
    }
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!refused);
    QVERIFY(refused.error().advice.contains(u"temporary"_s));
}

QTEST_GUILESS_MAIN(TestChecklistXlsx)
#include "tst_checklistxlsx.moc"
