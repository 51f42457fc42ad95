#include "models/exports/field/stixcatalog.h"

#include "models/exports/field/stixobject.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Stix {

namespace {

const QString CatalogSource = u"threat-technique-catalog"_s;
const QString Version = u"1.0"_s;

Times timesOf(const Catalog &catalog)
{
    const QDateTime day = catalog.info().date.startOfDay(Qt::UTC);
    return {day, day};
}

void addDomain(QJsonObject &object)
{
    object[u"x_mitre_domains"_s] = QJsonArray{Domain};
    object[u"x_mitre_version"_s] = Version;
}

QString tacticId(const QString &tactic)
{
    return id(u"x-mitre-tactic"_s, {tactic});
}

QJsonObject identity(const Catalog &catalog)
{
    QJsonObject made = object(u"identity"_s, creatorId(), timesOf(catalog));
    made[u"name"_s] = u"TTC Browser"_s;
    made[u"identity_class"_s] = u"system"_s;
    made[u"description"_s] = u"Techniques and controls in this project's own words, on facts of the %1"_s.arg(
        catalog.info().title);
    return made;
}

QJsonObject matrix(const Catalog &catalog)
{
    QJsonObject made = object(u"x-mitre-matrix"_s, id(u"x-mitre-matrix"_s, {Domain}), timesOf(catalog));
    QStringList tactics;
    for (const Tactic &tactic : catalog.tactics()) {
        tactics.append(tacticId(tactic.id));
    }
    made[u"name"_s] = catalog.info().title;
    made[u"description"_s] = u"%1 %2"_s.arg(catalog.info().title, catalog.info().version);
    set(made, u"tactic_refs"_s, tactics);
    made[u"external_references"_s] = QJsonArray{reference(CatalogSource, Domain, catalog.info().source)};
    addDomain(made);
    return made;
}

QJsonObject tactic(const Catalog &catalog, const Tactic &tactic)
{
    QJsonObject made = object(u"x-mitre-tactic"_s, tacticId(tactic.id), timesOf(catalog));
    made[u"name"_s] = tactic.name;
    made[u"description"_s] = tactic.summary.isEmpty() ? tactic.name : tactic.summary;
    made[u"x_mitre_shortname"_s] = tactic.slug;
    made[u"external_references"_s] = QJsonArray{reference(CatalogSource, tactic.id, catalog.info().source)};
    addDomain(made);
    return made;
}

QJsonArray phases(const Catalog &catalog, const Technique &technique)
{
    QJsonArray phases;
    for (const QString &id : technique.tactics) {
        if (const Tactic *tactic = catalog.tactic(id)) {
            phases.append(QJsonObject{{u"kill_chain_name"_s, Domain}, {u"phase_name"_s, tactic->slug}});
        }
    }
    return phases;
}

QJsonArray references(const Technique &technique)
{
    // The first gives a cell its id and link.
    QJsonArray array{reference(CatalogSource, technique.id, technique.provenance.url)};
    for (const Reference &one : technique.references) {
        array.append(reference(one.title, {}, one.url));
    }
    return array;
}

QJsonArray events(const Technique &technique)
{
    QJsonArray array;
    for (const CloudTrailEvent &event : technique.events) {
        array.append(QJsonObject{{u"source"_s, event.source},
                                 {u"name"_s, event.name},
                                 {u"access"_s, toKey(event.access)},
                                 {u"data_event"_s, event.dataEvent},
                                 {u"provenance"_s, toKey(event.provenance)}});
    }
    return array;
}

// Not as a reference of ATT&CK: tools would take the object for ATT&CK's own and merge the two.
QJsonObject attack(const AttackMapping &mapping)
{
    QJsonObject made{{u"relation"_s, toKey(mapping.relation)}};
    set(made, u"id_18"_s, mapping.id);
    set(made, u"id_19"_s, mapping.v19Id);
    set(made, u"closest"_s, mapping.closest);
    return made;
}

QJsonObject related(const RelatedItems &items)
{
    QJsonObject made;
    set(made, u"stratus"_s, items.stratus);
    set(made, u"sigma"_s, items.sigma);
    set(made, u"elastic"_s, items.elastic);
    set(made, u"d3fend_aws"_s, items.d3fendAws);
    return made;
}

QJsonObject provenance(const Technique &technique)
{
    QJsonObject made{{u"services"_s, toKey(technique.provenance.services)},
                     {u"text"_s, toKey(technique.provenance.text)}};
    set(made, u"confidence"_s, technique.provenance.confidence);
    return made;
}

QJsonObject attackPattern(const Catalog &catalog, const Technique &technique)
{
    QJsonObject made = object(u"attack-pattern"_s, techniqueId(technique.id), timesOf(catalog));
    made[u"name"_s] = technique.name;
    set(made, u"description"_s, technique.description);
    made[u"external_references"_s] = references(technique);
    set(made, u"kill_chain_phases"_s, phases(catalog, technique));
    addDomain(made);
    made[u"x_mitre_is_subtechnique"_s] = !technique.parentId.isEmpty();
    made[u"x_mitre_platforms"_s] = QJsonArray{u"IaaS"_s};
    set(made, u"x_mitre_detection"_s, technique.detection);
    made[u"x_ttc_kind"_s] = toKey(technique.kind);
    made[u"x_ttc_attack"_s] = attack(technique.attack);
    made[u"x_ttc_provenance"_s] = provenance(technique);
    set(made, u"x_ttc_reach"_s, technique.reach ? toKey(*technique.reach) : QString());
    set(made, u"x_ttc_services"_s, technique.services);
    set(made, u"x_ttc_keywords"_s, technique.keywords);
    set(made, u"x_ttc_summary"_s, technique.summary);
    set(made, u"x_ttc_prerequisite"_s, technique.prerequisite);
    set(made, u"x_ttc_events"_s, events(technique));
    set(made, u"x_ttc_guardduty"_s, technique.guardDuty);
    set(made, u"x_ttc_reviewed"_s, technique.reviewed.toString(Qt::ISODate));
    if (!technique.related.isEmpty()) {
        made[u"x_ttc_related"_s] = related(technique.related);
    }
    return made;
}

QJsonObject belowOf(const Catalog &catalog, const Technique &technique)
{
    const QString &parent = technique.parentId;
    QJsonObject made =
        object(u"relationship"_s, id(u"relationship"_s, {u"subtechnique-of"_s, technique.id, parent}),
               timesOf(catalog));
    made[u"relationship_type"_s] = u"subtechnique-of"_s;
    made[u"source_ref"_s] = techniqueId(technique.id);
    made[u"target_ref"_s] = techniqueId(parent);
    return made;
}

} // namespace

QString techniqueId(const QString &technique)
{
    return id(u"attack-pattern"_s, {technique});
}

QJsonArray frame(const Catalog &catalog)
{
    QJsonArray objects{identity(catalog), matrix(catalog)};
    for (const Tactic &one : catalog.tactics()) {
        objects.append(tactic(catalog, one));
    }
    return objects;
}

QJsonArray techniques(const Catalog &catalog, const QStringList &ids)
{
    QJsonArray objects;
    for (const QString &id : ids) {
        const Technique *technique = catalog.technique(id);
        if (technique == nullptr) {
            continue;
        }
        objects.append(attackPattern(catalog, *technique));
        if (!technique->parentId.isEmpty()) {
            objects.append(belowOf(catalog, *technique));
        }
    }
    return objects;
}

} // namespace Ttc::Stix
