#include "tests/checklist/firstplan.h"
#include "tests/support/csvrows.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// A plan goes out with `ttc checklist export`, is worked on in a spreadsheet, and comes back with `ttc
// checklist merge`, on the real catalog.
class TestMergeJourney : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void statusesChangedOutsideComeBack_data();
    void statusesChangedOutsideComeBack();
    void aDryRunWritesNothing();
    void whatBothChangedNeedsTheWord();
    void somebodyElsesWorkspace();
    void oneRefusedFileOfSeveralIsTold();
    void wrongUseIsToldWithStatusTwo_data();
    void wrongUseIsToldWithStatusTwo();

private:
    struct Ended
    {
        int status = -1;
        QByteArray out{};
        QString error{};
    };
    Ended run(const QStringList &arguments) const;
    QString exported(const QString &format) const;
    bool edit(const QString &file, const QByteArray &from, const QByteArray &to) const;
    void give(Status status, const QString &owner) const;
    ItemState state() const;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
};

namespace {

const QString Versioning = u"s3-enable-versioning"_s;
const QDateTime Noon({2026, 11, 23}, QTime(12, 0), Qt::UTC);

} // namespace

void TestMergeJourney::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = path(u"a.ttcw"_s);
    give(Status::Planned, u"Ada"_s);
}

void TestMergeJourney::give(Status status, const QString &owner) const
{
    const auto workspace = WorkspaceStore::open(m_workspace, WorkspaceStore::Mode::ReadWrite).value();
    ItemState state{.control = Versioning, .status = status};
    state.owner = owner;
    QVERIFY(firstPlan(*workspace).apply({.label = u"Work"_s, .time = Noon, .items = {state}}));
}

ItemState TestMergeJourney::state() const
{
    const auto workspace = WorkspaceStore::open(m_workspace, WorkspaceStore::Mode::ReadOnly).value();
    return itemStates(*workspace)->value(Versioning);
}

TestMergeJourney::Ended TestMergeJourney::run(const QStringList &arguments) const
{
    QProcess program;
    program.setStandardInputFile(QProcess::nullDevice());
    program.start(QStringLiteral(TTC_PROGRAM), QStringList(u"checklist"_s) + arguments);
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit) {
        return {.error = program.errorString()};
    }
    return {.status = program.exitCode(),
            .out = program.readAllStandardOutput(),
            .error = QString::fromUtf8(program.readAllStandardError())};
}

QString TestMergeJourney::exported(const QString &format) const
{
    const QString file = path(u"plan."_s + format);
    const Ended ended = run({u"export"_s, u"--plan"_s, u"Default"_s, u"--workspace"_s, m_workspace,
                             u"--format"_s, format, u"-o"_s, file, u"svc:s3"_s});
    return ended.status == 0 ? file : QString();
}

bool TestMergeJourney::edit(const QString &file, const QByteArray &from, const QByteArray &to) const
{
    QFile edited(file);
    if (!edited.open(QIODevice::ReadWrite)) {
        return false;
    }
    QByteArray bytes = edited.readAll();
    const bool isThere = bytes.contains(from);
    bytes.replace(from, to);
    return isThere && edited.resize(0) && edited.seek(0) && edited.write(bytes) == bytes.size();
}

void TestMergeJourney::statusesChangedOutsideComeBack_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("csv") << u"csv"_s << ",planned,"_ba
                         << ",in-progress,"_ba;
    QTest::newRow("json") << u"json"_s << R"("status": "planned")"_ba
                          << R"("status": "in-progress")"_ba;
}

void TestMergeJourney::statusesChangedOutsideComeBack()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const QString file = exported(format);
    QVERIFY(edit(file, before, after));
    const Ended ended = run({u"merge"_s, u"--workspace"_s, m_workspace, u"--yes"_s, file});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.out.contains("1 change to take"), ended.out.constData());
    QVERIFY2(ended.error.contains(u"1 item changed"_s), qPrintable(ended.error));
    QCOMPARE(state().status, Status::InProgress);
    QCOMPARE(state().owner, u"Ada"_s);
    // Once more changes nothing, and one step takes it back.
    const Ended again = run({u"merge"_s, u"--workspace"_s, m_workspace, u"--yes"_s, file});
    QVERIFY2(again.out.contains("0 changes to take"), again.out.constData());
    const auto workspace = WorkspaceStore::open(m_workspace, WorkspaceStore::Mode::ReadWrite).value();
    QVERIFY(firstPlan(*workspace).undo(Noon));
    QCOMPARE(itemStates(*workspace)->value(Versioning).status, Status::Planned);
}

