#include "models/catalog/entryreaders.h"
#include "models/catalog/policyjson.h"
#include "models/catalog/yamlfields.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr TextLength TitleLength{.least = 10, .most = 80};
constexpr qsizetype FewestSteps = 2;

QList<Verification> readVerifications(YamlFields &control)
{
    QList<Verification> verifications;
    if (const YamlNode *list = control.list(u"verify", YamlFields::Need::Required)) {
        for (const YamlNode &node : list->items) {
            YamlFields fields(node, u"a verification"_s, control.file());
            verifications.append({fields.text(u"command"), fields.text(u"expect")});
            fields.refuseOthers();
        }
        if (list->items.empty()) {
            control.file().refuse(list->place, u"“verify” has no items, 1 is the least"_s);
        }
    }
    return verifications;
}

Policy readPolicy(YamlFields &control)
{
    Policy policy;
    if (const YamlNode *node = control.map(u"policy")) {
        YamlFields fields(*node, u"a policy"_s, control.file());
        policy.type = fields.word(u"type", &policyTypeFromKey, u"scp and rcp"_s).value_or(Policy::Type::None);
        if (const YamlNode *document = fields.map(u"document", YamlFields::Need::Required)) {
            policy.document = readPolicyDocument(*document, control.file());
        }
        fields.refuseOthers();
    }
    return policy;
}

Control readControl(const YamlNode &node, DraftFile &file)
{
    static const QRegularExpression grammar(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
    YamlFields fields(node, u"a control"_s, file);
    Control control;
    control.id = fields.text(u"id");
    control.title = fields.text(u"title", YamlFields::Need::Required, TitleLength);
    control.kind = fields.word(u"kind", &controlKindFromKey, u"prevent, detect and respond"_s)
                       .value_or(ControlKind::Prevent);
    control.services = fields.references(u"services", IdKind::Service, 1);
    control.effort =
        fields.word(u"effort", &effortFromKey, u"low, medium and high"_s).value_or(Effort::Medium);
    control.why = fields.text(u"why");
    control.steps = fields.texts(u"steps", FewestSteps);
    control.verify = readVerifications(fields);
    control.securityHub = fields.texts(u"security_hub");
    control.configRules = fields.texts(u"config_rules");
    control.prowler = fields.texts(u"prowler");
    control.policy = readPolicy(fields);
    control.references = readReferences(fields);
    fields.refuseOthers();

    if (!control.id.isEmpty() && !grammar.match(control.id).hasMatch()) {
        file.refuse(fields.place(u"id"), u"“%1” is no control id"_s.arg(control.id),
                    u"Control ids are lower-case words with hyphens between"_s);
    }
    file.define(IdKind::Control, control.id, fields.place(u"id"));
    return control;
}

} // namespace

QList<Reference> readReferences(YamlFields &entry)
{
    QList<Reference> references;
    if (const YamlNode *list = entry.list(u"references")) {
        for (const YamlNode &node : list->items) {
            YamlFields fields(node, u"a reference"_s, entry.file());
            references.append({fields.text(u"title"), fields.url(u"url")});
            fields.refuseOthers();
        }
    }
    return references;
}

void readControls(const YamlNode &root, DraftFile &file)
{
    if (root.kind != YamlNode::Kind::Sequence) {
        file.refuse(root.place, u"a controls file must be a list of controls"_s);
        return;
    }
    for (const YamlNode &node : root.items) {
        file.contents().controls.append(readControl(node, file));
    }
}

} // namespace Ttc
