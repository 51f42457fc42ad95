#include "models/exports/writtenexport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// Exports of several files are there whole or not at all.
class TestWrittenExport : public QObject
{
    Q_OBJECT
private slots:
    void partsStandBesideTheFirst();
    void aFolderIsMade();
    void aFolderMayHaveMoreFilesThanAProcessOpens();
    void oneRefusedFileLeavesAllAsTheyWere();
    void namesThatNoDiskTakesAreTold_data();
    void namesThatNoDiskTakesAreTold();
    void standardOutputTakesOneFileOnly();
};

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "(unreadable)"_ba;
}

} // namespace

void TestWrittenExport::partsStandBesideTheFirst()
{
    const QTemporaryDir folder;
    const auto names = saveExport(folder.filePath(u"my.plan.csv"_s),
                                  {.files = {{.bytes = "a"}, {.name = u"-2"_s, .bytes = "b"}}}, false);
    QCOMPARE(names.value(),
             QStringList({folder.filePath(u"my.plan.csv"_s), folder.filePath(u"my.plan-2.csv"_s)}));
    QCOMPARE(contentOf(names->at(0)), "a"_ba);
    QCOMPARE(contentOf(names->at(1)), "b"_ba);
}

void TestWrittenExport::aFolderIsMade()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"new/issues"_s);
    const auto names = saveExport(
        target,
        {.files = {{.name = u"bodies/0001.md"_s, .bytes = "a"}, {.name = u"create.sh"_s, .bytes = "b"}}},
        true);
    QVERIFY(names);
    QCOMPARE(contentOf(target + u"/bodies/0001.md"_s), "a"_ba);
    QCOMPARE(contentOf(target + u"/create.sh"_s), "b"_ba);
}

void TestWrittenExport::aFolderMayHaveMoreFilesThanAProcessOpens()
{
    const QTemporaryDir folder;
    WrittenExport many;
    for (int i = 0; i < 3000; ++i) {
        many.files.append({.name = u"bodies/%1.md"_s.arg(i), .bytes = "a"});
    }
    QCOMPARE(saveExport(folder.filePath(u"issues"_s), many, true)->size(), 3000);
    QCOMPARE(QDir(folder.filePath(u"issues/bodies"_s)).entryList(QDir::Files).size(), 3000);
}

void TestWrittenExport::oneRefusedFileLeavesAllAsTheyWere()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"plan.csv"_s);
    QVERIFY(saveExport(target, {.files = {{.bytes = "old"}}}, false));
    QVERIFY(QDir(folder.path()).mkdir(u"plan-2.csv"_s));
    const auto refused =
        saveExport(target, {.files = {{.bytes = "new"}, {.name = u"-2"_s, .bytes = "b"}}}, false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().file, folder.filePath(u"plan-2.csv"_s));
    QCOMPARE(contentOf(target), "old"_ba);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"plan.csv"_s));
}

void TestWrittenExport::namesThatNoDiskTakesAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("300 characters") << QString(300, u'x') << false;
    QTest::newRow("a folder of 300 characters") << QString(300, u'x') << true;
    QTest::newRow("no such folder") << u"../nowhere/./x"_s << false;
}

void TestWrittenExport::namesThatNoDiskTakesAreTold()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isFolder);
    const QTemporaryDir folder;
    for (const int parts : {1, 2}) {
        WrittenExport written{.files = {{.name = isFolder ? u"a"_s : QString(), .bytes = "a"}}};
        if (parts == 2) {
            written.files.append({.name = u"-2"_s, .bytes = "b"});
        }
        const auto refused = saveExport(folder.filePath(name), written, isFolder);
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.isEmpty() && !refused.error().advice.isEmpty());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }
}

void TestWrittenExport::standardOutputTakesOneFileOnly()
{
    const auto refused =
        saveExport(u"-"_s, {.files = {{.bytes = "a"}, {.name = u"-2"_s, .bytes = "b"}}}, false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Usage);
}

QTEST_GUILESS_MAIN(TestWrittenExport)
#include "tst_writtenexport.moc"
