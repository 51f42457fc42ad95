#include "tests/fuzz/importfuzzing.h"

#include "models/inventory/inventoryformat.h"
#include "models/inventory/limits.h"
#include "tests/inventory/inventorytesting.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Testing {

namespace {

QString faultOf(const Error &error)
{
    return error.message.isEmpty() ? u"an error without a message"_s : QString();
}

QString faultOf(const AccountInventory &account, qsizetype sources)
{
    if (account.id.isEmpty()) {
        return u"an account without an id"_s;
    }
    if (!std::ranges::is_sorted(account.services, {}, &ServiceEvidence::service)) {
        return u"services out of order"_s;
    }
    for (const ServiceEvidence &service : account.services) {
        if (service.evidence.isEmpty() || !std::ranges::is_sorted(service.regions)) {
            return u"a service without evidence or with Regions out of order"_s;
        }
        for (const Evidence &evidence : service.evidence) {
            if (evidence.count < 0 || evidence.source < 0 || evidence.source >= sources) {
                return u"evidence with a count of %1 from source %2"_s.arg(evidence.count)
                    .arg(evidence.source);
            }
        }
    }
    return {};
}

QString faultOf(const Inventory &inventory)
{
    for (const Source &source : inventory.sources) {
        if (inventoryFormat(source.format) == nullptr || source.sha256.size() != 64 || source.records < 0) {
            return u"a source of format "_s + source.format;
        }
    }
    for (const AccountInventory &account : inventory.accounts) {
        if (QString fault = faultOf(account, inventory.sources.size()); !fault.isEmpty()) {
            return fault;
        }
    }
    for (const Unmatched &one : inventory.unmatched) {
        if (one.count <= 0 || one.source < 0 || one.source >= inventory.sources.size()
            || one.value.size() > static_cast<qsizetype>(Limits::NameBytes)) {
            return u"an unmatched name out of bounds: "_s + one.value;
        }
    }
    return {};
}

QString faultOf(const Result<Inventory> &read)
{
    return read ? faultOf(*read) : faultOf(read.error());
}

QString detect(const QByteArray &bytes)
{
    return faultOf(importText(bytes));
}

// The same bytes as each of the formats, in small pieces, so that a cut is part of what is tried.
QString readAs(std::span<const QStringView> formats, const QByteArray &bytes)
{
    for (const QStringView format : formats) {
        QString fault = faultOf(importText(bytes, {.format = format.toString(), .mostBytes = 61}));
        if (!fault.isEmpty()) {
            return format + u": "_s + fault;
        }
    }
    return {};
}

QString readResources(const QByteArray &bytes)
{
    static constexpr auto formats = std::to_array<QStringView>(
        {u"config-snapshot", u"config-query", u"config-counts", u"resource-explorer", u"tagging-api"});
    return readAs(formats, bytes);
}

QString readTables(const QByteArray &bytes)
{
    static constexpr auto formats = std::to_array<QStringView>(
        {u"csv", u"list", u"resource-explorer-csv", u"tag-editor-csv", u"ttc-inventory"});
    return readAs(formats, bytes);
}

QString readBills(const QByteArray &bytes)
{
    static constexpr auto formats =
        std::to_array<QStringView>({u"cost-explorer", u"cost-explorer-csv", u"bill-csv", u"cur", u"focus"});
    return readAs(formats, bytes);
}

QString readEvents(const QByteArray &bytes)
{
    static constexpr auto formats = std::to_array<QStringView>(
        {u"cloudtrail-log", u"cloudtrail-lookup", u"cloudtrail-csv", u"access-advisor",
         u"organizations-access-report", u"organizations-accounts"});
    return readAs(formats, bytes);
}

QString readFindings(const QByteArray &bytes)
{
    static constexpr auto formats = std::to_array<QStringView>(
        {u"prowler-csv", u"ocsf", u"asff", u"securityhub-resources", u"config-compliance"});
    return readAs(formats, bytes);
}

QString readInfrastructure(const QByteArray &bytes)
{
    static constexpr auto formats = std::to_array<QStringView>(
        {u"cloudformation-template", u"cloudformation-resources", u"resource-scan", u"cloudcontrol",
         u"terraform-state", u"terraform-plan", u"terraform-list"});
    return readAs(formats, bytes);
}

QString readTools(const QByteArray &bytes)
{
    static constexpr auto formats = std::to_array<QStringView>({u"steampipe", u"cloudquery", u"scoutsuite"});
    return readAs(formats, bytes);
}

// Archives are read from disk.
QString openArchive(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    const ImportReport report = importFiles({written(folder, u"bundle"_s, bytes)}, realRegistry(), {});
    for (const Error &problem : report.problems) {
        if (QString fault = faultOf(problem); !fault.isEmpty()) {
            return fault;
        }
    }
    for (const SkippedFile &skipped : report.skipped) {
        if (skipped.reason.isEmpty()) {
            return u"passed over without a reason: "_s + skipped.path;
        }
    }
    return faultOf(report.inventory);
}

} // namespace

const std::vector<FuzzTarget> &fuzzTargets()
{
    static const std::vector<FuzzTarget> targets{
        {u"detection"_s, detect},    {u"resources"_s, readResources},
        {u"tables"_s, readTables},   {u"bills"_s, readBills},
        {u"events"_s, readEvents},   {u"findings"_s, readFindings},
        {u"tools"_s, readTools},     {u"infrastructure"_s, readInfrastructure},
        {u"archives"_s, openArchive}};
    return targets;
}

} // namespace Ttc::Testing
