#include "models/itemmodels/exportjob.h"
#include "tests/support/fixturecatalog.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestExportJob : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void writesTheSameBytesAsTheFormat();
    void doesOneAtATime();
    void saysWhyItCouldNotWrite();
    void refusesAnUnknownFormat();
    void isWholeWhenTheJobGoesAway();

private:
    static ChecklistExport content();
    QTemporaryDir m_folder;
};

void TestExportJob::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

ChecklistExport TestExportJob::content()
{
    const QDateTime time(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    return {.context = {.time = time},
            .scope = Scope(Fixture::catalog()),
            .items = {{.control = u"s3-versioning"_s, .techniques = {u"T1485.A003"_s}},
                      {.control = u"s3-data-events"_s, .techniques = {u"T1078"_s, u"T1485.A003"_s}}}};
}

void TestExportJob::writesTheSameBytesAsTheFormat()
{
    const ChecklistFormat &format = checklistFormats().first();
    const QString path = m_folder.filePath(u"checklist"_s);
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start(format.key, content(), path);
    QVERIFY(job.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!job.isRunning());
    const auto done = finished.at(0).at(0).value<FinishedExport>();
    QCOMPARE(done.files, QStringList(path));
    QCOMPARE(done.items, 2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), format.write(content()).value());
}

void TestExportJob::doesOneAtATime()
{
    const QString format = checklistFormats().first().key;
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start(format, content(), m_folder.filePath(u"first"_s));
    job.start(format, content(), m_folder.filePath(u"second"_s));
    QVERIFY(finished.wait());
    QVERIFY(!QFile::exists(m_folder.filePath(u"second"_s)));
    job.start(format, content(), m_folder.filePath(u"second"_s));
    QVERIFY(finished.wait());
    QVERIFY(QFile::exists(m_folder.filePath(u"second"_s)));
}

void TestExportJob::saysWhyItCouldNotWrite()
{
    ExportJob job;
    QSignalSpy failed(&job, &ExportJob::failed);
    const QSignalSpy finished(&job, &ExportJob::finished);
    job.start(checklistFormats().first().key, content(), m_folder.filePath(u"no/such/folder/file"_s));
    QVERIFY(failed.wait());
    QVERIFY(failed.at(0).at(0).toString().contains(u"no/such/folder/file"_s));
    QCOMPARE(finished.size(), 0);
    QVERIFY(!job.isRunning());
}

void TestExportJob::refusesAnUnknownFormat()
{
    ExportJob job;
    const QSignalSpy failed(&job, &ExportJob::failed);
    job.start(u"papyrus"_s, content(), m_folder.filePath(u"scroll"_s));
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(u"papyrus"_s));
    QVERIFY(!job.isRunning());
}

void TestExportJob::isWholeWhenTheJobGoesAway()
{
    const QString path = m_folder.filePath(u"last"_s);
    {
        ExportJob job;
        job.start(checklistFormats().first().key, content(), path);
    }
    QVERIFY(QFile::exists(path));
}

QTEST_MAIN(TestExportJob)
#include "tst_exportjob.moc"
