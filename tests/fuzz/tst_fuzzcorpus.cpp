#include "tests/fuzz/importfuzzing.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc::Testing;

// What fuzzers found worth keeping, and every fixture, through what they drive.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT
private slots:
    void everyInputGivesAnInventoryOrAReason_data();
    void everyInputGivesAnInventoryOrAReason();
};

void TestFuzzCorpus::everyInputGivesAnInventoryOrAReason_data()
{
    QTest::addColumn<int>("target");
    const QString data = QStringLiteral(TTC_TEST_DATA_DIR);
    const QDir fixtures(data + u"/inventory"_s);
    for (std::size_t i = 0; i < fuzzTargets().size(); ++i) {
        const QString &name = fuzzTargets()[i].name;
        QVERIFY2(QDir(data + u"/fuzz/"_s + name).exists(), qPrintable(name));
        QTest::newRow(qPrintable(name)) << static_cast<int>(i);
    }
    QVERIFY(!fixtures.isEmpty());
}

void TestFuzzCorpus::everyInputGivesAnInventoryOrAReason()
{
    QFETCH(const int, target);
    const FuzzTarget &driven = fuzzTargets()[static_cast<std::size_t>(target)];
    const QString data = QStringLiteral(TTC_TEST_DATA_DIR);
    for (const QString &folder : QStringList{data + u"/inventory"_s, data + u"/fuzz/"_s + driven.name}) {
        const QDir inputs(folder);
        const QStringList names = inputs.entryList(QDir::Files, QDir::Name);
        QVERIFY2(!names.isEmpty(), qPrintable(folder));
        for (const QString &name : names) {
            QFile file(inputs.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString fault = driven.run(file.readAll());
            QVERIFY2(fault.isEmpty(), qPrintable(name + u": "_s + fault));
        }
    }
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzzcorpus.moc"
