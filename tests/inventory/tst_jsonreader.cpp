#include "models/inventory/json/jsonreader.h"
#include "models/inventory/limits.h"
#include "tests/support/textpieces.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <string>
#include <string_view>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// What a visitor is told of a JSON text: the same in whichever pieces it comes, and so whether the parser
// reads it or the walk in front of it.
class TestJsonReader : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void visitorIsTold_data();
    void visitorIsTold();
    void brokenTextIsRefused_data();
    void brokenTextIsRefused();
    void depthIsLimitedToTheLevel();
    void piecesDoNotMatter_data();
    void piecesDoNotMatter();
};

namespace {

// Writes down what it is told; members whose names begin with "x" are not wanted.
class Recorder final : public JsonVisitor
{
public:
    std::string told;

    void startDocument() override { told += "# "; }
    void startObject() override { told += "{ "; }
    void endObject() override { told += "} "; }
    void startArray() override { told += "[ "; }
    void endArray() override { told += "] "; }
    bool key(std::string_view name) override
    {
        told.append(name) += ": ";
        return !name.starts_with('x');
    }
    void scalar(JsonType type, std::string_view text) override
    {
        constexpr std::array<char, 4> marks{'s', 'n', 'b', '0'};
        told += marks.at(static_cast<std::size_t>(type));
        told.append("=").append(text) += ' ';
    }
};

struct Told
{
    std::string events{};
    QString error{}; // with its place

    bool operator==(const Told &) const = default;
};

Told toldOf(std::string_view text, std::size_t pieceBytes)
{
    TextPieces pieces(text, pieceBytes);
    Recorder recorder;
    const JsonOutcome outcome = readJson(pieces, recorder);
    return {.events = recorder.told, .error = outcome.error ? outcome.error->text() : QString()};
}

QString shown(const std::string &text)
{
    return QString::fromLatin1(QByteArray::fromStdString(text).toPercentEncoding(" {}[]:,\"=#/*"));
}

// JSON as nobody writes it, all of it allowed: nested, with blanks, comments, escapes, trailing commas.
class Writer
{
public:
    explicit Writer(QRandomGenerator &random)
        : m_random(random)
    {
    }

    std::string value(int depth)
    {
        switch (m_random.bounded(depth > 0 ? 9 : 6)) {
        case 0:
            return pick<8>({"0", "-1", "17", "1.5", "-0.25", "1e3", "2.5E-2", "123456789012345678"});
        case 1:
            return pick<3>({"true", "false", "null"});
        case 2:
        case 3:
        case 4:
        case 5:
            return text();
        default:
            return m_random.bounded(2) == 0 ? object(depth) : list(depth);
        }
    }

private:
    template <std::size_t Count>
    std::string pick(const std::array<const char *, Count> &choices)
    {
        return choices.at(static_cast<std::size_t>(m_random.bounded(static_cast<int>(Count))));
    }
    std::string blank() { return pick<9>({"", "", "", "", "", " ", "\n", "\t ", "/* } */"}); }
    std::string text()
    {
        return pick<9>({R"("")", R"("a")", R"("plain text")", R"("\"")", R"("\u00e9")", "\"\xC3\xA9\"",
                        R"("}{][,:")", R"("\\")", R"("arn:aws:s3:::x/y")"});
    }
    std::string name()
    {
        return pick<7>({R"("a")", R"("bb")", R"("x")", R"("xyz")", R"("")", R"("n\n")", "\"\xC3\xA9\""});
    }
    std::string object(int depth)
    {
        std::string all = "{" + blank();
        for (int i = m_random.bounded(4); i > 0; --i) {
            all += name() + blank() + ':' + blank() + value(depth - 1) + blank();
            all += i > 1 || m_random.bounded(8) == 0 ? "," + blank() : "";
        }
        return all + '}';
    }
    std::string list(int depth)
    {
        std::string all = "[" + blank();
        for (int i = m_random.bounded(4); i > 0; --i) {
            all += value(depth - 1) + blank();
            all += i > 1 || m_random.bounded(8) == 0 ? "," + blank() : "";
        }
        return all + ']';
    }

    QRandomGenerator &m_random;
};

} // namespace

void TestJsonReader::visitorIsTold_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("told");
    const auto row = [](const char *name, const std::string &text, const std::string &told) {
        QTest::newRow(name) << text << told;
    };
    row("all types", R"({"a":"t","b":-1.5,"c":true,"d":null})", "# { a: s=t b: n=-1.5 c: b=true d: 0= } ");
    row("nested", R"({"a":{"b":[{"c":1},[2],"t"],"d":{}},"e":[]})",
        "# { a: { b: [ { c: n=1 } [ n=2 ] s=t ] d: { } } e: [ ] } ");
    row("not wanted", R"({"x":{"b":["}",{"c":1}]},"a":1,"x1":"\"","x2":2,"x3":[]})",
        "# { x: a: n=1 x1: x2: x3: } ");
    row("not wanted deep inside", R"({"a":{"x":[1],"b":{"x":null,"c":2}},"d":3})",
        "# { a: { x: b: { x: c: n=2 } } d: n=3 } ");
    row("not wanted behind a comment", R"({"x": /* c */ {"b":[1,{"c":2}]},"a":1})", "# { x: a: n=1 } ");
    row("escapes", R"({"a\n":"\u00e9","b":{"c":"\\","d":[true,"\t"]}})",
        "# { a\n: s=\xC3\xA9 b: { c: s=\\ d: [ b=true s=\t ] } } ");
    row("beyond ASCII", "{\"a\":{\"\xC3\xA9\":\"\xE2\x82\xAC\"},\"b\":1}",
        "# { a: { \xC3\xA9: s=\xE2\x82\xAC } b: n=1 } ");
    row("exponents", R"({"a":[1e3,-2.5E-2,0]})", "# { a: [ n=1e3 n=-2.5E-2 n=0 ] } ");
    row("trailing commas", R"({"a":[1,],"b":{"c":2,},})", "# { a: [ n=1 ] b: { c: n=2 } } ");
    std::string begin;
    std::string end;
    std::string toldBegin;
    std::string toldEnd;
    for (int level = 0; level < 24; ++level) {
        const bool isList = level % 3 == 0;
        begin.append(isList ? "[" : R"({"a":)");
        end.insert(0, isList ? R"(,"l"])" : R"(,"b":"m"})");
        toldBegin.append(isList ? "[ " : "{ a: ");
        toldEnd.insert(0, isList ? "s=l ] " : "b: s=m } ");
    }
    row("deeper than a walk goes", R"({"d":)" + begin + '1' + end + R"(,"e":2})",
        "# { d: " + toldBegin + "n=1 " + toldEnd + "e: n=2 } ");
    row("documents back to back", R"({"a":1}[{"b":"t"}] {"x":{}})",
        "# { a: n=1 } # [ { b: s=t } ] # { x: } ");
}

