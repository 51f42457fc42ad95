#include "models/checklist/workspacestore.h"
#include "tests/checklist/firstplan.h"
#include "tests/support/csvrows.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// Starts the program that was built, with the mirror that was built beside it and no display.
class TestTtc : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void withoutAnInventoryEverythingIsListedUnscoped();
    void anInventoryNarrowsTheList();
    void aQueryNarrowsTheList();
    void everyListedTechniqueCanBeShown();
    void aMistypedIdGetsNearOnes();
    void aShownTechniqueHasItsVerdict();
    void anInventoryIsInspected();
    void oneRefusedFileOfSeveralIsTold();
    void standardInputIsRead();
    void aChecklistIsExported_data();
    void aChecklistIsExported();
    void aLayerIsDrawnOverTheAskedAttack();
    void aChecklistHoldsTheKeptTicks();
    void aPlaceThatCannotBeWrittenIsTold();
    void wrongUseIsToldWithStatusTwo_data();
    void wrongUseIsToldWithStatusTwo();
    void aFailureIsToldWithStatusOne_data();
    void aFailureIsToldWithStatusOne();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();

private:
    struct Ended
    {
        int status = -1;
        QByteArray out{};
        QString error{};
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Ended run(const QStringList &arguments, const QByteArray &input = {}) const;
    QStringList idsOf(const QStringList &arguments) const;
    QString inFolder(const QString &name, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_snapshot =
        QStringLiteral(TTC_SOURCE_DIR "/packaging/sample-inventory/prod-config-snapshot.json");
    const QString m_list = QStringLiteral(TTC_SOURCE_DIR "/packaging/sample-inventory/sandbox.yaml");
};

void TestTtc::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

TestTtc::Ended TestTtc::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) {
        environment.remove(name);
    }
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->path());
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(TTC_PROGRAM), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit) {
        return {.error = program.errorString()};
    }
    return {.status = program.exitCode(),
            .out = program.readAllStandardOutput(),
            .error = QString::fromUtf8(program.readAllStandardError())};
}

QStringList TestTtc::idsOf(const QStringList &arguments) const
{
    QStringList ids;
    const QJsonObject json = run(QStringList{u"techniques"_s, u"--format"_s, u"json"_s} + arguments).json();
    for (const QJsonValue technique : json[u"techniques"_s].toArray()) {
        ids.append(technique[u"id"_s].toString());
    }
    return ids;
}

QString TestTtc::inFolder(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
}

void TestTtc::withoutAnInventoryEverythingIsListedUnscoped()
{
    const Ended listed = run({u"techniques"_s, u"--format"_s, u"json"_s});
    QCOMPARE(listed.error, QString());
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.json()[u"schema"_s].toString(), u"ttc-techniques/1"_s);
    const QJsonObject info = run({u"catalog"_s, u"info"_s, u"--format"_s, u"json"_s}).json();
    QCOMPARE(listed.json()[u"catalog"_s][u"sha256"_s], info[u"sha256"_s]);
    const QJsonArray techniques = listed.json()[u"techniques"_s].toArray();
    QCOMPARE(techniques.size(), info[u"counts"_s][u"techniques"_s].toInt());
    for (const QJsonValue technique : techniques) {
        QCOMPARE(technique[u"verdict"_s].toString(), u"unscoped"_s);
    }
    const Ended table = run({u"techniques"_s});
    QVERIFY(table.out.contains(techniques.first()[u"id"_s].toString().toUtf8()));
}

void TestTtc::anInventoryNarrowsTheList()
{
    const QStringList scoped{u"-i"_s, m_snapshot, u"-i"_s, m_list, u"--complete"_s};
    const Ended listed = run(QStringList{u"techniques"_s, u"--format"_s, u"json"_s} + scoped);
    QCOMPARE(listed.status, 0);
    const QJsonArray techniques = listed.json()[u"techniques"_s].toArray();
    QVERIFY(!techniques.isEmpty());
    for (const QJsonValue technique : techniques) {
        const QString verdict = technique[u"verdict"_s].toString();
        QVERIFY2(QStringList({u"in-use"_s, u"possible"_s, u"startable"_s}).contains(verdict),
                 qPrintable(verdict));
        QVERIFY(!technique[u"proof"_s].toArray().isEmpty());
    }
    const QStringList all = idsOf(QStringList{u"verdict:any"_s} + scoped);
    QCOMPARE(all, idsOf({}));
    QVERIFY(techniques.size() <= all.size());
}

