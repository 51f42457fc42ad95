#pragma once

#include "models/catalog/error.h"
#include "models/inventory/aggregator.h"
#include "models/inventory/input/textstream.h"
#include "models/inventory/json/recordvisitor.h"
#include "models/inventory/json/treevisitor.h"
#include "models/inventory/readers/pagedvisitor.h"

#include <QString>

#include <optional>

namespace Ttc {

// Reads one format: from the text's beginning to its end into the aggregator. What it refuses comes with a
// place and without the file; what stopped the text itself is the stream's to tell.
using ReadFormat = std::optional<Error> (*)(TextStream &, Aggregator &);

// nullptr for a key that inventoryFormats() does not name.
ReadFormat readerOf(const QString &formatKey);

// One for each format, in files of their own.
std::optional<Error> readConfigItems(TextStream &text, Aggregator &into); // config-snapshot and config-list
std::optional<Error> readConfigQuery(TextStream &text, Aggregator &into);
std::optional<Error> readConfigCounts(TextStream &text, Aggregator &into);
std::optional<Error> readConfigCompliance(TextStream &text, Aggregator &into);
std::optional<Error> readResourceExplorer(TextStream &text, Aggregator &into);
std::optional<Error> readTaggingApi(TextStream &text, Aggregator &into);
std::optional<Error> readCloudFormationTemplate(TextStream &text, Aggregator &into);
std::optional<Error> readCloudFormationResources(TextStream &text, Aggregator &into);
std::optional<Error> readResourceScan(TextStream &text, Aggregator &into);
std::optional<Error> readCloudControl(TextStream &text, Aggregator &into);
std::optional<Error> readTerraformState(TextStream &text, Aggregator &into); // terraform-state and -show
std::optional<Error> readTerraformPlan(TextStream &text, Aggregator &into);
std::optional<Error> readTerraformList(TextStream &text, Aggregator &into);
std::optional<Error> readCsv(TextStream &text, Aggregator &into);
std::optional<Error> readList(TextStream &text, Aggregator &into);
std::optional<Error> readTtcInventory(TextStream &text, Aggregator &into);
std::optional<Error> readCloudTrailLog(TextStream &text, Aggregator &into);
std::optional<Error> readCloudTrailLookup(TextStream &text, Aggregator &into);
std::optional<Error> readCloudTrailCsv(TextStream &text, Aggregator &into);
std::optional<Error> readProwlerCsv(TextStream &text, Aggregator &into);
std::optional<Error> readOcsf(TextStream &text, Aggregator &into);
std::optional<Error> readAsff(TextStream &text, Aggregator &into);
std::optional<Error> readSecurityHubResources(TextStream &text, Aggregator &into);
std::optional<Error> readAccessAdvisor(TextStream &text, Aggregator &into);
std::optional<Error> readOrganizationsAccessReport(TextStream &text, Aggregator &into);
std::optional<Error> readOrganizationsAccounts(TextStream &text, Aggregator &into);
std::optional<Error> readCostExplorer(TextStream &text, Aggregator &into);
std::optional<Error> readCostExplorerCsv(TextStream &text, Aggregator &into);
std::optional<Error> readBillCsv(TextStream &text, Aggregator &into);
std::optional<Error> readUsageReport(TextStream &text, Aggregator &into); // legacy, CUR 2.0, Athena
std::optional<Error> readFocus(TextStream &text, Aggregator &into);
std::optional<Error> readResourceExplorerCsv(TextStream &text, Aggregator &into);
std::optional<Error> readTagEditorCsv(TextStream &text, Aggregator &into);
std::optional<Error> readSteampipe(TextStream &text, Aggregator &into);  // documents and CSV
std::optional<Error> readCloudQuery(TextStream &text, Aggregator &into); // documents and CSV
std::optional<Error> readScoutSuite(TextStream &text, Aggregator &into);

// Whether a format that is a table or else JSON or YAML is the latter in this text.
bool holdsDocuments(TextStream &text);

// Runs a visitor over all documents of a text that must hold some, be they JSON, YAML or the text that the
// AWS CLI prints, and tells the aggregator what was odd.
std::optional<Error> readDocuments(TextStream &text, JsonVisitor &visitor, Aggregator &into);
// The same, and whether a member stood twice.
std::optional<Error> readTree(TextStream &text, TreeVisitor &visitor, Aggregator &into);
std::optional<Error> readRecords(TextStream &text, RecordVisitor &visitor, Aggregator &into);
// The same for pages, and whether the last of them is missing. `what` is listed there: "events".
std::optional<Error> readPages(TextStream &text, PagedVisitor &visitor, QStringView what, Aggregator &into);

// The last page of an answer names another one that the file does not have. `what` is listed there.
void tellOfMissingPages(QStringView what, Aggregator &into);

// A file of AWS Config could not be there if nothing recorded: every account in it uses Config.
void creditConfig(Aggregator &into);

// One entry of a list that a person wrote: ARN, resource type, or the name of a service.
void readListItem(std::string_view item, std::string_view account, std::string_view region, qint64 count,
                  Aggregator &into);

} // namespace Ttc
