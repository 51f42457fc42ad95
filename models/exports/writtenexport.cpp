#include "models/exports/writtenexport.h"

#include "models/exports/savefile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString partName(const QString &target, const QString &part)
{
    const QFileInfo info(target);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    return info.dir().filePath(info.completeBaseName() + part + suffix);
}

Result<void> makeFolders(const QString &file)
{
    const QString folder = QFileInfo(file).path();
    if (QDir().mkpath(folder)) {
        return {};
    }
    return tl::unexpected(Error{.kind = Error::Kind::Io,
                                .file = folder,
                                .message = u"could not be made"_s,
                                .advice = u"Choose a folder that you may write in"_s});
}

} // namespace

Result<QStringList> saveExport(const QString &target, const WrittenExport &written, bool isFolder)
{
    if (target == "-"_L1 && (isFolder || written.files.size() != 1)) {
        return tl::unexpected(Error{.kind = Error::Kind::Usage,
                                    .message = u"this export is several files"_s,
                                    .advice = u"Name a file or folder instead of standard output"_s});
    }
    QList<FileToSave> files;
    QStringList names;
    for (const WrittenFile &file : written.files) {
        QString name = target;
        if (isFolder) {
            name = QDir(target).filePath(file.name);
        } else if (!file.name.isEmpty()) {
            name = partName(target, file.name);
        }
        if (isFolder) {
            if (const Result<void> made = makeFolders(name); !made) {
                return tl::unexpected(made.error());
            }
        }
        names.append(name);
        files.append({.name = name, .bytes = file.bytes});
    }
    return saveFiles(files).map([&names] { return names; });
}

} // namespace Ttc
