#include "models/exports/jsonparts.h"
#include "models/exports/techniquecontrols.h"
#include "models/exports/techniquewriter.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QJsonObject attackJson(const AttackMapping &attack)
{
    return {{u"relation"_s, toKey(attack.relation)},
            {u"id"_s, Json::textOrNull(attack.id)},
            {u"tactics"_s, Json::array(attack.tactics)},
            {u"v19"_s, QJsonObject{{u"id"_s, Json::textOrNull(attack.v19Id)},
                                   {u"tactics"_s, Json::array(attack.v19Tactics)}}},
            {u"closest"_s, Json::textOrNull(attack.closest)}};
}

QJsonObject detectionJson(const Technique &technique)
{
    QJsonArray events;
    for (const CloudTrailEvent &event : technique.events) {
        events.append(QJsonObject{{u"source"_s, event.source},
                                  {u"name"_s, event.name},
                                  {u"access"_s, toKey(event.access)},
                                  {u"data_event"_s, event.dataEvent},
                                  {u"provenance"_s, toKey(event.provenance)}});
    }
    return {{u"text"_s, technique.detection},
            {u"events"_s, events},
            {u"guardduty"_s, Json::array(technique.guardDuty)}};
}

QJsonArray mitigationsJson(const Catalog &catalog, const QString &id)
{
    QJsonArray array;
    const QList<TechniqueControl> controls = controlsOf(catalog, id);
    for (const TechniqueControl &entry : controls) {
        array.append(QJsonObject{{u"control"_s, entry.control->id},
                                 {u"title"_s, entry.control->title},
                                 {u"kind"_s, toKey(entry.control->kind)},
                                 {u"effort"_s, toKey(entry.control->effort)},
                                 {u"note"_s, entry.note},
                                 {u"techniques"_s, Json::array(entry.techniques)}});
    }
    return array;
}

QJsonArray referencesJson(const QList<Reference> &references)
{
    QJsonArray array;
    for (const Reference &reference : references) {
        array.append(QJsonObject{{u"title"_s, reference.title}, {u"url"_s, reference.url}});
    }
    return array;
}

} // namespace

QByteArray techniqueJson(const Scope &scope, const QString &id)
{
    const Catalog &catalog = scope.catalog();
    const Technique *technique = catalog.technique(id);
    if (technique == nullptr) {
        return {};
    }
    const Provenance &from = technique->provenance;
    const RelatedItems &related = technique->related;
    return Json::document(
        {{u"schema"_s, u"ttc-technique/1"_s},
         {u"catalog"_s, Json::catalog(catalog)},
         {u"sources"_s, Json::sources(scope)},
         {u"id"_s, technique->id},
         {u"name"_s, technique->name},
         {u"parent"_s, Json::textOrNull(technique->parentId)},
         {u"children"_s, Json::array(catalog.children(id))},
         {u"kind"_s, toKey(technique->kind)},
         {u"tactics"_s, Json::array(technique->tactics)},
         {u"attack"_s, attackJson(technique->attack)},
         {u"reach"_s, technique->reach ? QJsonValue(toKey(*technique->reach)) : QJsonValue()},
         {u"services"_s, Json::array(technique->services)},
         {u"keywords"_s, Json::array(technique->keywords)},
         {u"summary"_s, technique->summary},
         {u"prerequisite"_s, technique->prerequisite},
         {u"description"_s, technique->description},
         {u"detection"_s, detectionJson(*technique)},
         {u"mitigations"_s, mitigationsJson(catalog, id)},
         {u"references"_s, referencesJson(technique->references)},
         {u"related"_s, QJsonObject{{u"stratus"_s, Json::array(related.stratus)},
                                    {u"sigma"_s, Json::array(related.sigma)},
                                    {u"elastic"_s, Json::array(related.elastic)},
                                    {u"d3fend_aws"_s, Json::array(related.d3fendAws)}}},
         {u"provenance"_s, QJsonObject{{u"url"_s, from.url},
                                       {u"confidence"_s, from.confidence},
                                       {u"services"_s, toKey(from.services)},
                                       {u"text"_s, toKey(from.text)}}},
         {u"reviewed"_s, Json::textOrNull(technique->reviewed.toString(Qt::ISODate))},
         {u"verdict"_s, toKey(scope.verdict(id))},
         {u"headline"_s, scope.headline(id)},
         {u"proof"_s, Json::proof(scope.proof(id))}});
}

} // namespace Ttc
