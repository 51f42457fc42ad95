#include "models/checklist/itemkey.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// Whatever a tracker wraps around it, the key leads back to its item.
class TestItemKey : public QObject
{
    Q_OBJECT
private slots:
    void keysComeBack_data();
    void keysComeBack();
    void theKeyIsFoundInAText_data();
    void theKeyIsFoundInAText();
};

namespace {

const LogMark Mark{.change = 250, .check = QByteArray::fromHex("3f9a2c1b")};

} // namespace

void TestItemKey::keysComeBack_data()
{
    QTest::addColumn<QString>("item");
    for (const QString &item : {u"s3-versioning"_s, u"manual:1"_s, u"a b, c"_s, u"--> x"_s, u"ü@1-00"_s,
                                u"\"q\" <b>"_s, u"100%"_s}) {
        QTest::newRow(qPrintable(item)) << item;
    }
}

void TestItemKey::keysComeBack()
{
    QFETCH(const QString, item);
    for (const LogMark &mark : {LogMark(), Mark}) {
        const ItemKey key{.item = item, .mark = mark};
        const QString text = toText(key);
        QVERIFY2(!text.contains(u' ') && !text.contains(u',') && !text.contains(u'>'), qPrintable(text));
        QCOMPARE(itemKeyIn(text), key);
        QCOMPARE(itemKeyIn(u"<p>Item key: `"_s + text + u"`.</p>"_s), key);
    }
}

void TestItemKey::theKeyIsFoundInAText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("none") << u"no key: attc:x"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("prefix alone") << u"ttc: x"_s << QString();
    QTest::newRow("several") << u"like ttc:a; key ttc:b"_s << u"ttc:b"_s;
    QTest::newRow("one of them marked") << u"ttc:a@250-3f9a2c1b, see ttc:b"_s << u"ttc:a@250-3f9a2c1b"_s;
    QTest::newRow("broken mark") << u"ttc:a@250-zz"_s << u"ttc:a"_s;
    QTest::newRow("in brackets") << u"(ttc:a@250-3f9a2c1b)"_s << u"ttc:a@250-3f9a2c1b"_s;
}

void TestItemKey::theKeyIsFoundInAText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, key);
    const std::optional<ItemKey> found = itemKeyIn(text);
    QCOMPARE(found ? toText(*found) : QString(), key);
}

QTEST_GUILESS_MAIN(TestItemKey)
#include "tst_itemkey.moc"
