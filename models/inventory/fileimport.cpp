#include "models/inventory/fileimport.h"

#include "models/inventory/input/filebytes.h"
#include "models/inventory/input/textstream.h"
#include "models/inventory/textimport.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

void take(TextImport &import, bool isNamed, FileOutcome &outcome)
{
    Result<Inventory> read = import.read();
    const bool tellsAll = isNamed || import.isRecognised();
    if (read) {
        outcome.inventories.append(std::move(*read));
        outcome.checks += import.checks();
    } else if (tellsAll || read.error().kind != Error::Kind::Input) {
        outcome.problems.append(read.error());
    } else {
        outcome.skipped.append({read.error().file, read.error().message});
    }
}

FileOutcome importArchive(const ListedFile &file, const ServiceRegistry &registry,
                          const ImportOptions &options, const KeepGoing &keepGoing)
{
    FileOutcome outcome;
    ArchiveReader archive(file.path);
    while (const std::optional<QString> name = archive.next()) {
        if (!file.member.isEmpty() && *name != file.member) {
            continue;
        }
        const QString path = file.path + u'/' + *name;
        const QString label = QFileInfo(file.path).fileName() + u" › "_s + *name;
        TextStream text(archive.open(), path,
                        [&](qint64 /*bytes*/) { return keepGoing(archive.bytesRead()); });
        if (isArchive(text.rawBeginning())) {
            outcome.skipped.append(
                {path, u"it is an archive in an archive; unpack it and open it by itself"_s});
            continue;
        }
        TextImport import(text, label, registry, options);
        take(import, !file.member.isEmpty(), outcome);
        if (!keepGoing(archive.bytesRead())) {
            return outcome;
        }
    }
    for (const SkippedFile &skipped : archive.skipped()) {
        outcome.skipped.append({file.path + u'/' + skipped.path, skipped.reason});
    }
    if (std::optional<Error> error = archive.error()) {
        error->file = file.path;
        outcome.problems.append(*error);
    } else if (outcome.inventories.isEmpty() && outcome.problems.isEmpty()) {
        outcome.problems.append({.kind = Error::Kind::Input,
                                 .file = file.path,
                                 .message = file.member.isEmpty()
                                              ? u"no file in the archive is an inventory"_s
                                              : u"the archive has no file %1"_s.arg(file.member),
                                 .advice = u"Unpack it and look what is in it"_s});
    }
    return outcome;
}

} // namespace

FileOutcome importFile(const ListedFile &file, const ServiceRegistry &registry, const ImportOptions &options,
                       const KeepGoing &keepGoing)
{
    FileOutcome outcome;
    {
        const QString label = file.path == "-"_L1 ? u"standard input"_s : QFileInfo(file.path).fileName();
        TextStream text(std::make_unique<FileBytes>(file.path), file.path, keepGoing);
        const bool archive = isArchive(text.rawBeginning());
        if (!archive || file.path == "-"_L1) {
            TextImport import(text, label, registry, options);
            take(import, file.named, outcome);
            return outcome;
        }
    }
    return importArchive(file, registry, options, keepGoing);
}

} // namespace Ttc