void TestTtc::aQueryNarrowsTheList()
{
    const QStringList all = idsOf({});
    const QStringList some = idsOf({u"svc:iam"_s});
    const QStringList others = idsOf({u"--"_s, u"-svc:iam"_s});
    QVERIFY(!some.isEmpty() && some.size() < all.size());
    QVERIFY(!others.isEmpty() && others.size() < all.size());
    const Ended csv = run({u"techniques"_s, u"svc:iam"_s, u"--format"_s, u"csv"_s});
    const auto rows = csvRows(csv.out);
    QVERIFY(rows);
    QCOMPARE(rows->size(), some.size() + 1);
    QCOMPARE(run({u"techniques"_s, u"words"_s, u"that"_s, u"are"_s, u"nowhere-xyzzy"_s}).status, 0);
}

void TestTtc::everyListedTechniqueCanBeShown()
{
    for (const QString &id : idsOf({})) {
        const Ended shown = run({u"show"_s, id});
        QCOMPARE(shown.status, 0);
        QVERIFY2(shown.out.startsWith(QByteArray(id.toUtf8() + "  ")), shown.out.left(80).constData());
    }
}

void TestTtc::aMistypedIdGetsNearOnes()
{
    const QString id = idsOf({}).last();
    const Ended refused = run({u"show"_s, id + u".999"_s});
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.error.contains(u"near to it"_s) && refused.error.contains(id),
             qPrintable(refused.error));
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(run({u"show"_s, id.toLower()}).status, 0);
}

void TestTtc::aShownTechniqueHasItsVerdict()
{
    const QString id = idsOf({u"-i"_s, m_snapshot, u"verdict:in-use"_s}).first();
    const Ended json = run({u"show"_s, id, u"-i"_s, m_snapshot, u"--format"_s, u"json"_s});
    QCOMPARE(json.json()[u"verdict"_s].toString(), u"in-use"_s);
    QVERIFY(run({u"show"_s, id, u"-i"_s, m_snapshot}).out.contains("● In use"));
    QVERIFY(
        run({u"show"_s, id, u"-i"_s, m_snapshot, u"--format"_s, u"markdown"_s}).out.contains("**● In use**"));
}

void TestTtc::anInventoryIsInspected()
{
    const Ended inspected = run({u"inventory"_s, u"inspect"_s, m_snapshot, m_list, u"--format"_s, u"json"_s});
    QCOMPARE(inspected.status, 0);
    const QJsonObject json = inspected.json();
    QCOMPARE(json[u"schema"_s].toString(), u"ttc-inventory-report/1"_s);
    QCOMPARE(json[u"sources"_s].toArray().size(), 2);
    QCOMPARE(json[u"sources"_s][0][u"format"_s].toString(), u"config-snapshot"_s);
    QVERIFY(json[u"problems"_s].toArray().isEmpty());
    QVERIFY(!json[u"accounts"_s].toArray().isEmpty());
    QVERIFY(run({u"inventory"_s, u"inspect"_s, m_snapshot}).out.contains("AWS Config snapshot"));
}

void TestTtc::oneRefusedFileOfSeveralIsTold()
{
    const QString bad = inFolder(u"bad.json"_s, R"({"configurationItems": [ {"a": )");
    const Ended inspected = run({u"inventory"_s, u"inspect"_s, bad, m_snapshot, u"--format"_s, u"json"_s});
    QCOMPARE(inspected.status, 3);
    QCOMPARE(inspected.json()[u"sources"_s].toArray().size(), 1);
    QCOMPARE(inspected.json()[u"problems"_s][0][u"path"_s].toString(), bad);
    const Ended listed = run({u"techniques"_s, u"-i"_s, bad, u"-i"_s, m_snapshot, u"--format"_s, u"json"_s});
    QCOMPARE(listed.status, 3);
    QVERIFY2(listed.error.contains(bad), qPrintable(listed.error));
    QVERIFY(!listed.json()[u"techniques"_s].toArray().isEmpty());
    const Ended nothingLeft = run({u"techniques"_s, u"-i"_s, bad});
    QCOMPARE(nothingLeft.status, 3);
    QVERIFY(nothingLeft.out.isEmpty());
}

void TestTtc::standardInputIsRead()
{
    const Ended inspected = run({u"inventory"_s, u"inspect"_s, u"-"_s, u"--account"_s, u"111122223333"_s,
                                 u"--inventory-format"_s, u"list"_s, u"--format"_s, u"json"_s},
                                "s3\niam\n");
    QCOMPARE(inspected.status, 0);
    QCOMPARE(inspected.json()[u"accounts"_s][0][u"id"_s].toString(), u"111122223333"_s);
}

