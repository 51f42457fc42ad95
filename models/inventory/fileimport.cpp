#include "models/inventory/fileimport.h"

#include "models/inventory/aggregator.h"
#include "models/inventory/detection/formatdetector.h"
#include "models/inventory/detection/knownshapes.h"
#include "models/inventory/input/filebytes.h"
#include "models/inventory/input/textstream.h"
#include "models/inventory/inventoryformat.h"
#include "models/inventory/readers/reader.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// A list that nothing is known of is more likely a file of some other kind.
bool isGibberish(const QString &format, const ImportOptions &options, const Inventory &inventory)
{
    return format == "list"_L1 && options.format.isEmpty() && inventory.sources.first().records > 0
        && std::ranges::all_of(inventory.accounts,
                               [](const AccountInventory &account) { return account.services.isEmpty(); });
}

// One text on its way into an inventory.
class TextImport
{
public:
    // `path` and `label` as Source has them.
    TextImport(std::unique_ptr<ByteSource> bytes, const QString &path, const QString &label,
               const ServiceRegistry &registry, const ImportOptions &options, KeepGoing keepGoing)
        : m_options(options)
        , m_aggregator(registry, options)
        , m_text(std::move(bytes), path, std::move(keepGoing))
        , m_label(label)
    {
    }

    std::string_view beginning() { return m_text.rawBeginning(); }
    // True once it is known what the text is.
    bool isRecognised() const { return m_recognised; }
    const QString &path() const { return m_text.path(); }
    Result<Inventory> read();

private:
    Result<QString> format();
    tl::unexpected<Error> refused(Error error) const;
    Source source(const QString &format) const;

    const ImportOptions &m_options;
    Aggregator m_aggregator;
    TextStream m_text;
    QString m_label;
    bool m_recognised = false;
};

Result<QString> TextImport::format()
{
    const std::string_view raw = m_text.rawBeginning();
    if (raw.empty()) {
        return tl::unexpected(Error{.kind = Error::Kind::Input,
                                    .message = u"the file is empty"_s,
                                    .advice = u"Look whether the command that made it failed"_s});
    }
    if (std::optional<Error> error = refuseBinary(raw)) {
        return tl::unexpected(*error);
    }
    return m_options.format.isEmpty() ? detectFormat(m_text) : m_options.format;
}

// What stopped the text comes first: a reader only sees that it breaks off.
tl::unexpected<Error> TextImport::refused(Error error) const
{
    error = m_text.error().value_or(error);
    error.file = path();
    return tl::unexpected(std::move(error));
}

Source TextImport::source(const QString &format) const
{
    Source source;
    source.path = path();
    source.label = m_label;
    source.format = format;
    source.absenceKind = inventoryFormat(format)->absenceKind;
    source.compression = m_text.file().compression();
    source.encoding = m_text.encoding();
    source.sha256 = m_text.file().sha256();
    source.bytes = m_text.file().bytesRead();
    source.imported = m_options.now;
    source.complete = m_options.complete;
    return source;
}

Result<Inventory> TextImport::read()
{
    const Result<QString> format = this->format();
    if (!format) {
        return refused(format.error());
    }
    m_recognised = *format != "list"_L1;
    if (const std::optional<Error> error = readerOf(*format)(m_text, m_aggregator)) {
        return refused(*error);
    }
    std::string_view rest;
    while (m_text.next(rest)) {
    }
    if (const std::optional<Error> error = m_text.error()) {
        return refused(*error);
    }
    if (m_text.encoding() == "latin-1"_L1) {
        m_aggregator.notices().count(Notices::Kind::Latin1);
    }
    Inventory inventory = m_aggregator.take(source(*format));
    if (isGibberish(*format, m_options, inventory)) {
        return refused({.kind = Error::Kind::Input,
                        .message = u"nothing in it is known as a service, resource type or ARN"_s,
                        .advice = u"Open a file of one of the known formats; ttc inventory inspect --help "
                                  "names them"_s});
    }
    return inventory;
}

void take(Result<Inventory> read, bool tellsAll, FileOutcome &outcome)
{
    if (read) {
        outcome.inventories.append(std::move(*read));
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
        TextImport text(archive.open(), path, label, registry, options,
                        [&](qint64 /*bytes*/) { return keepGoing(archive.bytesRead()); });
        if (isArchive(text.beginning())) {
            outcome.skipped.append(
                {path, u"it is an archive in an archive; unpack it and open it by itself"_s});
            continue;
        }
        Result<Inventory> read = text.read();
        const bool tellsAll = text.isRecognised() || !file.member.isEmpty();
        take(std::move(read), tellsAll, outcome);
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
        TextImport text(std::make_unique<FileBytes>(file.path), file.path, label, registry, options,
                        keepGoing);
        const bool archive = isArchive(text.beginning());
        if (!archive || file.path == "-"_L1) {
            Result<Inventory> read = text.read();
            take(std::move(read), file.named || text.isRecognised(), outcome);
            return outcome;
        }
    }
    return importArchive(file, registry, options, keepGoing);
}

} // namespace Ttc
