#include "models/inventory/account.h"
#include "models/inventory/json/pathvisitor.h"
#include "models/inventory/readers/billlines.h"
#include "models/inventory/readers/reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr std::size_t MaxKeys = 8; // the API allows two

// Where the interesting members lie, without the "ResultsByTime." that --query may have taken away.
constexpr std::array<std::string_view, 20> Wanted{"GroupDefinitions",
                                                  "GroupDefinitions.Type",
                                                  "GroupDefinitions.Key",
                                                  "ResultsByTime",
                                                  "TimePeriod",
                                                  "TimePeriod.Start",
                                                  "Groups",
                                                  "Groups.Keys",
                                                  "Groups.Metrics",
                                                  "Keys",
                                                  "Metrics",
                                                  "Total",
                                                  "DimensionValueAttributes",
                                                  "DimensionValueAttributes.Value",
                                                  "DimensionValueAttributes.Attributes",
                                                  "DimensionValueAttributes.Attributes.description",
                                                  "DimensionValues",
                                                  "DimensionValues.Value",
                                                  "NextPageToken",
                                                  "TotalSize"};

std::string_view withoutPrefix(std::string_view path, std::string_view prefix)
{
    if (path.starts_with(prefix)) {
        path.remove_prefix(prefix.size());
    }
    return path;
}

// "Metrics.UnblendedCost.Amount": a quantity of use is no money, and reading a thing uses it.
bool isCost(std::string_view path)
{
    return path.ends_with("Cost.Amount");
}

class CostVisitor final : public PathVisitor
{
public:
    explicit CostVisitor(Aggregator &into)
        : m_into(into)
        , m_lines(into)
    {
    }
    // What is to be told behind the last document; an error where the file is about no services at all.
    std::optional<Error> finish();

protected:
    bool wants(std::string_view path) override
    {
        path = withoutPrefix(path, "ResultsByTime.");
        const std::string_view inGroup = withoutPrefix(path, "Groups.");
        return std::ranges::find(Wanted, path) != Wanted.end() || inGroup.starts_with("Metrics.")
            || path.starts_with("Total.");
    }
    void value(std::string_view path, JsonType type, std::string_view text) override;
    void objectBegins(std::string_view path) override;
    void objectEnds(std::string_view path) override;

private:
    struct Dimension
    {
        std::string type{};
        std::string key{};
    };

    void group();
    void assign(const std::string &key, const Dimension &dimension, BillLine &line);
    void assignByItsLook(const std::string &key, BillLine &line) const;
    void dimensionValue(std::string_view text);

    Aggregator &m_into;
    BillLines m_lines;
    std::vector<Dimension> m_dimensions;
    Dimension m_dimension;
    std::vector<std::string> m_keys;
    bool m_isBilled = false;
    bool m_isUse = true;
    bool m_sawCost = false;
    std::string m_named; // an account, and what it is called
    std::string m_description;
    bool m_token = false;
    qint64 m_values = 0; // of a list of dimension values, on this page
    qint64 m_totalSize = 0;

    qint64 m_groups = 0;
    qint64 m_ofServices = 0;
    qint64 m_ungrouped = 0;
    bool m_sawNames = false;
    bool m_lacksValues = false;
};

void CostVisitor::objectBegins(std::string_view path)
{
    if (path.empty()) {
        // Pages that follow each other's tokens repeat the total of all of them.
        m_values = m_token ? m_values : 0;
        m_totalSize = 0;
        m_token = false;
        m_dimensions.clear();
    }
}

void CostVisitor::objectEnds(std::string_view path)
{
    if (path == "GroupDefinitions") {
        m_dimensions.push_back(std::exchange(m_dimension, {}));
    } else if (path == "DimensionValueAttributes") {
        if (!m_named.empty() && !m_description.empty()) {
            m_into.nameAccount(m_named, QString::fromStdString(m_description));
        }
        m_named.clear();
        m_description.clear();
    } else if (!m_keys.empty() && (path.empty() || path.ends_with("Groups"))) {
        group();
    } else if (path.empty() && !m_token) {
        m_lacksValues = m_lacksValues || m_totalSize > m_values;
    }
}

