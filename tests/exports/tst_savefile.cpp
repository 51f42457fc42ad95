#include "models/exports/savefile.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestSaveFile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aFileIsWrittenWhole();
    void anOldFileIsReplaced();
    void aFullDiskIsToldAndADeviceStaysADevice();
    void aRefusedPlaceLeavesTheOldFile_data();
    void aRefusedPlaceLeavesTheOldFile();
    void aFolderThatMayNotBeWrittenLeavesTheOldFile();
    void csvCells_data();
    void csvCells();
    void aCsvRowEndsWithCrLf();
    void markdownText_data();
    void markdownText();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "(unreadable)"_ba;
}

} // namespace

void TestSaveFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSaveFile::aFileIsWrittenWhole()
{
    const QString name = m_folder->filePath(u"list.md"_s);
    QVERIFY(saveFile(name, QByteArray("a\0b\r\n", 5)));
    QCOMPARE(contentOf(name), QByteArray("a\0b\r\n", 5));
}

void TestSaveFile::anOldFileIsReplaced()
{
    const QString name = m_folder->filePath(u"list.md"_s);
    QVERIFY(saveFile(name, "a long first text"_ba));
    QVERIFY(saveFile(name, "short"_ba));
    QCOMPARE(contentOf(name), "short"_ba);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"list.md"_s));
}

void TestSaveFile::aFullDiskIsToldAndADeviceStaysADevice()
{
    const Result<void> saved = saveFile(u"/dev/full"_s, "x"_ba);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Io);
    QVERIFY2(saved.error().text().startsWith(u"/dev/full: could not be written: No space left"_s),
             qPrintable(saved.error().text()));
    QVERIFY(!QFileInfo(u"/dev/full"_s).isFile());
    QVERIFY(saveFile(u"/dev/null"_s, "x"_ba));
    QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
}

void TestSaveFile::aRefusedPlaceLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("below a file") << u"/old/list.md"_s;
    QTest::newRow("missing folder") << u"/none/list.md"_s;
    QTest::newRow("a folder") << u"/folder"_s;
}

void TestSaveFile::aRefusedPlaceLeavesTheOldFile()
{
    QFETCH(const QString, place);
    const QString old = m_folder->filePath(u"old"_s);
    QVERIFY(saveFile(old, "kept"_ba));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const QString name = m_folder->path() + place;
    const Result<void> saved = saveFile(name, "new"_ba);
    QVERIFY(!saved);
    QVERIFY2(saved.error().text().startsWith(name + u": could not be"_s), qPrintable(saved.error().text()));
    QVERIFY(!saved.error().advice.isEmpty());
    QCOMPARE(contentOf(old), "kept"_ba);
}

void TestSaveFile::aFolderThatMayNotBeWrittenLeavesTheOldFile()
{
    const QString old = m_folder->filePath(u"old"_s);
    QVERIFY(saveFile(old, "kept"_ba));
    const QFileDevice::Permissions rights = QFile::permissions(m_folder->path());
    const QFileDevice::Permissions readers =
        QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup;
    QVERIFY(QFile::setPermissions(m_folder->path(), readers));
    QString told;
    {
        const Unprivileged user;
        for (const QString &name : {old, m_folder->filePath(u"new"_s)}) {
            const Result<void> saved = saveFile(name, "new"_ba);
            told += saved ? u"(written)"_s : saved.error().text() + u'\n';
        }
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), rights));
    QCOMPARE(told.count(u"could not be opened for writing: Permission denied. Choose a folder"_s), 2);
    QCOMPARE(contentOf(old), "kept"_ba);
    QVERIFY(!QFile::exists(m_folder->filePath(u"new"_s)));
}

void TestSaveFile::csvCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"S3 bucket"_s << "S3 bucket"_ba;
    QTest::newRow("empty") << u""_s << ""_ba;
    QTest::newRow("comma") << u"a,b"_s << R"("a,b")"_ba;
    QTest::newRow("semicolon") << u"a;=b"_s << R"("a;=b")"_ba;
    QTest::newRow("quote") << uR"(say "x")"_s << R"("say ""x""")"_ba;
    QTest::newRow("line feed") << u"a\nb"_s << "\"a\nb\""_ba;
    QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s << "'=cmd|' /C calc'!A0"_ba;
    QTest::newRow("plus") << u"+1"_s << "'+1"_ba;
    QTest::newRow("minus") << u"-1"_s << "'-1"_ba;
    QTest::newRow("at") << u"@SUM(A1)"_s << "'@SUM(A1)"_ba;
    QTest::newRow("tab") << u"\t=1"_s << "\"'\t=1\""_ba;
    QTest::newRow("carriage return") << u"\r=1"_s << "\"'\r=1\""_ba;
    QTest::newRow("formula with comma") << uR"(=A1,"B")"_s << R"("'=A1,""B""")"_ba;
    QTest::newRow("other letters") << u"Zürich 東京"_s << u"Zürich 東京"_s.toUtf8();
}

void TestSaveFile::csvCells()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, cell);
    QCOMPARE(csvCell(text), cell);
}

void TestSaveFile::aCsvRowEndsWithCrLf()
{
    QCOMPARE(csvRow({u"a"_s, u""_s, u"b,c"_s}), "a,,\"b,c\"\r\n"_ba);
    QCOMPARE(csvRow({u""_s, u"a"_s}), ",a\r\n"_ba);
}

void TestSaveFile::markdownText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("plain") << u"Turn on versioning (S3), now."_s << u"Turn on versioning (S3), now."_s;
    QTest::newRow("tag") << u"<img src=x>"_s << uR"(\<img src=x\>)"_s;
    QTest::newRow("link") << u"](javascript:alert(1))"_s << uR"(\](javascript:alert(1)))"_s;
    QTest::newRow("emphasis") << u"*a* _b_ `c` ~d~"_s << uR"(\*a\* \_b\_ \`c\` \~d\~)"_s;
    QTest::newRow("list") << u"- a"_s << uR"(\- a)"_s;
    QTest::newRow("numbered list") << u"1. a"_s << uR"(1\. a)"_s;
    QTest::newRow("number") << u"1.5 of 2"_s << uR"(1\.5 of 2)"_s;
    QTest::newRow("heading") << u"# a"_s << uR"(\# a)"_s;
    QTest::newRow("table") << u"a|b"_s << uR"(a\|b)"_s;
    QTest::newRow("mention") << u"@somebody"_s << uR"(\@somebody)"_s;
    QTest::newRow("lines") << u"a\n# b"_s << uR"(a \# b)"_s;
    QTest::newRow("backslash") << uR"(\<)"_s << uR"(\\\<)"_s;
}

void TestSaveFile::markdownText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, escaped);
    QCOMPARE(markdownEscaped(text), escaped);
}

QTEST_GUILESS_MAIN(TestSaveFile)
#include "tst_savefile.moc"
