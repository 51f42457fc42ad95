#include "models/inventory/json/treevisitor.h"
#include "models/inventory/limits.h"
#include "models/inventory/notation.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/readers/serverlessexpansion.h"

#include <array>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

class TemplateVisitor final : public TreeVisitor
{
public:
    explicit TemplateVisitor(Aggregator &into)
        : TreeVisitor(Branches)
        , m_into(into)
    {
    }
    const std::optional<Error> &error() const { return m_error; }

protected:
    void enter(int place) override;
    void leave(int place) override;
    void named(int place, std::string_view name) override;
    void text(int place, JsonType type, std::string_view text) override;

private:
    enum Place {
        Template = Root,
        Body,
        Transform,
        Resources,
        Loop,
        Resource,
        Type,
        Properties,
        Role,
        Deployment,
        Events,
        Event,
        EventType,
    };
    static constexpr std::array<Branch, 20> Branches{{
        {Template, "Resources", Resources},
        {Template, "Transform", Transform},
        {Template, "TemplateBody", Body}, // as get-template wraps it
        {Body, "Resources", Resources},
        {Body, "Transform", Transform},
        {Resources, "Fn::ForEach::*", Loop}, // [name, values, {resource, ...}]
        {Resources, "Fn::Transform", Transform},
        {Resources, "*", Resource},
        {Loop, "Fn::ForEach::*", Loop},
        {Loop, "Fn::*", Nowhere},
        {Loop, "Ref", Nowhere},
        {Loop, "*", Resource},
        {Transform, "Name", Transform},
        {Resource, "Type", Type},
        {Resource, "Properties", Properties},
        {Properties, "Role", Role},
        {Properties, "DeploymentPreference", Deployment},
        {Properties, "Events", Events},
        {Events, "*", Event},
        {Event, "Type", EventType},
    }};

    void resource();
    void body(std::string_view text);

    Aggregator &m_into;
    std::string m_type;
    ServerlessExpansion m_expansion;
    std::optional<Error> m_error;
    bool m_isBody = false;
};

// What is given as an object, such as a role by !GetAtt, counts as much as a text.
void TemplateVisitor::enter(int place)
{
    if (place == Resource) {
        m_type.clear();
        m_expansion.clear();
    } else if (place == Role) {
        m_expansion.role();
    } else if (place == Deployment) {
        m_expansion.deployment();
    }
}

void TemplateVisitor::leave(int place)
{
    if (place == Resource) {
        resource();
    }
}

void TemplateVisitor::named(int place, std::string_view /*name*/)
{
    if (place == Loop) {
        m_into.notices().add(u"Resources in a loop (Fn::ForEach) were counted once"_s);
    }
}

void TemplateVisitor::text(int place, JsonType type, std::string_view text)
{
    if (type == JsonType::Null) {
        return;
    }
    switch (place) {
    case Body:
        body(text);
        break;
    case Transform:
        if (!text.starts_with("AWS::Serverless-") && text != "AWS::LanguageExtensions") {
            m_into.notices().add(
                u"A macro (Transform) works on the template: what it adds does not show in it"_s);
        }
        break;
    case Type:
        m_type = type == JsonType::String && !isInArray() ? text : std::string_view();
        break;
    case Role:
        m_expansion.role();
        break;
    case EventType:
        m_expansion.event(text);
        break;
    default:
        break;
    }
}

void TemplateVisitor::resource()
{
    m_into.countRecord();
    // A template describes what is to be made; what every account holds is never made by one.
    const ResourceSeen seen{.type = m_type, .isDefault = false, .kind = EvidenceKind::Declared};
    m_into.resource(seen);
    m_expansion.count(m_type, seen, m_into);
    if (m_type == "AWS::CloudFormation::Stack" || m_type == "AWS::Serverless::Application") {
        m_into.notices().add(u"Nested stacks are only referenced; import their templates, too"_s);
    } else if (m_type.ends_with("::MODULE")) {
        m_into.notices().add(u"Modules hold resources that the template does not show; aws cloudformation "
                             "get-template --template-stage Processed gives it with them"_s);
    }
}

// A template as a text, in JSON or YAML.
void TemplateVisitor::body(std::string_view text)
{
    if (m_isBody) {
        return;
    }
    TemplateVisitor inner(m_into);
    inner.m_isBody = true;
    TextPiece piece(text);
    const JsonOutcome outcome =
        readNotation(notationOf(text.substr(0, Limits::FirstLookBytes)), piece, inner);
    if (outcome.error) {
        m_error = outcome.error;
        m_error->place = u"TemplateBody, "_s + outcome.error->place;
    }
}

} // namespace

std::optional<Error> readCloudFormationTemplate(TextStream &text, Aggregator &into)
{
    TemplateVisitor visitor(into);
    std::optional<Error> error = readTree(text, visitor, into);
    return error ? error : visitor.error();
}

} // namespace Ttc
