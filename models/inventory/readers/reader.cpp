#include "models/inventory/readers/reader.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/limits.h"
#include "models/inventory/notation.h"
#include "models/inventory/readers/terraform.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr auto Readers = std::to_array<std::pair<QStringView, ReadFormat>>(
    {{u"config-snapshot", readConfigItems},
     {u"config-list", readConfigItems},
     {u"config-query", readConfigQuery},
     {u"config-counts", readConfigCounts},
     {u"config-compliance", readConfigCompliance},
     {u"resource-explorer", readResourceExplorer},
     {u"tagging-api", readTaggingApi},
     {u"cloudformation-template", readCloudFormationTemplate},
     {u"cloudformation-resources", readCloudFormationResources},
     {u"resource-scan", readResourceScan},
     {u"cloudcontrol", readCloudControl},
     {u"terraform-state", readTerraformState},
     {u"terraform-show", readTerraformState},
     {u"terraform-plan", readTerraformPlan},
     {u"terraform-list", readTerraformList},
     {u"csv", readCsv},
     {u"list", readList},
     {u"ttc-inventory", readTtcInventory},
     {u"cloudtrail-log", readCloudTrailLog},
     {u"cloudtrail-lookup", readCloudTrailLookup},
     {u"cloudtrail-csv", readCloudTrailCsv},
     {u"prowler-csv", readProwlerCsv},
     {u"ocsf", readOcsf},
     {u"asff", readAsff},
     {u"securityhub-resources", readSecurityHubResources},
     {u"access-advisor", readAccessAdvisor},
     {u"organizations-access-report", readOrganizationsAccessReport},
     {u"organizations-accounts", readOrganizationsAccounts},
     {u"cost-explorer", readCostExplorer},
     {u"cost-explorer-csv", readCostExplorerCsv},
     {u"bill-csv", readBillCsv},
     {u"cur", readUsageReport},
     {u"focus", readFocus},
     {u"resource-explorer-csv", readResourceExplorerCsv},
     {u"tag-editor-csv", readTagEditorCsv},
     {u"steampipe", readSteampipe},
     {u"cloudquery", readCloudQuery},
     {u"scoutsuite", readScoutSuite}});

void countRepeats(bool sawRepeats, Aggregator &into)
{
    if (sawRepeats) {
        into.notices().count(Notices::Kind::RepeatedKey);
    }
}

} // namespace

ReadFormat readerOf(const QString &formatKey)
{
    const auto found =
        std::ranges::find(Readers, QStringView(formatKey), &std::pair<QStringView, ReadFormat>::first);
    return found == Readers.end() ? nullptr : found->second;
}

std::optional<Error> readRecords(TextStream &text, RecordVisitor &visitor, Aggregator &into)
{
    std::optional<Error> error = readDocuments(text, visitor, into);
    countRepeats(visitor.sawRepeats(), into);
    return error;
}

bool holdsDocuments(TextStream &text)
{
    return holdsDocuments(trimmedAscii(text.peek(Limits::FirstLookBytes)));
}

std::optional<Error> readDocuments(TextStream &text, JsonVisitor &visitor, Aggregator &into)
{
    const Notation notation = notationOf(text.peek(Limits::FirstLookBytes));
    if (notation != Notation::Json) {
        text.setLenient();
    }
    const JsonOutcome outcome = readNotation(notation, text, visitor);
    if (outcome.strayText) {
        into.notices().count(Notices::Kind::StrayText);
    }
    if (outcome.aliases > 0) {
        into.notices().count(Notices::Kind::Alias, {}, outcome.aliases);
    }
    if (!outcome.error && outcome.documents == 0 && outcome.emptyDocuments == 0) {
        return Error{.kind = Error::Kind::Input,
                     .message = u"there is no JSON or YAML in it"_s,
                     .advice = u"Leave the format to be detected, or name the one that it is in"_s};
    }
    return outcome.error;
}

void tellOfMissingPages(QStringView what, Aggregator &into)
{
    into.truncated(u"The last page ends with a token for the next one: %1 are missing"_s.arg(what));
}

std::optional<Error> readPages(TextStream &text, PagedVisitor &visitor, QStringView what, Aggregator &into)
{
    std::optional<Error> error = readRecords(text, visitor, into);
    if (visitor.endsWithToken()) {
        tellOfMissingPages(what, into);
    }
    return error;
}

std::optional<Error> readTree(TextStream &text, TreeVisitor &visitor, Aggregator &into)
{
    std::optional<Error> error = readDocuments(text, visitor, into);
    countRepeats(visitor.sawRepeats(), into);
    return error;
}

void creditConfig(Aggregator &into)
{
    into.creditEveryAccount("config", "AWS::Config::ConfigurationRecorder");
}

void readListItem(std::string_view item, std::string_view account, std::string_view region, qint64 count,
                  Aggregator &into)
{
    item = trimmedAscii(item);
    into.countRecord();
    ResourceSeen seen{.account = account, .region = region, .count = count, .kind = EvidenceKind::Listed};
    if (item.starts_with("arn:")) {
        seen.arn = item;
        into.resource(seen);
    } else if (item.find("::") != std::string_view::npos) {
        seen.type = item;
        seen.presumeDefaults = false;
        into.resource(seen);
    } else if (const TerraformResource resource = resourceOfAddress(item);
               !resource.isData && resource.type.starts_with("aws_")) {
        into.name({.text = resource.type, .account = account, .region = region, .count = count});
    } else {
        into.name({.text = item, .account = account, .region = region, .count = count});
    }
}

} // namespace Ttc
