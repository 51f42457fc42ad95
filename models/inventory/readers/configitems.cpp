#include "models/inventory/readers/configitems.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/readers/reader.h"

#include <algorithm>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    S3Account,
    ApiAccount,
    SourceAccount,
    S3Arn,
    ApiArn,
    GroupArn,
    AwsRegion,
    SourceRegion,
    Type,
    AggregateType,
    Name,
    AggregateName,
    Status,
    DeletionTime,
    CaptureTime,
    Configuration,
    Count,
};

std::vector<RecordVisitor::Field> fields()
{
    return {{"awsAccountId"},
            {"accountId"},
            {"SourceAccountId"},
            {"ARN"},
            {"arn"},
            {"ResourceArn"},
            {"awsRegion"},
            {"SourceRegion"},
            {"resourceType"},
            {"ResourceType"},
            {"resourceName"},
            {"ResourceName"},
            {"configurationItemStatus"},
            {"resourceDeletionTime"},
            {"configurationItemCaptureTime"},
            {"configuration", true},
            {"COUNT(*)"}};
}

bool sameName(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && toLowerAscii(a) == toLowerAscii(b);
}

} // namespace

std::vector<std::string_view> ConfigItemVisitor::standardLists()
{
    return {"configurationItems", "baseConfigurationItems", "resourceIdentifiers", "ResourceIdentifiers"};
}

ConfigItemVisitor::ConfigItemVisitor(Aggregator &into, std::vector<std::string_view> lists)
    : RecordVisitor(std::move(lists), fields(), {"nextToken", "NextToken"})
    , m_into(into)
{
}

std::string_view ConfigItemVisitor::either(std::size_t first, std::size_t second) const
{
    const std::string_view text = value(first);
    return text.empty() ? value(second) : text;
}

std::string_view ConfigItemVisitor::type() const
{
    return either(Type, AggregateType);
}

void ConfigItemVisitor::pageMember(std::string_view /*name*/, std::string_view text)
{
    m_token = !text.empty();
}

void ConfigItemVisitor::pageBegins()
{
    m_token = false;
}

bool ConfigItemVisitor::wantsNested(std::size_t /*field*/)
{
    m_flagName.clear();
    return !has(Type) || !m_into.defaultFlag(value(Type)).empty();
}

bool ConfigItemVisitor::wantsNestedMember(std::size_t /*field*/, std::string_view name)
{
    return sameName(name, "isDefault") || sameName(name, "defaultForAz") || sameName(name, "default")
        || (has(Type) && sameName(name, m_into.defaultFlag(value(Type))));
}

void ConfigItemVisitor::nestedMember(std::size_t /*field*/, std::string_view name, JsonType type,
                                     std::string_view text)
{
    if (type == JsonType::Boolean || text == "true" || text == "false") {
        m_flagName = name;
        m_flagValue = text == "true";
    }
}

// The API gives the configuration as JSON inside a text: there the flag is looked for by its spelling.
std::optional<bool> ConfigItemVisitor::flagged(std::string_view type) const
{
    const std::string_view flag = m_into.defaultFlag(type);
    if (flag.empty()) {
        return {};
    }
    if (sameName(m_flagName, flag)) {
        return m_flagValue;
    }
    const std::string_view configuration = value(Configuration);
    const std::string name = '"' + std::string(flag) + "\":";
    const std::size_t at = configuration.find(name);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = trimmedAscii(configuration.substr(at + name.size(), 8));
    return rest.starts_with("true")  ? std::optional(true)
         : rest.starts_with("false") ? std::optional(false)
                                     : std::nullopt;
}

void ConfigItemVisitor::record(int /*list*/)
{
    m_into.countRecord();
    if (has(DeletionTime) || value(Status).starts_with("ResourceDeleted")) {
        return;
    }
    ResourceSeen seen{.type = type(),
                      .arn = either(S3Arn, ApiArn),
                      .account = either(S3Account, ApiAccount),
                      .region = either(AwsRegion, SourceRegion),
                      .name = either(Name, AggregateName)};
    seen.arn = seen.arn.empty() ? value(GroupArn) : seen.arn;
    seen.account = seen.account.empty() ? value(SourceAccount) : seen.account;
    if (has(Count)) {
        const std::string_view count = value(Count);
        std::from_chars(count.data(), count.data() + count.size(), seen.count);
    }
    if (seen.type.empty() && seen.arn.empty()) {
        ++m_nameless;
    }
    if (has(Configuration) || !m_flagName.empty()) {
        seen.isDefault = flagged(seen.type);
    }
    m_flagName.clear();
    // A group and its rules bear their name in the item; where it is missing, the id in the ARN is no name.
    if (seen.count > 0) {
        m_into.resource(seen);
    }
    m_into.taken(value(CaptureTime));
}

std::optional<Error> readConfigItems(TextStream &text, Aggregator &into)
{
    ConfigItemVisitor visitor(into);
    std::optional<Error> error = readRecords(text, visitor, into);
    creditConfig(into);
    if (visitor.endsWithToken()) {
        tellOfMissingPages(u"resources", into);
    }
    return error;
}

} // namespace Ttc
