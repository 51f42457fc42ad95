#include "models/inventory/account.h"
#include "models/inventory/json/treevisitor.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/readers/terraform.h"

#include <array>
#include <map>
#include <string>
#include <utility>

namespace Ttc {

namespace {

// The state in all its spellings: version 4 and 3 of the file, and what `terraform show -json` makes of it.
class StateVisitor final : public TreeVisitor
{
public:
    explicit StateVisitor(Aggregator &into)
        : TreeVisitor(Branches)
        , m_into(into)
        , m_counter(into, EvidenceKind::Resource)
    {
    }
    void tell() { m_counter.tell(); }

protected:
    void enter(int place) override;
    void leave(int place) override;
    void named(int place, std::string_view name) override;
    void text(int place, JsonType type, std::string_view text) override;

private:
    enum Place {
        State = Root,
        Resource, // has a list of instances
        OldModule,
        OldResources,
        OldResource,
        Values,
        Module,
        ShownResource, // is an instance itself
        Mode,
        Type,
        Instance,
        Attributes,
        Arn,
        Region,
    };
    static constexpr std::array<Branch, 21> Branches{{
        {State, "resources", Resource},
        {Resource, "mode", Mode},
        {Resource, "type", Type},
        {Resource, "instances", Instance},
        {Instance, "attributes", Attributes},
        {Instance, "attributes_flat", Attributes},
        {Attributes, "arn", Arn},
        {Attributes, "region", Region},
        {State, "modules", OldModule},
        {OldModule, "resources", OldResources},
        {OldResources, "*", OldResource},
        {OldResource, "type", Type},
        {OldResource, "primary", Instance},
        {OldResource, "deposed", Instance},
        {State, "values", Values},
        {Values, "root_module", Module},
        {Module, "child_modules", Module},
        {Module, "resources", ShownResource},
        {ShownResource, "mode", Mode},
        {ShownResource, "type", Type},
        {ShownResource, "values", Attributes},
    }};

    void countInstances();

    Aggregator &m_into;
    TerraformCounter m_counter;
    std::string m_type;
    bool m_isData = false;
    std::string m_arn;
    std::string m_region;
    // Of one resource, by account and Region: its type may stand behind them.
    std::map<std::pair<std::string, std::string>, qint64> m_instances;
};

void StateVisitor::enter(int place)
{
    if (place == Resource || place == OldResource || place == ShownResource) {
        m_type.clear();
    }
    if (place == Resource || place == ShownResource) {
        m_isData = false;
    }
    if (place == Instance || place == ShownResource) {
        m_arn.clear();
        m_region.clear();
    }
}

// The old file tells by the name alone what is looked up only.
void StateVisitor::named(int /*place*/, std::string_view name)
{
    m_isData = name.starts_with("data.");
}

void StateVisitor::text(int place, JsonType type, std::string_view text)
{
    if (type != JsonType::String) {
        return;
    }
    switch (place) {
    case Mode:
        m_isData = text == "data";
        break;
    case Type:
        m_type = text;
        break;
    case Arn:
        m_arn = text;
        break;
    case Region:
        m_region = text;
        break;
    default:
        break;
    }
}

void StateVisitor::leave(int place)
{
    if (place == Instance || place == ShownResource) {
        const std::string_view region = m_region.empty() ? regionOfArn(m_arn) : std::string_view(m_region);
        ++m_instances[{std::string(accountOfArn(m_arn)), std::string(readRegion(region))}];
    }
    if (place == Resource || place == OldResource || place == ShownResource) {
        countInstances();
    }
}

// None of them: the resource is gone, and only its name is left.
void StateVisitor::countInstances()
{
    m_into.countRecord();
    for (const auto &[where, count] : m_instances) {
        m_counter.count({.type = m_type,
                         .isData = m_isData,
                         .arn = m_instances.size() == 1 ? std::string_view(m_arn) : std::string_view(),
                         .account = where.first,
                         .region = where.second,
                         .count = count});
    }
    m_instances.clear();
}

} // namespace

std::optional<Error> readTerraformState(TextStream &text, Aggregator &into)
{
    StateVisitor visitor(into);
    std::optional<Error> error = readTree(text, visitor, into);
    visitor.tell();
    into.settleOnOneAccount();
    return error;
}

} // namespace Ttc
