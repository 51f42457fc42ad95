#include "models/catalog/mirror.h"

#include "models/catalog/contenthash.h"
#include "models/catalog/ftsindex.h"
#include "models/catalog/mirrorcontents.h"
#include "models/catalog/mirrorschema.h"
#include "models/catalog/sqltext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <SQLiteCpp/SQLiteCpp.h>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Places in the header of an SQLite file, https://www.sqlite.org/fileformat.html
constexpr int HeaderSize = 100;
constexpr int PageSizeOffset = 16;
constexpr int PageCountOffset = 28;
constexpr int UserVersionOffset = 60;
constexpr int ApplicationIdOffset = 68;

tl::unexpected<Error>
refuse(Error::Kind kind, const QString &file, const QString &message,
       const QString &advice = u"Build it with “ttc catalog build”, or install it again"_s)
{
    return tl::unexpected(Error{kind, file, {}, message, advice});
}

tl::unexpected<Error> damaged(const QString &file, const QString &how)
{
    return refuse(Error::Kind::Database, file, u"the catalog mirror is damaged: "_s + how);
}

template <typename Number>
Number numberAt(const QByteArray &header, int offset)
{
    return qFromBigEndian<Number>(header.constData() + offset);
}

// What the first bytes tell, before SQLite sees the file.
Result<void> checkHeader(const QString &file, const QByteArray &header, qint64 size)
{
    if (size == 0) {
        return refuse(Error::Kind::Database, file, u"the catalog mirror is empty"_s);
    }
    if (!header.startsWith(QByteArray("SQLite format 3\0", 16))) {
        return refuse(Error::Kind::Database, file, u"this is no catalog mirror, not even an SQLite file"_s);
    }
    if (header.size() < HeaderSize) {
        return damaged(file, u"it ends within its first 100 bytes"_s);
    }
    if (numberAt<quint32>(header, ApplicationIdOffset) != MirrorSchema::ApplicationId) {
        return refuse(Error::Kind::Database, file,
                      u"this is an SQLite file of another program, no catalog mirror"_s);
    }
    const int schema = numberAt<qint32>(header, UserVersionOffset);
    if (schema > MirrorSchema::Version) {
        return refuse(
            Error::Kind::Database, file,
            u"the catalog mirror was made for a newer version of this program (schema %1, known %2)"_s
                .arg(schema)
                .arg(MirrorSchema::Version),
            u"Update the program, or build the mirror with the version that is installed"_s);
    }
    if (schema < MirrorSchema::Version) {
        return damaged(file, u"it has schema %1, which never existed"_s.arg(schema));
    }
    const int stored = numberAt<quint16>(header, PageSizeOffset);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    if (const qint64 whole = pageSize * numberAt<quint32>(header, PageCountOffset); size < whole) {
        return damaged(file, u"it is cut off, %1 of %2 bytes are there"_s.arg(size).arg(whole));
    }
    return {};
}

Result<void> checkFile(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists()) {
        return refuse(Error::Kind::Io, file, u"there is no such file"_s);
    }
    if (!info.isFile()) {
        return refuse(Error::Kind::Io, file,
                      info.isDir() ? u"this is a folder, not a catalog mirror"_s
                                   : u"this is no ordinary file"_s,
                      u"Name the file “catalog.ttcdb”"_s);
    }
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly)) {
        return refuse(Error::Kind::Io, file,
                      u"the catalog mirror could not be opened: "_s + opened.errorString(),
                      u"Check that you may read it"_s);
    }
    return checkHeader(file, opened.read(HeaderSize), opened.size());
}

QString readBuiltBy(SQLite::Database &database)
{
    SQLite::Statement builtBy(database, "SELECT value FROM meta WHERE key = 'built_by'");
    return builtBy.executeStep() ? textOf(builtBy.getColumn(0)) : QString();
}

// Reads everything and compares it with the hash that was stored when it was written: this finds every damage
// outside the full-text index and costs a few milliseconds.
Result<Mirror> load(const QString &file)
{
    auto database = std::make_unique<SQLite::Database>(bindable(QFileInfo(file).absoluteFilePath()),
                                                       SQLite::OPEN_READONLY);
    database->exec("PRAGMA query_only = ON");
    database->exec("PRAGMA trusted_schema = OFF");
    database->exec("PRAGMA cell_size_check = ON");

    CatalogContents contents = readRows(*database);
    if (contents.info.sha256 != QLatin1StringView(contentHash(*database))) {
        return damaged(file, u"its contents differ from those that were written"_s);
    }
    Mirror mirror;
    mirror.file = file;
    mirror.schema = MirrorSchema::Version;
    mirror.builtBy = readBuiltBy(*database);
    mirror.catalog = std::make_shared<const Catalog>(std::move(contents));
    // No statement may be open here: closing a database under one ends the program.
    mirror.index = std::make_shared<FtsIndex>(std::move(database), file);
    return mirror;
}

} // namespace

Result<Mirror> openMirror(const QString &file)
{
    if (const Result<void> checked = checkFile(file); !checked) {
        return tl::unexpected(checked.error());
    }
    try {
        return load(file);
    } catch (const std::exception &exception) {
        return damaged(file, QString::fromUtf8(exception.what()));
    }
}

QString findMirror(const QString &applicationDir)
{
    const QDir dir(applicationDir);
    for (const QString &candidate :
         {u"catalog.ttcdb"_s, u"../catalog.ttcdb"_s, u"../share/ttc-browser/catalog.ttcdb"_s}) {
        if (const QFileInfo info(dir, candidate); info.isFile()) {
            return QDir::cleanPath(info.absoluteFilePath());
        }
    }
    return {};
}

} // namespace Ttc
