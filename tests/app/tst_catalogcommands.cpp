#include "app/ttc/command.h"
#include "models/catalog/mirror.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString FixtureFolder = QStringLiteral(TTC_TEST_DATA_DIR "/catalog");

struct Outcome
{
    int status = -1;
    QString out{};
    QString error{};
};

Outcome run(const QStringList &arguments, const QString &applicationDir = {})
{
    Outcome outcome;
    QTextStream out(&outcome.out);
    QTextStream error(&outcome.error);
    Console console{out, error, applicationDir};
    outcome.status = runCommandLine(arguments, console);
    return outcome;
}

} // namespace

class TestCatalogCommands : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void helpListsTheCommands_data();
    void helpListsTheCommands();
    void helpOfACommandNamesItsOptions();
    void everyCommandTellsTheVersion_data();
    void everyCommandTellsTheVersion();
    void wrongUseGivesStatus2_data();
    void wrongUseGivesStatus2();
    void buildsAMirror();
    void buildReportsEveryProblemWhereEditorsCanJump();
    void buildWithoutFolderGivesStatus1();
    void buildThatCannotWriteGivesStatus1();
    void infoReadsANamedMirror();
    void infoFindsTheMirrorBesideTheProgram();
    void infoWithoutMirrorGivesStatus1();
    void infoAsJsonHasASchema();
    void buildsTheRealCatalog();

private:
    QTemporaryDir m_dir;
    QString m_mirror;
};

void TestCatalogCommands::initTestCase()
{
    m_mirror = m_dir.filePath(u"catalog.ttcdb"_s);
    QCOMPARE(run({u"catalog"_s, u"build"_s, FixtureFolder, u"-o"_s, m_mirror}).status, Done);
}

void TestCatalogCommands::helpListsTheCommands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("--help") << QStringList{u"--help"_s};
    QTest::newRow("-h") << QStringList{u"-h"_s};
    QTest::newRow("help") << QStringList{u"help"_s};
    QTest::newRow("of a group") << QStringList{u"catalog"_s, u"--help"_s};
}

void TestCatalogCommands::helpListsTheCommands()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, Done);
    QVERIFY(outcome.out.contains(u"catalog build"_s));
    QVERIFY(outcome.out.contains(u"catalog info"_s));
    QCOMPARE(outcome.error, QString());
}

void TestCatalogCommands::helpOfACommandNamesItsOptions()
{
    const Outcome outcome = run({u"catalog"_s, u"build"_s, u"--help"_s});
    QCOMPARE(outcome.status, Done);
    QVERIFY2(outcome.out.startsWith(u"Usage: ttc catalog build [options] DIR\n"_s), qPrintable(outcome.out));
    QVERIFY(outcome.out.contains(u"--output <FILE>"_s));
}

void TestCatalogCommands::everyCommandTellsTheVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("ttc") << QStringList{u"--version"_s};
    QTest::newRow("catalog build") << QStringList{u"catalog"_s, u"build"_s, u"--version"_s};
    QTest::newRow("catalog info") << QStringList{u"catalog"_s, u"info"_s, u"-v"_s};
}

void TestCatalogCommands::everyCommandTellsTheVersion()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, Done);
    QCOMPARE(outcome.out, QStringLiteral("ttc " TTC_VERSION "\n"));
}

void TestCatalogCommands::wrongUseGivesStatus2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << QStringList() << u"a command is missing"_s;
    QTest::newRow("unknown command") << QStringList{u"dance"_s} << u"“dance” is no command"_s;
    QTest::newRow("group alone") << QStringList{u"catalog"_s} << u"needs a further word"_s;
    QTest::newRow("unknown in group")
        << QStringList{u"catalog"_s, u"dance"_s} << u"“catalog dance” is no command"_s;
    QTest::newRow("unknown option") << QStringList{u"catalog"_s, u"info"_s, u"--fast"_s} << u"after “--”"_s;
    QTest::newRow("option without value")
        << QStringList{u"catalog"_s, u"build"_s, u"d"_s, u"-o"_s} << u"ttc catalog build --help"_s;
    QTest::newRow("build without folder")
        << QStringList{u"catalog"_s, u"build"_s, u"-o"_s, u"f"_s} << u"one folder is needed"_s;
    QTest::newRow("build of two folders")
        << QStringList{u"catalog"_s, u"build"_s, u"a"_s, u"b"_s, u"-o"_s, u"f"_s}
        << u"one folder is needed"_s;
    QTest::newRow("build without target")
        << QStringList{u"catalog"_s, u"build"_s, u"a"_s} << u"-o FILE is needed"_s;
    QTest::newRow("info of something")
        << QStringList{u"catalog"_s, u"info"_s, u"x"_s} << u"“x” is not expected here"_s;
    QTest::newRow("unknown format") << QStringList{u"catalog"_s, u"info"_s, u"--format"_s, u"xml"_s}
                                    << u"“xml” is no format"_s;
}