void TestMergeJourney::aDryRunWritesNothing()
{
    const QString file = exported(u"csv"_s);
    QVERIFY(edit(file, ",planned,", ",in-progress,"));
    const Ended ended =
        run({u"merge"_s, u"--workspace"_s, m_workspace, u"--dry-run"_s, u"--format"_s, u"json"_s, file});
    QCOMPARE(ended.status, 0);
    const QJsonObject report = QJsonDocument::fromJson(ended.out).object();
    QCOMPARE(report[u"schema"_s].toString(), u"ttc-merge/1"_s);
    QCOMPARE(report[u"proposals"_s].toArray().size(), 1);
    QCOMPARE(report[u"proposals"_s][0][u"control"_s].toString(), Versioning);
    QCOMPARE(report[u"proposals"_s][0][u"sent"_s].toString(), u"Planned"_s);
    QCOMPARE(state().status, Status::Planned);
}

void TestMergeJourney::whatBothChangedNeedsTheWord()
{
    const QString file = exported(u"csv"_s);
    QVERIFY(edit(file, ",Ada,", ",Ben,"));
    give(Status::Planned, u"Cleo"_s);
    const Ended ended = run({u"merge"_s, u"--workspace"_s, m_workspace, u"--yes"_s, file});
    QVERIFY2(ended.out.contains("1 to decide"), ended.out.constData());
    QCOMPARE(state().owner, u"Cleo"_s);
    QCOMPARE(run({u"merge"_s, u"--workspace"_s, m_workspace, u"--yes"_s, u"--theirs"_s, file}).status, 0);
    QCOMPARE(state().owner, u"Ben"_s);
}

void TestMergeJourney::somebodyElsesWorkspace()
{
    const QString other = path(u"b.ttcw"_s);
    QVERIFY(QFile::copy(m_workspace, other));
    {
        const auto theirs = WorkspaceStore::open(other, WorkspaceStore::Mode::ReadWrite).value();
        ItemState state{.control = u"iam-require-mfa"_s, .status = Status::Verified};
        QVERIFY(firstPlan(*theirs).apply({.label = u"Work"_s, .time = Noon, .items = {state}}));
    }
    QCOMPARE(run({u"merge"_s, u"--workspace"_s, m_workspace, u"--yes"_s, other}).status, 0);
    const auto workspace = WorkspaceStore::open(m_workspace, WorkspaceStore::Mode::ReadOnly).value();
    QCOMPARE(itemStates(*workspace)->value(u"iam-require-mfa"_s).status, Status::Verified);
}

void TestMergeJourney::oneRefusedFileOfSeveralIsTold()
{
    const QString file = exported(u"csv"_s);
    QVERIFY(edit(file, ",planned,", ",in-progress,"));
    QFile bad(path(u"bad.csv"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("hello\n") == 6);
    bad.close();
    const Ended ended = run({u"merge"_s, u"--workspace"_s, m_workspace, u"--yes"_s, bad.fileName(), file});
    QCOMPARE(ended.status, 3);
    QVERIFY2(ended.error.contains(u"bad.csv"_s), qPrintable(ended.error));
    QCOMPARE(state().status, Status::InProgress);
}

void TestMergeJourney::wrongUseIsToldWithStatusTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no file") << QStringList{u"--workspace"_s, u"a"_s, u"--yes"_s};
    QTest::newRow("no workspace") << QStringList{u"--yes"_s, u"b.csv"_s};
    QTest::newRow("nobody to ask") << QStringList{u"--workspace"_s, u"a"_s, u"b.csv"_s};
    QTest::newRow("no format") << QStringList{u"--workspace"_s, u"a"_s,   u"--yes"_s,
                                              u"--format"_s,    u"xml"_s, u"b.csv"_s};
}

void TestMergeJourney::wrongUseIsToldWithStatusTwo()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE(run(QStringList(u"merge"_s) + arguments).status, 2);
}

QTEST_GUILESS_MAIN(TestMergeJourney)
#include "tst_mergejourney.moc"