void TestTtc::aChecklistIsExported_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("markdown") << u"markdown"_s << "- [ ] **"_ba;
    QTest::newRow("csv") << u"csv"_s << ",not-assessed,"_ba;
    QTest::newRow("json") << u"json"_s << R"("ttc-checklist/1")"_ba;
    QTest::newRow("html") << u"html"_s << "☐ "_ba;
    QTest::newRow("xlsx") << u"xlsx"_s << "xl/worksheets/sheet3.xml"_ba;
    QTest::newRow("pdf, which is drawn without a display") << u"pdf"_s << "/Subtype /Link"_ba;
    QTest::newRow("svg") << u"progress-svg"_s << "Progress of the mitigation checklist"_ba;
    QTest::newRow("png, which is drawn without a display") << u"progress-png"_s << "PNG\r\n"_ba;
}

void TestTtc::aChecklistIsExported()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, part);
    const QString file = m_folder->filePath(u"list"_s);
    const QStringList common{u"checklist"_s, u"export"_s, u"-i"_s, m_snapshot,
                             u"--format"_s,  format,      u"-o"_s};
    const Ended exported = run(common + QStringList{file});
    QCOMPARE(exported.error, QString());
    QCOMPARE(exported.status, 0);
    QVERIFY2(exported.out.endsWith(" controls\n"), exported.out.constData());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains(part));
    QVERIFY(run(common + QStringList{u"-"_s}).out.contains(part));
}

void TestTtc::aLayerIsDrawnOverTheAskedAttack()
{
    const QStringList common{u"checklist"_s, u"export"_s,    u"-i"_s, m_snapshot,
                             u"--format"_s,  u"navigator"_s, u"-o"_s, u"-"_s};
    const auto attack = [](const Ended &ended) {
        return ended.json()[u"versions"_s][u"attack"_s].toString();
    };
    QCOMPARE(attack(run(common)), u"19"_s);
    const Ended older = run(common + QStringList{u"--attack"_s, u"18"_s});
    QCOMPARE(attack(older), u"18"_s);
    QVERIFY(older.out.contains("\"T1562.008\""));

    const QString file = m_folder->filePath(u"layer.json"_s);
    const Ended saved =
        run(common.first(common.size() - 1) + QStringList{file, u"reach:account"_s, u"verdict:any"_s});
    QVERIFY2(saved.error.contains(u"note: Not in ATT&CK 19, so in no cell: "_s), qPrintable(saved.error));
}

void TestTtc::aChecklistHoldsTheKeptTicks()
{
    const QStringList common{u"checklist"_s, u"export"_s, u"--format"_s, u"json"_s, u"-o"_s, u"-"_s};
    const QString control = run(common).json()[u"items"_s][0][u"control"_s].toString();
    const QString file = m_folder->filePath(u"ttc-browser/workspace.ttcw"_s);
    {
        const auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite);
        QVERIFY(store);
        QVERIFY(setStatus(**store, control, Status::Implemented, {}, QDateTime::currentDateTimeUtc()));
        const Ended whileOpen = run(common + QStringList{u"--plan"_s, u"default"_s});
        QCOMPARE(whileOpen.json()[u"items"_s][0][u"status"_s].toString(), u"implemented"_s);
    }
    const Ended named = run(common + QStringList{u"--plan"_s, u"default"_s, u"--workspace"_s, file});
    QCOMPARE(named.json()[u"items"_s][0][u"status"_s].toString(), u"implemented"_s);
    QCOMPARE(run(common).json()[u"items"_s][0][u"status"_s].toString(), u"not-assessed"_s);
    const Ended unknown = run(common + QStringList{u"--plan"_s, u"q4"_s});
    QCOMPARE(unknown.status, 2);
    QVERIFY2(unknown.error.contains(u"there is no plan “q4”. The workspace has “Default”"_s),
             qPrintable(unknown.error));
    const Ended open = run(common + QStringList{u"--plan"_s, u"default"_s, u"is:open"_s});
    QVERIFY(open.json()[u"items"_s][0][u"control"_s].toString() != control);
}