void CostVisitor::value(std::string_view path, JsonType type, std::string_view text)
{
    path = withoutPrefix(path, "ResultsByTime.");
    const std::string_view inGroup = withoutPrefix(path, "Groups.");
    if (type == JsonType::Null) {
        return;
    }
    if (inGroup == "Keys") {
        if (m_keys.size() < MaxKeys) {
            m_keys.emplace_back(text);
        }
    } else if (inGroup.starts_with("Metrics.")) {
        m_sawCost = m_sawCost || isCost(inGroup);
        m_isBilled = m_isBilled || (isCost(inGroup) && m_lines.isAmount(text));
    } else if (path.starts_with("Total.")) {
        m_ungrouped += path.ends_with(".Amount") ? 1 : 0;
    } else if (path == "GroupDefinitions.Type") {
        m_dimension.type = text;
    } else if (path == "GroupDefinitions.Key") {
        m_dimension.key = text;
    } else if (path == "TimePeriod.Start") {
        m_into.taken(isoDate(text));
    } else if (path == "DimensionValueAttributes.Value") {
        m_named = readAccountId(text).id;
    } else if (path == "DimensionValueAttributes.Attributes.description") {
        m_description = text;
    } else if (path == "DimensionValues.Value") {
        dimensionValue(text);
    } else if (path == "NextPageToken") {
        m_token = !text.empty();
    } else if (path == "TotalSize") {
        std::from_chars(text.data(), text.data() + text.size(), m_totalSize);
    }
}

void CostVisitor::assign(const std::string &key, const Dimension &dimension, BillLine &line)
{
    if (!dimension.type.empty() && dimension.type != "DIMENSION") {
        return; // a tag may be called SERVICE
    }
    if (dimension.key == "SERVICE") {
        line.name = key;
    } else if (dimension.key == "LINKED_ACCOUNT") {
        line.account = key;
    } else if (dimension.key == "REGION") {
        line.region = key;
    } else if (dimension.key == "USAGE_TYPE") {
        line.usageType = key;
    } else if (dimension.key == "RECORD_TYPE") {
        m_isUse = isUse(key);
    }
}

// Where --query took the definitions away.
void CostVisitor::assignByItsLook(const std::string &key, BillLine &line) const
{
    if (readAccountId(key).kind == AccountId::Kind::Good) {
        line.account = key;
    } else if (!readRegion(key).empty() || key == "global" || key == "NoRegion") {
        line.region = key;
    } else if (line.name.empty() || m_lines.servicesOf(line).empty()) {
        line.name = key;
    }
}

void CostVisitor::group()
{
    ++m_groups;
    BillLine line{.isBilled = std::exchange(m_isBilled, false)};
    m_isUse = true;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        if (m_dimensions.empty()) {
            assignByItsLook(m_keys[i], line);
        } else if (i < m_dimensions.size()) {
            assign(m_keys[i], m_dimensions[i], line);
        }
    }
    const bool isOfService = !m_dimensions.empty() ? !line.name.empty() : !m_lines.servicesOf(line).empty();
    m_ofServices += isOfService ? 1 : 0;
    if (m_isUse && !line.name.empty()) {
        m_lines.line(line);
    } else {
        m_into.countRecord();
    }
    m_keys.clear();
}

// A list of names: that there was some line is known, and no amount.
void CostVisitor::dimensionValue(std::string_view text)
{
    ++m_values;
    ++m_groups;
    m_sawNames = m_sawCost = true;
    const BillLine line{.name = text};
    m_ofServices += m_lines.servicesOf(line).empty() ? 0 : 1;
    m_lines.line(line);
}

std::optional<Error> CostVisitor::finish()
{
    if (m_ofServices == 0 && (m_groups > 0 || m_ungrouped > 0)) {
        return Error{.kind = Error::Kind::Input,
                     .message = m_sawNames    ? u"these are values of another dimension than SERVICE"_s
                              : m_groups == 0 ? u"the costs are not grouped, so that they name no services"_s
                                              : u"the costs are grouped by something else than services"_s,
                     .advice = u"Ask again with --group-by Type=DIMENSION,Key=SERVICE "
                               "Type=DIMENSION,Key=LINKED_ACCOUNT"_s};
    }
    m_lines.finish();
    if (m_ofServices > 0 && m_ungrouped > 0) {
        m_into.notices().add(u"Some of the answers are not grouped by service and say nothing"_s);
    }
    if (m_sawNames) {
        m_into.notices().add(u"The list names services without amounts, so that each counts as if it had "
                             "cost nothing; aws ce get-cost-and-usage gives amounts"_s);
    } else if (m_groups > 0 && !m_sawCost) {
        m_into.notices().add(u"The answer holds quantities and no costs, so that each service counts as if "
                             "it had cost nothing; ask again with --metrics UnblendedCost"_s);
    }
    if (m_token) {
        m_into.truncated(u"The last page ends with a token for the next one, which this command does not "
                         "follow by itself: services are missing"_s);
    } else if (m_lacksValues) {
        m_into.truncated(u"The list holds fewer names than the total that it gives: services are missing"_s);
    }
    return {};
}

} // namespace

std::optional<Error> readCostExplorer(TextStream &text, Aggregator &into)
{
    CostVisitor visitor(into);
    std::optional<Error> error = readDocuments(text, visitor, into);
    return error ? error : visitor.finish();
}

} // namespace Ttc
