#include "models/inventory/text/csvrows.h"
#include "tests/support/textpieces.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// The rows of a table, whichever of the two ways they are cut.
class TestCsvRows : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void rowsAreCutAsWritten_data();
    void rowsAreCutAsWritten();
    void bothWaysOfCuttingAgree();
    void cellsOfColumnsThatNobodyWantsComeEmpty();
};

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(std::string_view text, std::size_t pieceBytes, const CsvSelection &selection = {})
{
    TextPieces pieces(text, pieceBytes);
    Rows rows;
    const std::optional<Error> error = readCsvRows(
        pieces, ',',
        [&rows](const CsvRow &row) {
            rows.push_back(row.cells());
            QCOMPARE(row.number(), static_cast<int>(rows.size()));
        },
        selection);
    if (error) {
        QTest::qFail(qPrintable(error->text()), __FILE__, __LINE__);
    }
    return rows;
}

QString shown(const std::string &text)
{
    return QString::fromLatin1(QByteArray::fromStdString(text).toPercentEncoding(" ,"));
}

QString shown(const Rows &rows)
{
    QString all;
    for (const std::vector<std::string> &row : rows) {
        for (const std::string &cell : row) {
            all += u'[' + shown(cell) + u']';
        }
        all += u';';
    }
    return all;
}

} // namespace

void TestCsvRows::rowsAreCutAsWritten_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<Rows>("rows");
    const auto row = [](const char *name, const std::string &text, const Rows &rows) {
        QTest::newRow(name) << text << rows;
    };
    row("plain", "a,b\nc,d\n", {{"a", "b"}, {"c", "d"}});
    row("CR LF", "a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}});
    row("CR alone", "a,b\rc,d\r", {{"a", "b"}, {"c", "d"}});
    row("no end of the last line", "a,b\nc,d", {{"a", "b"}, {"c", "d"}});
    row("empty cells", ",\na,,\n", {{"", ""}, {"a", "", ""}});
    row("blank lines", "\n  \na\n\r\n\nb\n", {{"a"}, {"b"}});
    row("blanks around cells", " a ,\tb \n", {{"a", "b"}});
    row("quoted", "\"a,b\",\"c\"\n", {{"a,b", "c"}});
    row("quoted, doubled", "\"a\"\"b\",\"\"\"\"\n", {{"a\"b", "\""}});
    row("quoted, last cell empty", "\"a\",\n", {{"a", ""}});
    row("quoted over lines", "\"a\nb\",c\nd,e\n", {{"a\nb", "c"}, {"d", "e"}});
    row("blanks around quotes", "a, \"b,c\" ,d\n", {{"a", "b,c", "d"}});
    row("quotes within a cell", "a \"b\" c,d\n", {{"a \"b\" c", "d"}});
}

void TestCsvRows::rowsAreCutAsWritten()
{
    QFETCH(std::string, text);
    QFETCH(Rows, rows);
    QCOMPARE(rowsOf(text, text.size()), rows);
    QCOMPARE(rowsOf(text, 1), rows);
}

// In pieces of one byte no line lies whole in one, so all of it is the library's.
void TestCsvRows::bothWaysOfCuttingAgree()
{
    QRandomGenerator random(20261127);
    const std::string_view letters = "ab,,,\"\"\" \t\n\n\r";
    for (int draw = 0; draw < 20'000; ++draw) {
        std::string text;
        const int length = random.bounded(40);
        for (int i = 0; i < length; ++i) {
            text += letters[static_cast<std::size_t>(random.bounded(static_cast<int>(letters.size())))];
        }
        const Rows byTheByte = rowsOf(text, 1);
        for (const std::size_t pieceBytes : {std::size_t(7), std::size_t(1000)}) {
            const Rows rows = rowsOf(text, pieceBytes);
            if (rows != byTheByte) {
                QFAIL(qPrintable(shown(text) + u": "_s + shown(rows) + u" in pieces of %1, "_s.arg(pieceBytes)
                                 + shown(byTheByte)));
            }
        }
    }
}

void TestCsvRows::cellsOfColumnsThatNobodyWantsComeEmpty()
{
    CsvSelection selection;
    selection.select(1);
    QCOMPARE(rowsOf("a,b,c\n\"d\",\"e\",\"f\"\n", 1000, selection), (Rows{{"", "b", ""}, {"", "e", ""}}));
}

QTEST_GUILESS_MAIN(TestCsvRows)
#include "tst_csvrows.moc"