void TestCatalogCommands::wrongUseGivesStatus2()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, part);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, UsedWrongly);
    QVERIFY2(outcome.error.contains(part), qPrintable(outcome.error));
    QVERIFY(outcome.error.contains(u"--help"_s));
    QCOMPARE(outcome.out, QString());
}

void TestCatalogCommands::buildsAMirror()
{
    const QString file = m_dir.filePath(u"built.ttcdb"_s);
    const Outcome outcome = run({u"catalog"_s, u"build"_s, FixtureFolder, u"--output"_s, file});
    QCOMPARE(outcome.status, Done);
    QVERIFY2(outcome.out.contains(u"3 techniques, 2 controls, 3 services, SHA-256 "_s),
             qPrintable(outcome.out));
    QVERIFY(openMirror(file));
}

void TestCatalogCommands::buildReportsEveryProblemWhereEditorsCanJump()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir(u"techniques"_s));
    for (const QString &name : {u"catalog.yaml"_s, u"techniques/T1.yaml"_s}) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a: 1\nb: [\n");
    }
    const Outcome outcome = run({u"catalog"_s, u"build"_s, dir.path(), u"-o"_s, dir.filePath(u"f"_s)});
    QCOMPARE(outcome.status, Refused);
    QVERIFY2(outcome.error.contains(dir.path() + u"/catalog.yaml:3:1: this cannot be read as YAML"_s),
             qPrintable(outcome.error));
    QVERIFY(outcome.error.contains(u"/techniques/T1.yaml:3:1: "_s));
    QVERIFY(outcome.error.endsWith(u"5 problems, no mirror was written.\n"_s));
    QVERIFY(!QFile::exists(dir.filePath(u"f"_s)));
}

void TestCatalogCommands::buildWithoutFolderGivesStatus1()
{
    const Outcome outcome =
        run({u"catalog"_s, u"build"_s, m_dir.filePath(u"no"_s), u"-o"_s, m_dir.filePath(u"f"_s)});
    QCOMPARE(outcome.status, Failed);
    QVERIFY(outcome.error.contains(u"there is no such folder"_s));
}

void TestCatalogCommands::buildThatCannotWriteGivesStatus1()
{
    const Outcome outcome =
        run({u"catalog"_s, u"build"_s, FixtureFolder, u"-o"_s, m_dir.filePath(u"no/f"_s)});
    QCOMPARE(outcome.status, Failed);
    QVERIFY(outcome.error.contains(u"could not be written"_s));
}

void TestCatalogCommands::infoReadsANamedMirror()
{
    const Outcome outcome = run({u"catalog"_s, u"info"_s, u"--catalog"_s, m_mirror});
    QCOMPARE(outcome.status, Done);
    QVERIFY2(outcome.out.contains(u"Version     2026.11\n"_s), qPrintable(outcome.out));
}

void TestCatalogCommands::infoFindsTheMirrorBesideTheProgram()
{
    QVERIFY(QDir(m_dir.path()).mkpath(u"bin"_s));
    const Outcome outcome = run({u"catalog"_s, u"info"_s}, m_dir.filePath(u"bin"_s));
    QCOMPARE(outcome.status, Done);
    QVERIFY(outcome.out.contains(m_mirror));
}

void TestCatalogCommands::infoWithoutMirrorGivesStatus1()
{
    const QTemporaryDir empty;
    const Outcome nowhere = run({u"catalog"_s, u"info"_s}, empty.path());
    QCOMPARE(nowhere.status, Failed);
    QVERIFY(nowhere.error.contains(u"--catalog"_s));
    const Outcome missing = run({u"catalog"_s, u"info"_s, u"--catalog"_s, empty.filePath(u"x"_s)});
    QCOMPARE(missing.status, Failed);
    QVERIFY(missing.error.contains(u"there is no such file"_s));
}

void TestCatalogCommands::infoAsJsonHasASchema()
{
    const Outcome outcome =
        run({u"catalog"_s, u"info"_s, u"--catalog"_s, m_mirror, u"--format"_s, u"json"_s});
    QCOMPARE(outcome.status, Done);
    const QJsonObject report = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(report.value("schema"_L1).toString(), u"ttc-catalog-info/1"_s);
    QCOMPARE(report.value("version"_L1).toString(), u"2026.11"_s);
    QCOMPARE(report.value("sha256"_L1).toString().size(), 64);
    QCOMPARE(report.value("counts"_L1).toObject().value("leaves"_L1).toInt(), 2);
}

void TestCatalogCommands::buildsTheRealCatalog()
{
    const Outcome outcome = run({u"catalog"_s, u"build"_s, QStringLiteral(TTC_SOURCE_DIR "/catalog-data"),
                                 u"-o"_s, m_dir.filePath(u"real.ttcdb"_s)});
    QVERIFY2(outcome.status == Done, qPrintable(outcome.error));
}

QTEST_GUILESS_MAIN(TestCatalogCommands)
#include "tst_catalogcommands.moc"
