#include "models/inventory/text/clilists.h"

#include "models/inventory/account.h"

#include <algorithm>

namespace Ttc {

namespace {

constexpr std::string_view Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_";

const std::vector<CliList> &knownLists()
{
    using Look = CliLook;
    static const std::vector<CliList> lists{
        {"RESOURCECOUNTS", "resourceCounts", {{"count", Look::Number}, {"resourceType", Look::Type}}},
        {"GROUPEDRESOURCECOUNTS",
         "GroupedResourceCounts",
         {{"GroupName", Look::Anything}, {"ResourceCount", Look::Number}}},
        {"RESOURCEIDENTIFIERS",
         "ResourceIdentifiers",
         {{"ResourceArn", Look::Arn, false},
          {"resourceDeletionTime", Look::Date, false},
          {"ResourceId", Look::NoType, false},
          {"ResourceName", Look::NoType, false},
          {"ResourceType", Look::Type},
          {"SourceAccountId", Look::Account, false},
          {"SourceRegion", Look::Region, false}}},
        {"RESOURCEDESCRIPTIONS",
         "ResourceDescriptions",
         {{"Identifier", Look::Anything}, {"Properties", Look::Anything}}},
        {"RESOURCETAGMAPPINGLIST", "ResourceTagMappingList", {{"ResourceARN", Look::Arn}}},
        {"RESOURCES",
         "Resources",
         {{"Arn", Look::Arn},
          {"LastReportedAt", Look::Date, false},
          {"OwningAccountId", Look::Account},
          {"Region", Look::Anything},
          {"ResourceType", Look::ShortType}}},
        {"RESULTS", "Results", {}},
        {"STACKRESOURCESUMMARIES",
         "StackResourceSummaries",
         {{"LastUpdatedTimestamp", Look::Date},
          {"ResourceStatus", Look::Status},
          {"ResourceType", Look::Type}}},
        {"STACKRESOURCES",
         "StackResources",
         {{"ResourceStatus", Look::Status},
          {"ResourceType", Look::Type},
          {"StackId", Look::Arn},
          {"StackName", Look::Anything},
          {"Timestamp", Look::Date}}},
        {"ACCOUNTS",
         "Accounts",
         {{"Arn", Look::Arn},
          {"Id", Look::Account},
          {"JoinedMethod", Look::Word},
          {"JoinedTimestamp", Look::Date},
          {"Name", Look::Anything},
          {"Status", Look::Word}}},
    };
    return lists;
}

bool consistsOf(std::string_view text, std::string_view characters)
{
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

} // namespace

const CliList *cliListOf(std::string_view heading)
{
    const std::vector<CliList> &lists = knownLists();
    const auto found = std::ranges::find(lists, heading, &CliList::heading);
    return found == lists.end() ? nullptr : &*found;
}

bool looksLike(CliLook look, std::string_view text)
{
    switch (look) {
    case CliLook::Anything:
        return true;
    case CliLook::NoType:
        return !text.empty() && !looksLike(CliLook::Type, text);
    case CliLook::Arn:
        return text.starts_with("arn:");
    case CliLook::Type:
        return text.find("::") != std::string_view::npos && !text.starts_with("arn:");
    case CliLook::ShortType:
        return text.find(':') != std::string_view::npos;
    case CliLook::Account:
        return readAccountId(text).kind == AccountId::Kind::Good;
    case CliLook::Region:
        return !readRegion(text).empty();
    case CliLook::Number:
        return consistsOf(text, "0123456789");
    case CliLook::Date: // ISO 8601, or seconds with a fraction as older versions print them
        return (text.size() >= 19 && text[4] == '-' && text[10] == 'T')
            || (text.size() > 10 && text[10] == '.' && consistsOf(text, "0123456789."));
    case CliLook::Status: // unlike a name in capitals
        return consistsOf(text, Capitals)
            && (text.ends_with("_COMPLETE") || text.ends_with("_FAILED") || text.ends_with("_IN_PROGRESS")
                || text.ends_with("_SKIPPED"));
    case CliLook::Word:
        return consistsOf(text, Capitals);
    }
    return false;
}

} // namespace Ttc
