#include "models/catalog/yamldocument.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// A tree as one line: maps in {}, lists in [], null as ~, quoted text in "".
QString flat(const YamlNode &node)
{
    QStringList parts;
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return u"~"_s;
    case YamlNode::Kind::Scalar:
        return node.quoted ? u'"' + node.text + u'"' : node.text;
    case YamlNode::Kind::Sequence:
        for (const YamlNode &item : node.items) {
            parts.append(flat(item));
        }
        return u'[' + parts.join(u", "_s) + u']';
    case YamlNode::Kind::Map:
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            parts.append(node.keys[i].text + u": "_s + flat(node.items[i]));
        }
        return u'{' + parts.join(u", "_s) + u'}';
    }
    return {};
}

QString textOf(const QList<YamlProblem> &problems)
{
    QStringList lines;
    for (const YamlProblem &problem : problems) {
        lines.append(problem.place.text() + u": "_s + problem.message);
    }
    return lines.join(u'\n');
}

} // namespace

class TestYamlDocument : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void knowsThePlaceOfEveryKeyAndValue();
    void countsColumnsInCharacters();
    void findsMembersByKey();
    void refusesWithThePlace_data();
    void refusesWithThePlace();
    void tellsAllProblemsTogether();
    void lastOfRepeatedKeysCanWin();
    void survivesDeepNesting_data();
    void survivesDeepNesting();
    void depthLimitIsExact();
    void survivesLargeInput_data();
    void survivesLargeInput();
    void survivesEveryCutAndEveryByte();
};

void TestYamlDocument::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expected");
    QTest::newRow("map") << QByteArray("a: 1\nb: two\n") << u"{a: 1, b: two}"_s;
    QTest::newRow("flow") << QByteArray("{a: [1, 2], b: {c: d}}") << u"{a: [1, 2], b: {c: d}}"_s;
    QTest::newRow("list of maps") << QByteArray("- a: 1\n  b: 2\n- a: 3\n") << u"[{a: 1, b: 2}, {a: 3}]"_s;
    QTest::newRow("quotes") << QByteArray("a: \"1: x\"\nb: '2'\n") << u"{a: \"1: x\", b: \"2\"}"_s;
    QTest::newRow("block") << QByteArray("a: |\n  one\n  two\nb: 3\n") << u"{a: \"one\ntwo\n\", b: 3}"_s;
    QTest::newRow("folded") << QByteArray("a: >-\n  one\n  two\n") << u"{a: \"one two\"}"_s;
    QTest::newRow("null") << QByteArray("a: null\nb: ~\nc:\nd: 'null'\n")
                          << u"{a: ~, b: ~, c: ~, d: \"null\"}"_s;
    QTest::newRow("comment") << QByteArray("# one\na: 1 # two\n") << u"{a: 1}"_s;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a: 1\n")
                                     << u"{a: 1}"_s;
    QTest::newRow("Windows line ends") << QByteArray("a: 1\r\nb: 2\r\n") << u"{a: 1, b: 2}"_s;
    QTest::newRow("document marks") << QByteArray("---\na: 1\n...\n") << u"{a: 1}"_s;
    QTest::newRow("no line end") << QByteArray("a: 1") << u"{a: 1}"_s;
    QTest::newRow("only text") << QByteArray("text") << u"text"_s;
    QTest::newRow("other scripts") << QByteArray("naïve: 木 🪣\n") << u"{naïve: 木 🪣}"_s;
}

void TestYamlDocument::readsWhatPeopleWrite()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, expected);
    const auto document = parseYaml(yaml);
    QVERIFY2(document, document ? "" : qPrintable(textOf(document.error())));
    QCOMPARE(flat(document->root), expected);
    QVERIFY(document->warnings.isEmpty());
}

void TestYamlDocument::knowsThePlaceOfEveryKeyAndValue()
{
    const auto document = parseYaml("a: 1\nlist:\n  - x\n  - { k: v }\nempty:\ntext: |\n  t\n");
    QVERIFY(document);
    const YamlNode &root = document->root;
    QCOMPARE(root.place.text(), u"line 1, column 1"_s);
    QCOMPARE(root.keys[1].place.text(), u"line 2, column 1"_s);
    QCOMPARE(root.items[0].place.text(), u"line 1, column 4"_s);
    QCOMPARE(root.items[1].items[0].place.text(), u"line 3, column 5"_s);
    QCOMPARE(root.items[1].items[1].keys[0].place.text(), u"line 4, column 7"_s);
    QCOMPARE(root.items[1].items[1].items[0].place.text(), u"line 4, column 10"_s);
    QCOMPARE(root.items[3].place.line, 6);
}

