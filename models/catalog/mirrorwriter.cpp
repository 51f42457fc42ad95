#include "models/catalog/mirrorwriter.h"

#include "models/catalog/contenthash.h"
#include "models/catalog/mirrorcontents.h"
#include "models/catalog/mirrorschema.h"
#include "models/catalog/sqltext.h"

#include <QSaveFile>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

Error damaged(const QString &file, const QString &what)
{
    return {Error::Kind::Database,
            file,
            {},
            u"the mirror was not written, since "_s + what,
            u"Check the catalog's contents"_s};
}

void build(SQLite::Database &database, const CatalogContents &contents)
{
    SQLite::Transaction transaction(database);
    database.exec(MirrorSchema::Sql);
    database.exec("PRAGMA application_id = " + std::to_string(MirrorSchema::ApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(MirrorSchema::Version));
    writeRows(database, contents);
    writeSearchRows(database, Catalog(contents));
    Insert meta(database, "INSERT INTO meta (key, value) VALUES (?, ?)");
    meta("built_by"_L1, QStringLiteral("ttc " TTC_VERSION));
    meta("sha256"_L1, QString::fromLatin1(contentHash(database)));
    transaction.commit();
}

// What is wrong with a finished mirror; empty when nothing is.
QString fault(SQLite::Database &database, const CatalogContents &contents)
{
    SQLite::Statement broken(database, "PRAGMA foreign_key_check");
    if (broken.executeStep()) {
        return u"a row of “%1” names something of “%2” that does not exist"_s.arg(
            textOf(broken.getColumn(0)), textOf(broken.getColumn(2)));
    }
    SQLite::Statement integrity(database, "PRAGMA integrity_check");
    integrity.executeStep();
    if (const QString answer = textOf(integrity.getColumn(0)); answer != "ok"_L1) {
        return u"SQLite finds it damaged: "_s + answer;
    }
    database.exec("INSERT INTO search (search) VALUES ('integrity-check')");

    CatalogContents read = readRows(database);
    read.info.sha256 = contents.info.sha256;
    if (read != Catalog(contents).contents()) {
        return u"reading it back gives something else"_s;
    }
    return {};
}

Result<void> save(SQLite::Database &database, const QString &file)
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(database.getHandle(), "main", &size, 0), &sqlite3_free);
    if (!bytes) {
        return tl::unexpected(damaged(file, u"memory ran out"_s));
    }
    QSaveFile saved(file);
    const bool done = saved.open(QIODevice::WriteOnly)
                   && saved.write(reinterpret_cast<const char *>(bytes.get()), size) == size
                   && saved.commit();
    if (!done) {
        return tl::unexpected(Error{Error::Kind::Io,
                                    file,
                                    {},
                                    u"the mirror could not be written: "_s + saved.errorString(),
                                    u"Choose a file in a folder that exists and can be written to"_s});
    }
    return {};
}

} // namespace

Result<QString> writeMirror(const CatalogContents &contents, const QString &file)
{
    try {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        build(database, contents);
        if (const QString what = fault(database, contents); !what.isEmpty()) {
            return tl::unexpected(damaged(file, what));
        }
        SQLite::Statement hash(database, "SELECT value FROM meta WHERE key = 'sha256'");
        hash.executeStep();
        return save(database, file).map([&] { return textOf(hash.getColumn(0)); });
    } catch (const std::exception &exception) {
        return tl::unexpected(damaged(file, u"SQLite refused: "_s + QString::fromUtf8(exception.what())));
    }
}

} // namespace Ttc
