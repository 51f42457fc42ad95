#include "models/checklist/workspacebackup.h"
#include "tests/checklist/workspacesteps.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// A program that works on a workspace is killed at random moments. What it acknowledged is there afterwards,
// and nothing is there by halves: the workspace holds what one holds that went through the same steps
// undisturbed. TTC_KILL_ROUNDS: how often; 20 without it.
class TestKilledWorkspace : public QObject
{
    Q_OBJECT
private slots:
    void holdsWhatWasAcknowledged();

private:
    enum class Begin {
        WithNothing,
        WithOldSchema
    };
    void begin(Begin how);
    void killedRound();
    void checkFiles() const;
    void advanceReference(int step);

    QRandomGenerator m_random = QRandomGenerator::securelySeeded();
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<WorkspaceStore> m_reference;
    int m_step = 0; // the last that both have gone through
    int m_acknowledged = 0;
};

namespace {

std::unique_ptr<WorkspaceStore> opened(const QString &file)
{
    auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite);
    if (!store) {
        qCritical("%s", qPrintable(store.error().text()));
        return nullptr;
    }
    return std::move(*store);
}

// Reads what the helper says until it said so many lines and a little time is gone; the number of its last
// step, or `before` where it made none.
int lastStepOf(QProcess &helper, int lines, int milliseconds, int before)
{
    int step = before;
    const auto readAll = [&] {
        while (helper.canReadLine()) {
            const QByteArray line = helper.readLine().trimmed();
            step = line == "open" ? step : line.toInt();
            --lines;
        }
    };
    while (lines > 0 && helper.state() != QProcess::NotRunning && helper.waitForReadyRead()) {
        readAll();
    }
    const QDeadlineTimer deadline(milliseconds);
    while (!deadline.hasExpired() && helper.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
        readAll();
    }
    helper.kill();
    helper.waitForFinished();
    readAll();
    return step;
}

} // namespace

void TestKilledWorkspace::begin(Begin how)
{
    m_reference.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"workspace.ttcw"_s);
    const QString reference = m_folder->filePath(u"reference.ttcw"_s);
    if (how == Begin::WithOldSchema) {
        makeOldWorkspace(m_file);
        QVERIFY(QFile::copy(m_file, reference));
    }
    m_reference = opened(reference);
    m_step = 0;
}

void TestKilledWorkspace::advanceReference(int step)
{
    while (m_step < step) {
        ++m_step;
        QVERIFY(performStep(*m_reference, m_step));
    }
}

void TestKilledWorkspace::killedRound()
{
    QProcess helper;
    helper.start(QStringLiteral(TTC_WORKSPACE_HELPER), {m_file, QString::number(m_step + 1)});
    QVERIFY(helper.waitForStarted());
    // A quarter of the rounds ends while the workspace is opened and brought up to date, or soon after.
    const int lines = m_random.bounded(4) == 0 ? 0 : m_random.bounded(40);
    const int milliseconds = m_random.bounded(lines == 0 ? 80 : 10);
    const int last = lastStepOf(helper, lines, milliseconds, m_step);
    QCOMPARE(helper.exitStatus(), QProcess::CrashExit); // it did not stop by itself
    QCOMPARE(helper.readAllStandardError(), QByteArray());
    m_acknowledged += last - m_step;
    {
        const auto store = opened(m_file);
        QVERIFY(store != nullptr);
        advanceReference(last);
        const WorkspaceContent content = contentOf(*store);
        if (content != contentOf(*m_reference)) {
            // The step after it was made, too, but the helper could not say so any more.
            advanceReference(last + 1);
            QVERIFY(content == contentOf(*m_reference));
        }
    }
    checkFiles();
}

void TestKilledWorkspace::checkFiles() const
{
    const QStringList files = QStringList(m_file) + workspaceBackups(m_file);
    for (const QString &file : files) {
        SQLite::Database database(file.toStdString(), SQLite::OPEN_READWRITE);
        QCOMPARE(database.execAndGet("PRAGMA integrity_check").getString(), "ok");
        SQLite::Statement breaches(database, "PRAGMA foreign_key_check");
        QVERIFY(!breaches.executeStep());
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt() == 2, file != m_file);
    }
}

void TestKilledWorkspace::holdsWhatWasAcknowledged()
{
    const int wanted = qEnvironmentVariableIntValue("TTC_KILL_ROUNDS");
    const int rounds = wanted > 0 ? wanted : 20;
    for (int round = 0; round < rounds; ++round) {
        if (round % 4 == 0) {
            begin(round % 8 == 0 ? Begin::WithOldSchema : Begin::WithNothing);
        }
        killedRound();
        if (QTest::currentTestFailed()) {
            qCritical("in round %d, after step %d", round, m_step);
            return;
        }
    }
    QVERIFY(m_acknowledged > 0);
}

QTEST_GUILESS_MAIN(TestKilledWorkspace)
#include "tst_killedworkspace.moc"