void TestYamlDocument::countsColumnsInCharacters()
{
    const auto document = parseYaml("\xef\xbb\xbf"
                                    "{ ключ: 木木, a: 🪣, b: x }");
    QVERIFY(document);
    QCOMPARE(document->root.keys[1].place.text(), u"line 1, column 13"_s);
    QCOMPARE(document->root.keys[2].place.text(), u"line 1, column 19"_s);
}

void TestYamlDocument::findsMembersByKey()
{
    const auto document = parseYaml("a: 1\nb: [c]\n");
    QVERIFY(document);
    QCOMPARE(document->root.find(u"a")->text, u"1"_s);
    QCOMPARE(document->root.find(u"c"), nullptr);
    QCOMPARE(document->root.find(u"b")->find(u"c"), nullptr);
}

void TestYamlDocument::refusesWithThePlace_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray() << u"line 1, column 1: the file holds nothing"_s;
    QTest::newRow("only comments") << QByteArray("# nothing\n")
                                   << u"line 1, column 1: the file holds nothing"_s;
    QTest::newRow("only a mark") << QByteArray("---\n") << u"line 1, column 1: the file holds nothing"_s;
    QTest::newRow("byte order mark alone") << QByteArray("\xef\xbb\xbf") << u"the file holds nothing"_s;
    QTest::newRow("NUL") << QByteArray("a: 1\nb: \0", 10) + "2\n"
                         << u"line 2, column 4: there is a control character (byte 0)"_s;
    QTest::newRow("byte that ends a file for yaml-cpp")
        << QByteArray("a: 1\n\x04"
                      "b: 2\n")
        << u"line 2, column 1: there is a control character (byte 4)"_s;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\x02\x01\x01",
                                          7)
                            << u"line 1, column 1: there is a control character (byte 127)"_s;
    QTest::newRow("invalid UTF-8") << QByteArray("a: 1\nb: é\xff\n")
                                   << u"line 2, column 5: this is no valid UTF-8"_s;
    QTest::newRow("Latin-1") << QByteArray("name: caf\xe9\n")
                             << u"line 1, column 10: this is no valid UTF-8"_s;
    QTest::newRow("half a character at the end")
        << QByteArray("a: \xe6\x9c") << u"line 1, column 4: this is no valid UTF-8"_s;
    QTest::newRow("surrogate") << QByteArray("a: \xed\xa0\x80\n")
                               << u"line 1, column 4: this is no valid UTF-8"_s;
    QTest::newRow("UTF-16 with mark") << QByteArray("\xff\xfe"
                                                    "a\0:\0",
                                                    6)
                                      << u"UTF-16"_s;
    QTest::newRow("UTF-16 without mark") << QByteArray("a\0:\0 \0", 6) << u"UTF-16"_s;
    QTest::newRow("two documents") << QByteArray("a: 1\n---\nb: 2\n")
                                   << u"line 2, column 1: a second document"_s;
    QTest::newRow("anchor") << QByteArray("a: &x 1\n") << u"anchors (&)"_s;
    QTest::newRow("alias") << QByteArray("a: &x 1\nb: *x\n") << u"line 2, column 4: aliases (*)"_s;
    QTest::newRow("alias of nothing") << QByteArray("b: *x\n") << u"cannot be read as YAML"_s;
    QTest::newRow("repeated key") << QByteArray("a: 1\nb: 2\na: 3\n")
                                  << u"line 3, column 1: the key “a” stands here again, first in line 1"_s;
    QTest::newRow("repeated key in quotes")
        << QByteArray("{a: 1, 'a': 3}") << u"line 1, column 8: the key “a” stands here again"_s;
    QTest::newRow("list as key") << QByteArray("[a, b]: 1\n")
                                 << u"line 1, column 1: a key must be plain text"_s;
    QTest::newRow("null as key") << QByteArray("~: 1\n") << u"a key must be plain text"_s;
    QTest::newRow("tab as indentation") << QByteArray("a:\n\tb: 1\n") << u"line 2"_s;
    QTest::newRow("open quote") << QByteArray("a: \"x\nb: 2\n") << u"a quoted text has no end"_s;
    QTest::newRow("open quote at the end") << QByteArray("a: 'x") << u"a quoted text has no end"_s;
    QTest::newRow("open bracket") << QByteArray("a: [1, 2\n") << u"cannot be read as YAML"_s;
    QTest::newRow("wrong indentation") << QByteArray("a: 1\n  b: 2\n") << u"line 2"_s;
    QTest::newRow("colon in text") << QByteArray("a: b: c\n") << u"line 1"_s;
    QTest::newRow("bad escape") << QByteArray("a: \"\\q\"\n") << u"line 1"_s;
    QTest::newRow("too large") << QByteArray("a: ") + QByteArray(1024LL * 1024, 'x')
                               << u": the file is larger than 1024 KiB"_s;
    QTest::newRow("too many values") << "[" + QByteArray("1,").repeated(200'001) + "1]"
                                     << u"more than 200000 values"_s;
}

