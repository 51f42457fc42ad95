#include "models/exports/field/stixitems.h"

#include "models/exports/exportwords.h"
#include "models/exports/field/itemtext.h"
#include "models/exports/field/stixcatalog.h"
#include "models/exports/field/stixobject.h"
#include "models/exports/jsonparts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Stix {

namespace {

Times timesOf(const ChecklistExport &content)
{
    const QDateTime day = content.scope.catalog().info().date.startOfDay(Qt::UTC);
    return {day, content.context.time};
}

QString itemId(const ChecklistExport &content, const QString &item)
{
    return id(u"course-of-action"_s, {content.plan.identity, item});
}

QJsonArray checks(const Control &control)
{
    QJsonArray array;
    for (const Verification &check : control.verify) {
        array.append(QJsonObject{{u"command"_s, check.command}, {u"expect"_s, check.expect}});
    }
    return array;
}

QJsonArray evidence(const ItemState &state)
{
    QJsonArray array;
    for (const ItemEvidence &one : state.evidence) {
        QJsonObject object{{u"text"_s, one.text}};
        set(object, u"seen"_s, one.seen.toString(Qt::ISODate));
        set(object, u"expiry"_s, one.expiry.toString(Qt::ISODate));
        array.append(object);
    }
    return array;
}

void addControl(QJsonObject &object, const Control &control)
{
    object[u"x_ttc_kind"_s] = toKey(control.kind);
    object[u"x_ttc_effort"_s] = toKey(control.effort);
    set(object, u"x_ttc_services"_s, control.services);
    set(object, u"x_ttc_why"_s, control.why);
    set(object, u"x_ttc_steps"_s, control.steps);
    set(object, u"x_ttc_verify"_s, checks(control));
    set(object, u"x_ttc_security_hub"_s, control.securityHub);
    set(object, u"x_ttc_config_rules"_s, control.configRules);
    set(object, u"x_ttc_prowler"_s, control.prowler);
    set(object, u"x_ttc_policy_type"_s, toKey(control.policy.type));
    set(object, u"x_ttc_policy"_s, QString::fromUtf8(control.policy.document));
}

void addState(QJsonObject &object, const ItemState &state)
{
    set(object, u"x_ttc_owner"_s, state.owner);
    set(object, u"x_ttc_due"_s, state.due.toString(Qt::ISODate));
    set(object, u"x_ttc_notes"_s, state.notes);
    set(object, u"x_ttc_reason"_s, state.reason);
    set(object, u"x_ttc_approver"_s, state.approver);
    set(object, u"x_ttc_expiry"_s, state.expiry.toString(Qt::ISODate));
    set(object, u"x_ttc_evidence"_s, evidence(state));
}

QJsonObject courseOfAction(const ChecklistExport &content, const ChecklistItem &item, const Control &control)
{
    QJsonObject made = object(u"course-of-action"_s, itemId(content, item.control), timesOf(content));
    const QString name = control.title.isEmpty() ? item.control : control.title;
    const QString task = taskText(control);
    made[u"name"_s] = name;
    made[u"description"_s] = task.isEmpty() ? name : task;
    QJsonArray references{reference(u"ttc-browser"_s, item.control, {})};
    for (const Reference &one : control.references) {
        references.append(reference(one.title, {}, one.url));
    }
    made[u"external_references"_s] = references;
    made[u"x_mitre_domains"_s] = QJsonArray{Domain};
    made[u"x_mitre_version"_s] = u"1.0"_s;
    made[u"x_ttc_item_key"_s] = content.itemKey(item.control);
    made[u"x_ttc_status"_s] = toKey(item.status);
    set(made, u"x_ttc_status_changed"_s, item.changed.isValid() ? timestamp(item.changed) : QString());
    addControl(made, control);
    addState(made, content.state(item.control));
    return made;
}

QString mitigationNote(const Catalog &catalog, const QString &technique, const QString &control)
{
    const Technique *known = catalog.technique(technique);
    if (known == nullptr) {
        return {};
    }
    const auto found = std::ranges::find(known->mitigations, control, &Mitigation::control);
    return found == known->mitigations.cend() ? QString() : found->note;
}

QJsonObject mitigates(const ChecklistExport &content, const QString &control, const QString &technique)
{
    QJsonObject made = object(
        u"relationship"_s, id(u"relationship"_s, {u"mitigates"_s, content.plan.identity, control, technique}),
        timesOf(content));
    made[u"relationship_type"_s] = u"mitigates"_s;
    made[u"source_ref"_s] = itemId(content, control);
    made[u"target_ref"_s] = techniqueId(technique);
    set(made, u"description"_s, mitigationNote(content.scope.catalog(), technique, control));
    return made;
}

} // namespace

QJsonArray item(const ChecklistExport &content, const ChecklistItem &item, const QString &outOfScope)
{
    const Control *control = content.control(item.control);
    if (control == nullptr) {
        return {};
    }
    QJsonObject action = courseOfAction(content, item, *control);
    set(action, u"x_ttc_out_of_scope"_s, outOfScope);
    QJsonArray objects{action};
    for (const QString &technique : item.techniques) {
        objects.append(mitigates(content, item.control, technique));
    }
    return objects;
}

QJsonObject note(const ChecklistExport &content, const QString &technique, const QList<Proof> &proofs)
{
    const Scope &scope = content.scope;
    const Verdict verdict = scope.verdict(technique);
    QStringList lines{verdictName(verdict)};
    for (const Proof &proof : proofs) {
        lines.append(proof.text);
    }
    QJsonObject made = object(u"note"_s, id(u"note"_s, {content.plan.identity, technique}), timesOf(content));
    set(made, u"abstract"_s, scope.headline(technique));
    made[u"content"_s] = lines.join(u'\n');
    made[u"object_refs"_s] = QJsonArray{techniqueId(technique)};
    made[u"x_ttc_verdict"_s] = toKey(verdict);
    set(made, u"x_ttc_proof"_s, withoutNulls(Json::proof(proofs)));
    return made;
}

QJsonObject report(const ChecklistExport &content, const QJsonArray &objects)
{
    const QString &plan = content.plan.name;
    QStringList lines{Words::progress(progressOf(content.items))};
    for (const QList<Words::Fact> facts = Words::facts(content.scope, content.context);
         const Words::Fact &fact : facts) {
        lines.append(fact.name + u": "_s + fact.text);
    }
    QJsonArray refs;
    for (const QJsonValue one : objects) {
        refs.append(one[u"id"_s]);
    }
    QJsonObject made = object(u"report"_s, id(u"report"_s, {content.plan.identity}), timesOf(content));
    made[u"name"_s] = plan.isEmpty() ? u"Mitigation checklist"_s : plan;
    made[u"description"_s] = lines.join(u'\n');
    made[u"published"_s] = timestamp(content.context.time);
    made[u"report_types"_s] = QJsonArray{u"attack-pattern"_s};
    made[u"object_refs"_s] = refs;
    made[u"x_ttc_catalog"_s] = withoutNulls(Json::catalog(content.scope.catalog()));
    set(made, u"x_ttc_sources"_s, withoutNulls(Json::sources(content.scope)));
    set(made, u"x_ttc_accounts"_s, content.scope.hasInventory() ? content.scope.accounts() : QStringList());
    set(made, u"x_ttc_query"_s, content.context.query);
    return made;
}

} // namespace Ttc::Stix
