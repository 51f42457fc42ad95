#include "models/inventory/inventorybuilder.h"
#include "tests/inventory/inventorytesting.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// What must hold for every format whatever is in a file: how it is cut, packed, ordered or parted makes no
// difference.
class TestImportProperties : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void piecesMakeNoDifference_data() { addFixtures(); }
    void piecesMakeNoDifference();
    void compressionMakesNoDifference_data() { addFixtures(); }
    void compressionMakesNoDifference();
    void orderMakesNoDifference_data() { addFixtures(); }
    void orderMakesNoDifference();
    void twiceTheSameShowsTheSameServices_data() { addFixtures(); }
    void twiceTheSameShowsTheSameServices();
    void mergingIsAssociativeAndCommutative();

private:
    static void addFixtures();
};

namespace {

constexpr quint32 Seed = 20261126; // the same draws in every run, so that a failure comes back

// Everything that a file came to, without how it came: what is compared.
QStringList essence(const Result<Inventory> &read)
{
    if (!read) {
        return {read.error().message};
    }
    const Source &source = read->sources.first();
    QStringList all = lines(*read) + unmatchedLines(*read);
    for (const AccountInventory &account : read->accounts) {
        all.append(u"account "_s + account.id + u' ' + account.name);
        for (const ServiceEvidence &service : account.services) {
            all.append(account.id + u' ' + service.service + u' ' + service.regions.join(u','));
        }
    }
    all += source.warnings;
    all.append(u"%1 %2 %3 %4"_s.arg(source.format)
                   .arg(source.records)
                   .arg(source.truncated)
                   .arg(source.taken.toString(Qt::ISODate)));
    return all;
}

// Lines end where no quote is open: a cell may hold some of its own.
QList<QByteArray> rowsOf(const QByteArray &text)
{
    QList<QByteArray> rows{QByteArray()};
    bool quoted = false;
    for (const char c : text) {
        quoted = quoted != (c == '"');
        if (c == '\n' && !quoted) {
            rows.append(QByteArray());
        } else {
            rows.last().append(c);
        }
    }
    if (rows.last().isEmpty()) {
        rows.removeLast();
    }
    return rows;
}

QByteArray shuffledRows(const QByteArray &text, qsizetype kept, QRandomGenerator &random)
{
    QList<QByteArray> rows = rowsOf(text);
    std::shuffle(rows.begin() + std::min(kept, rows.size()), rows.end(), random);
    return rows.join('\n') + '\n';
}

// The arrays of objects that a document is, or has as members.
QByteArray shuffledJson(const QJsonDocument &document, QRandomGenerator &random)
{
    const auto shuffled = [&random](const QJsonArray &array) {
        QList<QJsonValue> values(array.begin(), array.end());
        std::shuffle(values.begin(), values.end(), random);
        QJsonArray result;
        for (const QJsonValue &value : values) {
            result.append(value);
        }
        return result;
    };
    if (document.isArray()) {
        return QJsonDocument(shuffled(document.array())).toJson();
    }
    QJsonObject object = document.object();
    for (const QString &name : object.keys()) {
        const QJsonArray array = object.value(name).toArray();
        if (array.first().isObject()) {
            object.insert(name, shuffled(array));
        }
    }
    return QJsonDocument(object).toJson();
}

// How many rows above the records of a table or list stay where they are; -1 for what has no such records.
int headingRows(const QString &file)
{
    const QHash<QString, int> special{{u"semicolon.csv"_s, 2},   // "sep=;"
                                      {u"steampipe.csv"_s, -1}}; // several tables with headings of their own
    return special.value(file, file.endsWith(".txt"_L1) ? 0 : file.endsWith(".csv"_L1) ? 1 : -1);
}

// What is there, without how often.
std::set<QString> kinds(const Inventory &inventory)
{
    std::set<QString> all;
    for (const AccountInventory &account : inventory.accounts) {
        for (const ServiceEvidence &service : account.services) {
            for (const Evidence &evidence : service.evidence) {
                all.insert(account.id + u' ' + service.service + u' ' + toKey(evidence.kind) + u' '
                           + evidence.type);
            }
        }
    }
    return all;
}

Inventory drawn(QRandomGenerator &random, int number)
{
    const QStringList services{u"s3"_s, u"ec2"_s, u"rds"_s, u"lambda"_s};
    const QStringList accounts{u"111122223333"_s, u"444455556666"_s, u"777788889999"_s};
    Inventory inventory;
    Source source;
    source.label = source.path = source.sha256 = u"source %1"_s.arg(number);
    source.format = u"list"_s;
    for (const QString &id : accounts) {
        if (random.bounded(2) == 0) {
            continue;
        }
        source.accounts.append(id);
        AccountInventory account{.id = id};
        for (const QString &service : services) {
            if (random.bounded(2) == 0) {
                account.services.append({.service = service,
                                         .evidence = {{static_cast<EvidenceKind>(random.bounded(9)), u"t"_s,
                                                       random.bounded(1, 100), 0}},
                                         .regions = {u"eu-west-%1"_s.arg(random.bounded(1, 4))}});
            }
        }
        std::ranges::sort(account.services, {}, &ServiceEvidence::service);
        if (random.bounded(3) == 0) {
            account.absent.append({u"ses"_s, 0});
        }
        inventory.accounts.append(account);
    }
    inventory.unmatched.append({u"thing %1"_s.arg(random.bounded(3)), u"name"_s, random.bounded(1, 9), 0});
    inventory.sources.append(source);
    return inventory;
}

// Sources by name in place of numbers, so that their order does not count.
QStringList unordered(const Inventory &inventory)
{
    QStringList all;
    const auto label = [&inventory](int source) { return inventory.sources.at(source).label; };
    for (const Source &source : inventory.sources) {
        all.append(source.label + u": "_s + source.accounts.join(u','));
    }
    for (const AccountInventory &account : inventory.accounts) {
        for (const ServiceEvidence &service : account.services) {
            for (const Evidence &evidence : service.evidence) {
                all.append(u"%1 %2 %3 %4 %5"_s
                               .arg(account.id, service.service, toKey(evidence.kind), label(evidence.source))
                               .arg(evidence.count));
            }
            all.append(account.id + u' ' + service.service + u' ' + service.regions.join(u','));
        }
        for (const Absence &absence : account.absent) {
            all.append(account.id + u" without "_s + absence.service + u' ' + label(absence.source));
        }
    }
    for (const Unmatched &one : inventory.unmatched) {
        all.append(u"%1 %2 %3"_s.arg(one.value, label(one.source)).arg(one.count));
    }
    all.sort();
    return all;
}

} // namespace