void TestTtc::aPlaceThatCannotBeWrittenIsTold()
{
    const QString file = inFolder(u"file"_s, "kept");
    const Ended refused =
        run({u"checklist"_s, u"export"_s, u"--format"_s, u"csv"_s, u"-o"_s, file + u"/list.csv"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains(u"could not be opened for writing"_s), qPrintable(refused.error));
    QCOMPARE(run({u"checklist"_s, u"export"_s, u"--format"_s, u"csv"_s, u"-o"_s, u"/dev/full"_s}).status, 1);
}

void TestTtc::wrongUseIsToldWithStatusTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("query with minus")
        << QStringList{u"techniques"_s, u"-svc:iam"_s} << u"words that begin with “-” go after “--”"_s;
    QTest::newRow("query like -i") << QStringList{u"techniques"_s, u"-is:aws"_s}
                                   << u"words that begin with “-” go after “--”"_s;
    QTest::newRow("list format") << QStringList{u"techniques"_s, u"--format"_s, u"xml"_s}
                                 << u"“xml” is no format"_s;
    QTest::newRow("show nothing") << QStringList{u"show"_s} << u"the id of one technique is needed"_s;
    QTest::newRow("show two") << QStringList{u"show"_s, u"T1485"_s, u"T1486"_s} << u"one technique"_s;
    QTest::newRow("inspect nothing") << QStringList{u"inventory"_s, u"inspect"_s} << u"at least one file"_s;
    QTest::newRow("account") << QStringList{u"techniques"_s, u"-i"_s, u"x"_s, u"--account"_s, u"12"_s}
                             << u"12 digits"_s;
    QTest::newRow("complete alone") << QStringList{u"techniques"_s, u"--complete"_s} << u"none is given"_s;
    QTest::newRow("inventory format")
        << QStringList{u"techniques"_s, u"-i"_s, u"x"_s, u"--inventory-format"_s, u"y"_s}
        << u"“y” is no inventory format"_s;
    QTest::newRow("standard input twice")
        << QStringList{u"inventory"_s, u"inspect"_s, u"-"_s, u"-"_s} << u"only once"_s;
    QTest::newRow("no format") << QStringList{u"checklist"_s, u"export"_s, u"-o"_s, u"-"_s}
                               << u"--format is needed"_s;
    QTest::newRow("no output") << QStringList{u"checklist"_s, u"export"_s, u"--format"_s, u"csv"_s}
                               << u"-o FILE is needed"_s;
    QTest::newRow("workspace alone") << QStringList{u"checklist"_s, u"export"_s, u"--format"_s,    u"csv"_s,
                                                    u"-o"_s,        u"-"_s,      u"--workspace"_s, u"x"_s}
                                     << u"no plan is given"_s;
    const QStringList toOutput{u"checklist"_s, u"export"_s, u"-o"_s, u"-"_s, u"--format"_s};
    QTest::newRow("attack of another format") << toOutput + QStringList{u"csv"_s, u"--attack"_s, u"18"_s}
                                              << u"--attack is of the format navigator"_s;
    QTest::newRow("attack that is not known")
        << toOutput + QStringList{u"navigator"_s, u"--attack"_s, u"17"_s} << u"choose 18 or 19"_s;
}

void TestTtc::wrongUseIsToldWithStatusTwo()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, said);
    const Ended ended = run(arguments);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.error.contains(said), qPrintable(ended.error));
    QVERIFY(ended.out.isEmpty());
}

void TestTtc::aFailureIsToldWithStatusOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("missing inventory") << QStringList{u"techniques"_s, u"-i"_s, u"/nowhere.json"_s};
    QTest::newRow("missing catalog") << QStringList{u"techniques"_s, u"--catalog"_s, u"/nowhere.ttcdb"_s};
    QTest::newRow("missing workspace")
        << QStringList{u"checklist"_s, u"export"_s, u"--format"_s, u"csv"_s,         u"-o"_s,
                       u"-"_s,         u"--plan"_s, u"default"_s,  u"--workspace"_s, u"/nowhere.ttcw"_s};
}

void TestTtc::aFailureIsToldWithStatusOne()
{
    QFETCH(const QStringList, arguments);
    const Ended ended = run(arguments);
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.error.contains(u"/nowhere."_s), qPrintable(ended.error));
    QVERIFY(ended.out.isEmpty());
}

void TestTtc::everyCommandHasHelp_data()
{
    QTest::addColumn<QStringList>("command");
    for (const QString &command :
         {u"catalog build"_s, u"catalog info"_s, u"techniques"_s, u"show"_s, u"inventory inspect"_s,
          u"inventory diff"_s, u"inventory formats"_s, u"checklist export"_s, u"checklist findings"_s,
          u"checklist next"_s, u"policy deny-unused"_s}) {
        QTest::newRow(qPrintable(command)) << command.split(u' ');
    }
}

void TestTtc::everyCommandHasHelp()
{
    QFETCH(const QStringList, command);
    const Ended help = run(command + QStringList{u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY2(help.out.startsWith(QString(u"Usage: ttc "_s + command.join(u' ')).toUtf8()),
             help.out.constData());
    QVERIFY(run({u"--help"_s}).out.contains(command.join(u' ').toUtf8()));
}

QTEST_GUILESS_MAIN(TestTtc)
#include "tst_ttc.moc"