void TestYamlDocument::refusesWithThePlace()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, expected);
    const auto document = parseYaml(yaml);
    QVERIFY(!document);
    QVERIFY2(textOf(document.error()).contains(expected), qPrintable(textOf(document.error())));
}

void TestYamlDocument::tellsAllProblemsTogether()
{
    const auto document = parseYaml("a: &x 1\nb: 2\nb: 3\nc: *x\nd: [\n");
    QVERIFY(!document);
    QCOMPARE(document.error().size(), 4);
    QCOMPARE(document.error().at(0).place.line, 1);
    QCOMPARE(document.error().at(1).place.text(), u"line 3, column 1"_s);
    QCOMPARE(document.error().at(2).place.text(), u"line 4, column 4"_s);
    QVERIFY(document.error().at(3).message.startsWith(u"this cannot be read as YAML"_s));
}

void TestYamlDocument::lastOfRepeatedKeysCanWin()
{
    const auto document = parseYaml("a: 1\nb: 2\na: 3\n", {.duplicates = YamlOptions::Duplicates::LastWins});
    QVERIFY(document);
    QCOMPARE(flat(document->root), u"{a: 3, b: 2}"_s);
    QCOMPARE(textOf(document->warnings),
             u"line 3, column 1: the key “a” stands here again, first in line 1; the last one counts"_s);
}

void TestYamlDocument::survivesDeepNesting_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("brackets") << QByteArray(100'000, '[');
    QTest::newRow("closed brackets") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QTest::newRow("braces") << QByteArray(100'000, '{');
    QTest::newRow("maps in flow") << QByteArray("{a: ").repeated(100'000);
    QTest::newRow("maps in lists in flow") << QByteArray("[{a: ").repeated(100'000);
    QTest::newRow("dashes") << QByteArray("- ").repeated(100'000);
    QTest::newRow("question marks") << QByteArray("? ").repeated(100'000);
    QTest::newRow("colons") << QByteArray(": ").repeated(100'000);
    QTest::newRow("tags") << QByteArray("!a ").repeated(100'000);
    QTest::newRow("keys in a line") << QByteArray("a: ").repeated(100'000);
    QTest::newRow("pairs in flow") << "[" + QByteArray("a: ").repeated(100'000);
    QByteArray indented;
    for (int i = 0; i < 1'300; ++i) {
        indented += QByteArray(i, ' ') + "a:\n";
    }
    QTest::newRow("indentation") << indented;
}

void TestYamlDocument::survivesDeepNesting()
{
    QFETCH(const QByteArray, yaml);
    QVERIFY(!parseYaml(yaml));
}

void TestYamlDocument::depthLimitIsExact()
{
    const auto nested = [](int depth) -> QByteArray {
        return QByteArray(depth, '[') + QByteArray(depth, ']');
    };
    QVERIFY(parseYaml(nested(64)));
    const auto deeper = parseYaml(nested(65));
    QVERIFY(!deeper);
    QCOMPARE(textOf(deeper.error()),
             u"line 1, column 65: lists and maps lie more than 64 deep in one another"_s);
}

void TestYamlDocument::survivesLargeInput_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const QByteArray megabyte(1'000'000, 'x');
    QTest::newRow("one plain string") << "a: " + megabyte;
    QTest::newRow("one quoted string") << "a: \"" + megabyte + "\"";
    QTest::newRow("one key") << megabyte + ": 1";
    QTest::newRow("one comment") << "a: 1 #" + megabyte;
    QTest::newRow("blanks") << "a: 1" + QByteArray(1'000'000, ' ');
    QTest::newRow("empty lines") << "a: |" + QByteArray(1'000'000, '\n');
    QTest::newRow("many keys") << [] {
        QByteArray keys;
        for (int i = 0; i < 90'000; ++i) {
            keys += "k" + QByteArray::number(i) + ": 1\n";
        }
        return keys;
    }();
}

void TestYamlDocument::survivesLargeInput()
{
    QFETCH(const QByteArray, yaml);
    const auto document = parseYaml(yaml); // read or refused: yaml-cpp limits keys to 1,024 characters
    QVERIFY(document || !document.error().isEmpty());
}

void TestYamlDocument::survivesEveryCutAndEveryByte()
{
    const QByteArray good =
        "id: T1\nlist: [a, {b: \"c\"}]\ntext: |\n  é\n- x: &y *z\n? !t k\n: >-\n  v\n---\n";
    for (qsizetype i = 0; i <= good.size(); ++i) {
        parseYaml(good.first(i));
        for (int byte = 0; byte < 256 && i < good.size(); ++byte) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(byte);
            parseYaml(bad);
        }
    }
}

QTEST_GUILESS_MAIN(TestYamlDocument)
#include "tst_yamldocument.moc"
