#include "models/exports/checklistformats.h"
#include "models/exports/jsonparts.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int ProofsOfATechnique = 5;

QJsonArray techniquesJson(const Scope &scope, const QStringList &ids, ProofLookup &proofs)
{
    QJsonArray array;
    for (const QString &id : ids) {
        const Technique *technique = scope.catalog().technique(id);
        array.append(QJsonObject{{u"id"_s, id},
                                 {u"name"_s, technique == nullptr ? QString() : technique->name},
                                 {u"verdict"_s, toKey(scope.verdict(id))},
                                 {u"proof"_s, Json::proof(proofs.of(id))}});
    }
    return array;
}

QJsonObject controlJson(const Control &control)
{
    QJsonArray checks;
    for (const Verification &check : control.verify) {
        checks.append(QJsonObject{{u"command"_s, check.command}, {u"expect"_s, check.expect}});
    }
    return {{u"control"_s, control.id},
            {u"title"_s, control.title},
            {u"kind"_s, toKey(control.kind)},
            {u"effort"_s, toKey(control.effort)},
            {u"services"_s, Json::array(control.services)},
            {u"why"_s, control.why},
            {u"steps"_s, Json::array(control.steps)},
            {u"verify"_s, checks},
            {u"text_sha256"_s, QString::fromLatin1(control.textHash().toHex())}};
}

QJsonValue dayOrNull(const QDate &day)
{
    return Json::textOrNull(day.toString(Qt::ISODate));
}

void addWork(QJsonObject &object, const ItemState &state)
{
    object[u"owner"_s] = Json::textOrNull(state.owner);
    object[u"due"_s] = dayOrNull(state.due);
    object[u"notes"_s] = Json::textOrNull(state.notes);
    object[u"reason"_s] = Json::textOrNull(state.reason);
    object[u"approver"_s] = Json::textOrNull(state.approver);
    object[u"expiry"_s] = dayOrNull(state.expiry);
    QJsonArray evidence;
    for (const ItemEvidence &one : state.evidence) {
        evidence.append(QJsonObject{
            {u"text"_s, one.text}, {u"seen"_s, dayOrNull(one.seen)}, {u"expiry"_s, dayOrNull(one.expiry)}});
    }
    object[u"evidence"_s] = evidence;
}

} // namespace

Result<QByteArray> checklistJson(const ChecklistExport &content)
{
    const Scope &scope = content.scope;
    ProofLookup proofs(scope, ProofsOfATechnique);
    QJsonArray items;
    const auto append = [&](const ChecklistItem &item, const QString &outOfScope) {
        const Control *control = content.control(item.control);
        if (control == nullptr) {
            return;
        }
        QJsonObject object = controlJson(*control);
        object[u"item_key"_s] = content.itemKey(item.control);
        object[u"status"_s] = toKey(item.status);
        object[u"status_changed"_s] = item.changed.isValid()
                                        ? QJsonValue(item.changed.toUTC().toString(Qt::ISODateWithMs))
                                        : QJsonValue();
        object[u"verdict"_s] = toKey(item.verdict);
        object[u"techniques"_s] = techniquesJson(scope, item.techniques, proofs);
        addWork(object, content.state(item.control));
        object[u"out_of_scope"_s] = Json::textOrNull(outOfScope);
        items.append(object);
    };
    for (const ChecklistItem &item : content.items) {
        append(item, {});
    }
    for (const AsideItem &item : content.plan.aside) {
        append(content.asideItem(item), item.reason);
    }
    const ChecklistProgress progress = progressOf(content.items);
    return Json::document(
        {{u"schema"_s, u"ttc-checklist/1"_s},
         {u"catalog"_s, Json::catalog(scope.catalog())},
         {u"sources"_s, Json::sources(scope)},
         {u"accounts"_s, scope.hasInventory() ? Json::array(scope.accounts()) : QJsonArray()},
         {u"plan"_s, Json::textOrNull(content.plan.name)},
         {u"query"_s, content.context.query},
         {u"sentence"_s, content.context.sentence},
         {u"exported"_s, content.context.time.toUTC().toString(Qt::ISODate)},
         {u"progress"_s, QJsonObject{{u"total"_s, progress.total},
                                     {u"done"_s, progress.done},
                                     {u"counted"_s, progress.counted},
                                     {u"percent"_s, progress.percent()}}},
         {u"items"_s, items}});
}

} // namespace Ttc
