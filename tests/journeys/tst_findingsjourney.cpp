#include "models/checklist/workspacestore.h"
#include "tests/checklist/firstplan.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// `ttc checklist findings` on the real catalog, as an analyst calls it.
class TestFindingsJourney : public QObject
{
    Q_OBJECT
private slots:
    void findingsSuggestStatuses();
    void theTableSaysItFirst();
    void aPlanIsComparedAndNotWritten();
    void oneRefusedFileOfSeveralIsTold();
    void withoutResultsNothingIsSuggested();
    void wrongUseIsToldWithStatusTwo_data();
    void wrongUseIsToldWithStatusTwo();

private:
    struct Ended
    {
        int status = -1;
        QByteArray out{};
        QString error{};
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Ended run(const QStringList &arguments) const;
    QString written(const QString &name, const QByteArray &content) const;
    QString findings() const;
    QJsonObject proposalFor(const QJsonObject &report, const QString &control) const;

    const QTemporaryDir m_folder;
};

TestFindingsJourney::Ended TestFindingsJourney::run(const QStringList &arguments) const
{
    QProcess program;
    program.start(QStringLiteral(TTC_PROGRAM), QStringList{u"checklist"_s, u"findings"_s} + arguments);
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit) {
        return {.error = program.errorString()};
    }
    return {.status = program.exitCode(),
            .out = program.readAllStandardOutput(),
            .error = QString::fromUtf8(program.readAllStandardError())};
}

QString TestFindingsJourney::written(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
}

// One bucket of two has versions; a check that no control names.
QString TestFindingsJourney::findings() const
{
    return written(u"findings.csv"_s,
                   "ACCOUNT_UID;PROVIDER;CHECK_ID;STATUS;SERVICE_NAME;RESOURCE_UID;REGION\n"
                   "111122223333;aws;s3_bucket_object_versioning;PASS;s3;arn:aws:s3:::a;eu-west-1\n"
                   "111122223333;aws;s3_bucket_object_versioning;FAIL;s3;arn:aws:s3:::b;eu-west-1\n"
                   "111122223333;aws;no_such_check;FAIL;s3;arn:aws:s3:::b;eu-west-1\n");
}

QJsonObject TestFindingsJourney::proposalFor(const QJsonObject &report, const QString &control) const
{
    for (const QJsonValue proposal : report[u"proposals"_s].toArray()) {
        if (proposal[u"control"_s].toString() == control) {
            return proposal.toObject();
        }
    }
    return {};
}

void TestFindingsJourney::findingsSuggestStatuses()
{
    const Ended ended = run({findings(), u"--format"_s, u"json"_s});
    QCOMPARE(ended.error, QString());
    QCOMPARE(ended.status, 0);
    const QJsonObject report = ended.json();
    QCOMPARE(report[u"schema"_s].toString(), u"ttc-finding-proposals/1"_s);
    QVERIFY(report[u"plan"_s].isNull());
    const QJsonObject versions = proposalFor(report, u"s3-enable-versioning"_s);
    QCOMPARE(versions[u"current"_s].toString(), u"not-assessed"_s);
    QCOMPARE(versions[u"proposed"_s].toString(), u"in-progress"_s);
    QCOMPARE(versions[u"resources"_s].toInt(), 2);
    QCOMPARE(versions[u"failed_resources"_s].toInt(), 1);
    QCOMPARE(report[u"unmatched_checks"_s].toArray(), QJsonArray{u"no_such_check (Prowler)"_s});
}

void TestFindingsJourney::theTableSaysItFirst()
{
    const Ended ended = run({findings()});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.out.startsWith("The results suggest a new status for 1 control."), ended.out.constData());
    QVERIFY(ended.out.contains("s3-enable-versioning"));
    QVERIFY(ended.out.contains("Named by no control:\n  no_such_check (Prowler)\n"));
}

void TestFindingsJourney::aPlanIsComparedAndNotWritten()
{
    const QString file = m_folder.filePath(u"workspace.ttcw"_s);
    {
        const auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite);
        QVERIFY(store);
        QVERIFY(setStatus(**store, u"s3-enable-versioning"_s, Status::Verified, {},
                          QDateTime::currentDateTimeUtc()));
    }
    const QStringList arguments{findings(), u"--plan"_s, u"default"_s, u"--workspace"_s, file};
    for (int round = 0; round < 2; ++round) {
        const Ended ended = run(arguments + QStringList{u"--format"_s, u"json"_s});
        QCOMPARE(ended.status, 0);
        const QJsonObject versions = proposalFor(ended.json(), u"s3-enable-versioning"_s);
        QCOMPARE(versions[u"current"_s].toString(), u"verified"_s);
        QCOMPARE(versions[u"overwrites_person"_s].toBool(), true);
    }
    QVERIFY(run(arguments).out.contains("! replaces a status that a person chose"));
}

void TestFindingsJourney::oneRefusedFileOfSeveralIsTold()
{
    const QString list = written(u"list.txt"_s, "s3\nec2\n");
    const Ended ended = run({findings(), list});
    QCOMPARE(ended.status, 3);
    QVERIFY(ended.out.contains("s3-enable-versioning"));
    QVERIFY2(ended.error.contains(u"list.txt: this is of the format"_s), qPrintable(ended.error));
    QVERIFY2(ended.error.contains(u"holds no results of checks"_s), qPrintable(ended.error));
}

void TestFindingsJourney::withoutResultsNothingIsSuggested()
{
    const QString file = written(u"manual.csv"_s, "ACCOUNT_UID;CHECK_ID;STATUS;SERVICE_NAME;RESOURCE_UID\n"
                                                  "111122223333;x;MANUAL;s3;arn:aws:s3:::a\n");
    const Ended ended = run({file});
    QCOMPARE(ended.status, 3);
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(ended.error.contains(u"no result of a check"_s), qPrintable(ended.error));
    const Ended missing = run({m_folder.filePath(u"no-such-file"_s)});
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.out.isEmpty());
}

void TestFindingsJourney::wrongUseIsToldWithStatusTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("no file") << QStringList() << u"at least one file"_s;
    QTest::newRow("format") << QStringList{u"x"_s, u"--format"_s, u"xml"_s} << u"“xml” is no format"_s;
    QTest::newRow("account") << QStringList{u"x"_s, u"--account"_s, u"12"_s} << u"12 digits"_s;
    QTest::newRow("standard input twice") << QStringList{u"-"_s, u"-"_s} << u"only once"_s;
    QTest::newRow("workspace alone") << QStringList{u"x"_s, u"--workspace"_s, u"y"_s}
                                     << u"no plan is given"_s;
}

void TestFindingsJourney::wrongUseIsToldWithStatusTwo()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, said);
    const Ended ended = run(arguments);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.error.contains(said), qPrintable(ended.error));
    QVERIFY(ended.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestFindingsJourney)
#include "tst_findingsjourney.moc"