void TestJsonReader::visitorIsTold()
{
    QFETCH(std::string, text);
    QFETCH(std::string, told);
    for (std::size_t pieceBytes = 1; pieceBytes <= text.size(); ++pieceBytes) {
        QCOMPARE(toldOf(text, pieceBytes), (Told{.events = told}));
    }
}

void TestJsonReader::brokenTextIsRefused_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const std::string &text, const QString &reason) {
        QTest::newRow(name) << text << reason;
    };
    row("breaks off in a value", R"({"a":{"b":"t)", u"the JSON breaks off"_s);
    row("breaks off behind a value", R"({"a":{"b":"t")", u"the JSON breaks off"_s);
    row("breaks off in what is not wanted", R"({"a":1,"x":{"b":[1)", u"the JSON breaks off"_s);
    row("brackets do not match", R"({"a":{"b":[1}}})", u"a comma or ] was expected"_s);
    row("brackets of what is not wanted do not match", R"({"a":1,"x":{"b":[1}})",
        u"a closing bracket does not match"_s);
    row("no colon", R"({"a":{"b" 1}})", u"a colon was expected"_s);
    row("no comma", R"({"a":{"b":1 "c":2}})", u"a comma or } was expected"_s);
    row("no name", R"({"a":{"b":1,2}})", u"a member's name in quotation marks was expected"_s);
    row("no UTF-8", "{\"a\":{\"b\":\"\xC3\"}}", u"a text is not valid UTF-8"_s);
    row("no number", R"({"a":{"b":01}})", u"a comma or } was expected"_s);
    row("no number, not wanted", R"({"a":{"x":1-2}})", u"a comma or } was expected"_s);
    row("half a number", R"({"a":{"b":1.}})", u"a number is not complete"_s);
    row("no word", R"({"a":{"b":tru}})", u"this is not JSON"_s);
}

void TestJsonReader::brokenTextIsRefused()
{
    QFETCH(std::string, text);
    QFETCH(QString, reason);
    for (std::size_t pieceBytes = 1; pieceBytes <= text.size(); ++pieceBytes) {
        const Told told = toldOf(text, pieceBytes);
        QVERIFY2(told.error.contains(reason), qPrintable(told.error));
    }
}

void TestJsonReader::depthIsLimitedToTheLevel()
{
    const auto nested = [](int depth) {
        std::string text = "{";
        for (int i = 1; i < depth; ++i) {
            text += i % 2 == 0 ? R"("a":{)" : R"("a":{"b":1,)";
        }
        return text + std::string(static_cast<std::size_t>(depth), '}');
    };
    for (const std::size_t pieceBytes : {1U, 7U, 100'000U}) {
        QVERIFY(toldOf(nested(Limits::JsonDepth), pieceBytes).error.isEmpty());
        QVERIFY(toldOf(nested(Limits::JsonDepth + 1), pieceBytes)
                    .error.contains(u"nested more than %1 deep"_s.arg(Limits::JsonDepth)));
    }
}

void TestJsonReader::piecesDoNotMatter_data()
{
    QTest::addColumn<bool>("broken");
    QTest::newRow("right") << false;
    QTest::newRow("broken") << true;
}

// In pieces of one byte hardly a token lies whole in one, so that the parser reads what is wanted.
void TestJsonReader::piecesDoNotMatter()
{
    QFETCH(bool, broken);
    QRandomGenerator random(20261128);
    constexpr std::string_view faults = "{}[],:\"\\1 x\xC3";
    for (int draw = 0; draw < 10'000; ++draw) {
        std::string text = '{' + std::string(R"("a":)") + Writer(random).value(4) + '}';
        if (broken) {
            const auto at = static_cast<std::size_t>(random.bounded(static_cast<int>(text.size())));
            text.at(at) = faults[static_cast<std::size_t>(random.bounded(static_cast<int>(faults.size())))];
        }
        const Told byTheByte = toldOf(text, 1);
        QVERIFY2(broken || byTheByte.error.isEmpty(), qPrintable(shown(text) + u": "_s + byTheByte.error));
        for (const std::size_t pieceBytes : {std::size_t(5), std::size_t(11), text.size()}) {
            const Told told = toldOf(text, pieceBytes);
            if (told != byTheByte) {
                QFAIL(qPrintable(
                    u"%1\nin pieces of %2: %3 %4\nby the byte: %5 %6"_s.arg(shown(text))
                        .arg(pieceBytes)
                        .arg(shown(told.events), told.error, shown(byTheByte.events), byTheByte.error)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
