#include "models/checklist/effortweights.h"
#include "tests/checklist/firstplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// `ttc checklist next` on the real catalog, as an analyst calls it.
class TestChecklistNext : public QObject
{
    Q_OBJECT
private slots:
    void fewControlsCoverMost();
    void eachStepAddsWhatItSays();
    void aQueryAndAnInventoryNarrow();
    void whatIsDoneIsNotProposedAgain();
    void keptWeightsCount();
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
    QJsonObject jsonOf(const QStringList &arguments) const;

    const QTemporaryDir m_folder;
    const QString m_snapshot =
        QStringLiteral(TTC_SOURCE_DIR "/packaging/sample-inventory/prod-config-snapshot.json");
};

TestChecklistNext::Ended TestChecklistNext::run(const QStringList &arguments) const
{
    QProcess program;
    program.start(QStringLiteral(TTC_PROGRAM), QStringList{u"checklist"_s, u"next"_s} + arguments);
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit) {
        return {.error = program.errorString()};
    }
    return {.status = program.exitCode(),
            .out = program.readAllStandardOutput(),
            .error = QString::fromUtf8(program.readAllStandardError())};
}

QJsonObject TestChecklistNext::jsonOf(const QStringList &arguments) const
{
    return run(QStringList{u"--format"_s, u"json"_s} + arguments).json();
}

void TestChecklistNext::fewControlsCoverMost()
{
    const Ended table = run({});
    QCOMPARE(table.error, QString());
    QCOMPARE(table.status, 0);
    QVERIFY2(table.out.startsWith("These ") && table.out.contains("% of the open techniques ("),
             table.out.constData());
    const QJsonObject json = jsonOf({});
    QCOMPARE(json[u"schema"_s].toString(), u"ttc-planner/1"_s);
    QCOMPARE(json[u"share"_s].toInt(), 80);
    QVERIFY(json[u"percent"_s].toInt() >= 80);
    const QJsonObject all = jsonOf({u"--share"_s, u"100%"_s});
    QCOMPARE(all[u"percent"_s].toInt(), 100);
    QCOMPARE(all[u"covered"_s], all[u"open_techniques"_s]);
    QVERIFY(all[u"steps"_s].toArray().size() > json[u"steps"_s].toArray().size());
}

void TestChecklistNext::eachStepAddsWhatItSays()
{
    const QJsonObject json = jsonOf({u"--share"_s, u"100"_s});
    int covered = 0;
    QStringList seen;
    for (const QJsonValue step : json[u"steps"_s].toArray()) {
        const QJsonArray adds = step[u"adds"_s].toArray();
        QVERIFY(!adds.isEmpty());
        for (const QJsonValue technique : adds) {
            QVERIFY2(!seen.contains(technique.toString()), qPrintable(technique.toString()));
            seen.append(technique.toString());
        }
        covered += static_cast<int>(adds.size());
        QCOMPARE(step[u"covered"_s].toInt(), covered);
    }
    QCOMPARE(covered, json[u"covered"_s].toInt());
}

void TestChecklistNext::aQueryAndAnInventoryNarrow()
{
    const QStringList everything{u"--share"_s, u"100"_s};
    const int all = jsonOf(everything)[u"open_techniques"_s].toInt();
    const QJsonObject s3 = jsonOf(everything + QStringList{u"svc:s3"_s, u"kind:prevent"_s});
    QVERIFY(s3[u"open_techniques"_s].toInt() > 0 && s3[u"open_techniques"_s].toInt() < all);
    for (const QJsonValue step : s3[u"steps"_s].toArray()) {
        QCOMPARE(step[u"kind"_s].toString(), u"prevent"_s);
    }
    const QJsonObject scoped = jsonOf(everything + QStringList{u"-i"_s, m_snapshot});
    QVERIFY(scoped[u"open_techniques"_s].toInt() < all);
    QCOMPARE(scoped[u"sources"_s].toArray().size(), 1);
}

void TestChecklistNext::whatIsDoneIsNotProposedAgain()
{
    const QJsonObject before = jsonOf({});
    const QJsonValue first = before[u"steps"_s][0];
    const QString control = first[u"control"_s].toString();
    const QString file = m_folder.filePath(u"done.ttcw"_s);
    {
        const auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite);
        QVERIFY(store);
        QVERIFY(setStatus(**store, control, Status::Implemented, {}, QDateTime::currentDateTimeUtc()));
    }
    const QJsonObject after = jsonOf({u"--plan"_s, u"default"_s, u"--workspace"_s, file});
    // A first step adds all that it serves.
    QCOMPARE(after[u"open_techniques"_s].toInt(),
             before[u"open_techniques"_s].toInt() - static_cast<int>(first[u"adds"_s].toArray().size()));
    for (const QJsonValue step : after[u"steps"_s].toArray()) {
        QVERIFY(step[u"control"_s].toString() != control);
    }
}

void TestChecklistNext::keptWeightsCount()
{
    const QString file = m_folder.filePath(u"weights.ttcw"_s);
    {
        const auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite);
        QVERIFY(store);
        QVERIFY(keepEffortWeights(**store, {.low = 2, .medium = 5, .high = 40}));
    }
    const QJsonObject json = jsonOf({u"--plan"_s, u"default"_s, u"--workspace"_s, file});
    QCOMPARE(json[u"weights"_s].toObject(), QJsonObject({{u"low"_s, 2}, {u"medium"_s, 5}, {u"high"_s, 40}}));
    const QHash<QString, int> weights{{u"low"_s, 2}, {u"medium"_s, 5}, {u"high"_s, 40}};
    for (const QJsonValue step : json[u"steps"_s].toArray()) {
        QCOMPARE(step[u"weight"_s].toInt(), weights.value(step[u"effort"_s].toString()));
    }
}

void TestChecklistNext::wrongUseIsToldWithStatusTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    for (const QString &share : {u"0"_s, u"101"_s, u"-5"_s, u"many"_s, u"%"_s, u""_s}) {
        QTest::addRow("share “%s”", qPrintable(share))
            << QStringList{u"--share"_s, share} << u"“%1” is no share, choose 1 to 100 percent"_s.arg(share);
    }
    QTest::newRow("format") << QStringList{u"--format"_s, u"csv"_s} << u"“csv” is no format"_s;
    QTest::newRow("account alone") << QStringList{u"--account"_s, u"111122223333"_s} << u"none is given"_s;
}

void TestChecklistNext::wrongUseIsToldWithStatusTwo()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, said);
    const Ended ended = run(arguments);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.error.contains(said), qPrintable(ended.error));
    QVERIFY(ended.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestChecklistNext)
#include "tst_checklistnext.moc"
