#include "models/itemmodels/importjob.h"
#include "tests/support/fixturecatalog.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestImportJob : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void readsAFile();
    void reportsAFileThatCannotBeRead();
    void doesOneAtATime();
    void tellsHowFarItIs();
    void endsWithCanceledAndNothingElse();
    void honoursACancelBeforeTheFirstByte();
    void canStartAgainAfterACancel();
    void stopsWhenTheJobGoesAway();

private:
    QString smallFile() const { return m_folder.filePath(u"small.json"_s); }
    QString bigFile() const { return m_folder.filePath(u"big.json"_s); }
    void writeFile(const QString &path, int resources) const;

    QTemporaryDir m_folder;
    std::shared_ptr<const ServiceRegistry> m_registry =
        std::make_shared<const ServiceRegistry>(Fixture::contents().services);
};

// The Tagging API's answer, of any size.
void TestImportJob::writeFile(const QString &path, int resources) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"ResourceTagMappingList":[)");
    for (int i = 0; i < resources; ++i) {
        file.write(i == 0 ? "\n" : ",\n");
        file.write(R"({"ResourceARN":"arn:aws:rds:eu-west-1:111122223333:db:database-)");
        file.write(QByteArray::number(i));
        file.write(R"(","Tags":[{"Key":"team","Value":"one of several teams that own it"}]})");
    }
    file.write("]}");
}

void TestImportJob::initTestCase()
{
    writeFile(smallFile(), 3);
    writeFile(bigFile(), 300'000);
}

void TestImportJob::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestImportJob::readsAFile()
{
    ImportJob job(m_registry);
    const QSignalSpy started(&job, &ImportJob::started);
    QSignalSpy finished(&job, &ImportJob::finished);
    job.start({smallFile()}, {});
    QVERIFY(job.isRunning());
    QCOMPARE(started.size(), 1);
    QVERIFY(finished.wait());
    QVERIFY(!job.isRunning());
    const auto report = finished.at(0).at(0).value<ImportReport>();
    QVERIFY(report.problems.isEmpty());
    QCOMPARE(report.inventory.accountIds(), QStringList{u"111122223333"_s});
    QVERIFY(report.inventory.sources.at(0).imported.isValid());
}

void TestImportJob::reportsAFileThatCannotBeRead()
{
    ImportJob job(m_registry);
    QSignalSpy finished(&job, &ImportJob::finished);
    job.start({m_folder.filePath(u"missing.json"_s), smallFile()}, {});
    QVERIFY(finished.wait());
    const auto report = finished.at(0).at(0).value<ImportReport>();
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.inventory.sources.size(), 1);
}

void TestImportJob::doesOneAtATime()
{
    ImportJob job(m_registry);
    const QSignalSpy started(&job, &ImportJob::started);
    QSignalSpy finished(&job, &ImportJob::finished);
    job.start({smallFile()}, {});
    job.start({bigFile()}, {});
    QVERIFY(finished.wait());
    QCOMPARE(started.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<ImportReport>().inventory.sources.at(0).records, 3);
}

void TestImportJob::tellsHowFarItIs()
{
    ImportJob job(m_registry);
    const QSignalSpy progress(&job, &ImportJob::progressChanged);
    QSignalSpy finished(&job, &ImportJob::finished);
    QElapsedTimer timer;
    timer.start();
    job.start({bigFile()}, {});
    QVERIFY(finished.wait(30'000));
    QVERIFY(!progress.isEmpty());
    QCOMPARE_LE(progress.size(), timer.elapsed() / 50 + 1);
    qint64 last = 0;
    for (const QList<QVariant> &step : progress) {
        QCOMPARE_GE(step.at(0).toLongLong(), last);
        last = step.at(0).toLongLong();
        QCOMPARE(step.at(1).toLongLong(), QFile(bigFile()).size());
    }
}

void TestImportJob::endsWithCanceledAndNothingElse()
{
    ImportJob job(m_registry);
    const QSignalSpy finished(&job, &ImportJob::finished);
    QSignalSpy canceled(&job, &ImportJob::canceled);
    connect(&job, &ImportJob::progressChanged, &job, &ImportJob::cancel);
    job.start({bigFile()}, {});
    QVERIFY(canceled.wait());
    QVERIFY(!job.isRunning());
    QCOMPARE(canceled.size(), 1);
    QCOMPARE(finished.size(), 0);
}

void TestImportJob::honoursACancelBeforeTheFirstByte()
{
    ImportJob job(m_registry);
    const QSignalSpy finished(&job, &ImportJob::finished);
    QSignalSpy canceled(&job, &ImportJob::canceled);
    job.start(QStringList(2'000, smallFile()), {});
    job.cancel();
    QVERIFY(canceled.wait());
    QCOMPARE(finished.size(), 0);
}

void TestImportJob::canStartAgainAfterACancel()
{
    ImportJob job(m_registry);
    QSignalSpy finished(&job, &ImportJob::finished);
    QSignalSpy canceled(&job, &ImportJob::canceled);
    job.start({bigFile()}, {});
    job.cancel();
    QVERIFY(canceled.wait());
    job.start({smallFile()}, {});
    QVERIFY(finished.wait());
    QCOMPARE(canceled.size(), 1);
}

void TestImportJob::stopsWhenTheJobGoesAway()
{
    QElapsedTimer timer;
    {
        ImportJob job(m_registry);
        job.start(QStringList(2'000, bigFile()), {});
        timer.start();
    }
    // Reading all of them takes minutes.
    QCOMPARE_LT(timer.elapsed(), 20'000);
}

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_importjob.moc"
