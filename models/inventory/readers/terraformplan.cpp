#include "models/inventory/account.h"
#include "models/inventory/json/treevisitor.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/readers/terraform.h"

#include <array>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// What `terraform show -json` makes of a plan, and the lines that `terraform plan -json` prints on the way.
class PlanVisitor final : public TreeVisitor
{
public:
    explicit PlanVisitor(Aggregator &into)
        : TreeVisitor(Branches)
        , m_into(into)
        , m_counter(into, EvidenceKind::Declared)
    {
    }
    void tell();

protected:
    void enter(int place) override;
    void leave(int place) override;
    void text(int place, JsonType type, std::string_view text) override;

private:
    enum Place {
        Plan = Root,
        Values,
        Module,
        Resource,
        Attributes,
        Change, // of a resource
        ChangeBody,
        LineType,
        Line,
        LineResource,
        Mode,
        Type,
        Address,
        Action,
        Arn,
        Region,
        Date,
    };
    static constexpr std::array<Branch, 22> Branches{{
        {Plan, "planned_values", Values},
        {Values, "root_module", Module},
        {Module, "child_modules", Module},
        {Module, "resources", Resource},
        {Resource, "mode", Mode},
        {Resource, "type", Type},
        {Resource, "values", Attributes},
        {Attributes, "arn", Arn},
        {Attributes, "region", Region},
        {Plan, "resource_changes", Change},
        {Change, "mode", Mode},
        {Change, "type", Type},
        {Change, "change", ChangeBody},
        {ChangeBody, "actions", Action},
        {Plan, "timestamp", Date},
        {Plan, "type", LineType},
        {Plan, "change", Line},
        {Line, "action", Action},
        {Line, "resource", LineResource},
        {LineResource, "resource_type", Type},
        {LineResource, "addr", Address},
        {Plan, "@timestamp", Date},
    }};
    // Which of its two pictures of the same resources a plan was read from; the first one.
    enum class Picture {
        None,
        Values,
        Changes
    };

    void clear();
    void count();

    Aggregator &m_into;
    TerraformCounter m_counter;
    Picture m_picture = Picture::None;
    bool m_hasLines = false;
    bool m_isPlannedChange = false; // of a line
    bool m_hasChange = false;
    std::string m_type;
    std::string m_arn;
    std::string m_region;
    bool m_isData = false;
    bool m_stays = false; // once the plan is carried out
};

void PlanVisitor::clear()
{
    m_type.clear();
    m_arn.clear();
    m_region.clear();
    m_isData = false;
    m_stays = false;
}

void PlanVisitor::enter(int place)
{
    switch (place) {
    case Plan:
        m_picture = Picture::None;
        m_isPlannedChange = m_hasChange = false;
        break;
    case Values:
        m_picture = m_picture == Picture::None ? Picture::Values : m_picture;
        break;
    case Change:
        m_picture = m_picture == Picture::None ? Picture::Changes : m_picture;
        clear();
        break;
    case Line:
        m_hasChange = true;
        clear();
        break;
    case Resource:
        clear();
        break;
    default:
        break;
    }
}

void PlanVisitor::leave(int place)
{
    if (place == Resource) {
        m_stays = true;
        if (m_picture == Picture::Values) {
            count();
        }
    } else if (place == Change) {
        if (m_picture == Picture::Changes) {
            count();
        }
    } else if (place == Plan && m_hasChange && m_isPlannedChange) {
        m_hasLines = true;
        count();
    }
}

void PlanVisitor::count()
{
    m_into.countRecord();
    if (m_stays || m_isData) {
        m_counter.count({.type = m_type,
                         .isData = m_isData,
                         .arn = m_arn,
                         .account = accountOfArn(m_arn),
                         .region = m_region});
    }
}

void PlanVisitor::text(int place, JsonType type, std::string_view text)
{
    if (type != JsonType::String) {
        return;
    }
    switch (place) {
    case Mode:
        m_isData = text == "data";
        break;
    case Address:
        m_isData = resourceOfAddress(text).isData;
        break;
    case Type:
        m_type = text;
        break;
    case Action: // one that is replaced is deleted and created
        m_stays = m_stays || (text != "delete" && text != "read");
        break;
    case LineType:
        m_isPlannedChange = text == "planned_change";
        break;
    case Arn:
        m_arn = text;
        break;
    case Region:
        m_region = text;
        break;
    case Date:
        m_into.taken(text);
        break;
    default:
        break;
    }
}

void PlanVisitor::tell()
{
    m_counter.tell();
    if (m_hasLines) {
        m_into.truncated(u"The log of a plan names only what changes; terraform show -json of a saved plan "
                         "names all resources"_s);
    }
}

} // namespace

std::optional<Error> readTerraformPlan(TextStream &text, Aggregator &into)
{
    PlanVisitor visitor(into);
    std::optional<Error> error = readTree(text, visitor, into);
    visitor.tell();
    into.settleOnOneAccount();
    return error;
}

} // namespace Ttc
