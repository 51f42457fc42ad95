#include "models/inventory/textimport.h"

#include "models/inventory/detection/formatdetector.h"
#include "models/inventory/detection/knownshapes.h"
#include "models/inventory/inventoryformat.h"
#include "models/inventory/readers/reader.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// A list or table of which little is known is more likely a text of some other kind: what prose names is not
// what an account uses.
bool isGibberish(const QString &format, const ImportOptions &options, const Inventory &inventory)
{
    constexpr qint64 unknownForOneKnown = 3;
    if ((format != "list"_L1 && format != "csv"_L1) || !options.format.isEmpty()) {
        return false;
    }
    qint64 unknown = 0;
    for (const Unmatched &one : inventory.unmatched) {
        unknown += one.count;
    }
    qint64 known = 0;
    for (const AccountInventory &account : inventory.accounts) {
        for (const ServiceEvidence &service : account.services) {
            for (const Evidence &evidence : service.evidence) {
                known += evidence.count;
            }
        }
    }
    return unknown > unknownForOneKnown * known;
}

} // namespace

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
    error.file = m_text.path();
    return tl::unexpected(std::move(error));
}

Source TextImport::source(const QString &format) const
{
    Source source;
    source.path = m_text.path();
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
    if (m_options.checksOnly && !tellsOfChecks(*format)) {
        return refused({.kind = Error::Kind::Input,
                        .message = u"this is of the format \"%1\", which holds no results of checks"_s.arg(
                            inventoryFormat(*format)->name),
                        .advice =
                            u"Open findings of Prowler (CSV, OCSF) or Security Hub (ASFF, OCSF), or the "
                            "compliance of AWS Config rules"_s});
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
    if (m_text.file().hasGrown()) {
        m_aggregator.notices().add(u"The file grew while it was read; what was written last may be missing. "
                                   "Read it again when nothing writes to it"_s);
    }
    m_checks = m_aggregator.checks();
    Inventory inventory = m_aggregator.take(source(*format));
    if (isGibberish(*format, m_options, inventory)) {
        return refused({.kind = Error::Kind::Input,
                        .message = u"hardly anything in it is known as a service, resource type or ARN"_s,
                        .advice =
                            u"Open a file of one of the known formats; if it is a list or table all the "
                            "same, name that as its format"_s});
    }
    return inventory;
}

} // namespace Ttc