void TestImportProperties::addFixtures()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(dataFile({})).entryList(QDir::Files, QDir::Name);
    QVERIFY(files.size() > 50);
    for (const QString &file : files) {
        QTest::newRow(qPrintable(file)) << file;
    }
}

void TestImportProperties::piecesMakeNoDifference()
{
    QFETCH(const QString, file);
    const QByteArray bytes = contentOf(dataFile(file));
    const QStringList whole = essence(importText(bytes, {.path = file}));
    QVERIFY2(whole.size() > 1, qPrintable(whole.join(u'\n'))); // a fixture is one that can be read
    QRandomGenerator random(Seed);
    QList<std::size_t> sizes{1, 2, 3, 4, 5, 7, 11, 13, 16, 17, 31, 32, 33, 63, 64, 65};
    for (int i = 0; i < 30; ++i) {
        sizes.append(static_cast<std::size_t>(random.bounded(1, static_cast<int>(bytes.size()))));
    }
    for (const std::size_t size : sizes) {
        const QStringList cut = essence(importText(bytes, {.path = file, .mostBytes = size}));
        QVERIFY2(cut == whole, qPrintable(u"in pieces of %1: %2"_s.arg(size).arg(cut.join(u'\n'))));
    }
}

void TestImportProperties::compressionMakesNoDifference()
{
    QFETCH(const QString, file);
    const QByteArray bytes = contentOf(dataFile(file));
    const QStringList whole = essence(importText(bytes, {.path = file}));
    for (const char *filter : {"gzip", "xz", "zstd", "bzip2"}) {
        const Result<Inventory> read = importText(packed(bytes, filter), {.path = file});
        QCOMPARE(essence(read), whole);
        QCOMPARE(read->sources.first().compression, QString::fromLatin1(filter));
    }
    // Many small streams, one behind the other, as log shippers leave them.
    const qsizetype half = bytes.size() / 2;
    QCOMPARE(essence(importText(gzipped(bytes.left(half)) + gzipped(bytes.mid(half)), {.path = file})),
             whole);
}

void TestImportProperties::orderMakesNoDifference()
{
    QFETCH(const QString, file);
    QByteArray bytes = contentOf(dataFile(file));
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    if (!json.isNull()) {
        bytes = json.toJson(); // what Qt does not keep, as members that stand twice, is not about order
    }
    QStringList whole = essence(importText(bytes, {.path = file}));
    whole.sort();
    QRandomGenerator random(Seed);
    const int heading = headingRows(file);
    for (int draw = 0; draw < 5; ++draw) {
        QByteArray changed = bytes;
        if (heading >= 0) {
            changed = shuffledRows(bytes, heading, random);
        } else if (!json.isNull()) {
            changed = shuffledJson(json, random);
        }
        QStringList shuffled = essence(importText(changed, {.path = file}));
        shuffled.sort();
        QVERIFY2(shuffled == whole,
                 qPrintable(QString(shuffled.join(u'\n') + u"\n-- and not\n"_s + whole.join(u'\n'))));
    }
}

void TestImportProperties::twiceTheSameShowsTheSameServices()
{
    QFETCH(const QString, file);
    const QByteArray bytes = contentOf(dataFile(file));
    const Result<Inventory> once = importText(bytes, {.path = file});
    const Result<Inventory> twice = importText(bytes + '\n' + bytes, {.path = file});
    QVERIFY(once);
    if (!twice) {
        // Only what is one document by its nature may say no, and must say why.
        QVERIFY2(file.endsWith(".yaml"_L1) || file.endsWith(".js"_L1), qPrintable(twice.error().text()));
        return;
    }
    QVERIFY(kinds(*twice) == kinds(*once));
    QCOMPARE(twice->accountIds(), once->accountIds());
}

void TestImportProperties::mergingIsAssociativeAndCommutative()
{
    QRandomGenerator random(Seed);
    for (int round = 0; round < 200; ++round) {
        const Inventory a = drawn(random, 1);
        const Inventory b = drawn(random, 2);
        const Inventory c = drawn(random, 3);
        QVERIFY(mergeInventories(mergeInventories(a, b), c) == mergeInventories(a, mergeInventories(b, c)));
        QCOMPARE(unordered(mergeInventories(a, b)), unordered(mergeInventories(b, a)));
        QVERIFY(mergeInventories(a, a) == a); // the same file again replaces
        QVERIFY(mergeInventories(a, {}) == a && mergeInventories({}, a) == a);
    }
}

QTEST_GUILESS_MAIN(TestImportProperties)
#include "tst_importproperties.moc"
