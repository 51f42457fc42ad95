#include "models/catalog/mirrorcontents.h"
#include "models/catalog/mirrorschema.h"
#include "models/catalog/sqltext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

void writeEdition(SQLite::Database &database, const CatalogInfo &info)
{
    Insert meta(database, "INSERT INTO meta (key, value) VALUES (?, ?)");
    meta("version"_L1, info.version);
    meta("date"_L1, info.date.toString(Qt::ISODate));
    meta("title"_L1, info.title);
    meta("publisher"_L1, info.publisher);
    meta("source"_L1, info.source);
    meta("attack_versions"_L1, info.attackVersions.join(u'\n'));
}

void writeTactics(SQLite::Database &database, QLatin1StringView framework, const QList<Tactic> &tactics)
{
    Insert insert(database, "INSERT INTO tactic VALUES (?, ?, ?, ?, ?, ?)");
    for (qsizetype i = 0; i < tactics.size(); ++i) {
        const Tactic &tactic = tactics.at(i);
        insert(framework, tactic.id, i, tactic.name, tactic.slug, tactic.summary);
    }
}

void writeDefaultResources(SQLite::Database &database, const Service &service)
{
    Insert resource(database, "INSERT INTO default_resource VALUES (?, ?, ?, ?)");
    Insert type(database, "INSERT INTO default_resource_type VALUES (?, ?, ?, ?)");
    for (qsizetype i = 0; i < service.defaultResources.size(); ++i) {
        const DefaultResource &one = service.defaultResources.at(i);
        resource(service.key, i, one.name, one.flag);
        for (qsizetype j = 0; j < one.types.size(); ++j) {
            type(service.key, i, j, one.types.at(j));
        }
    }
}

void writeServices(SQLite::Database &database, const QList<Service> &services)
{
    Insert row(database, "INSERT INTO service VALUES (?, ?, ?, ?, ?, ?, ?)");
    Insert text(database, "INSERT INTO service_text VALUES (?, ?, ?, ?)");
    for (const Service &service : services) {
        row(service.key, service.name, service.inConfig, service.global, service.alwaysPresent,
            nullIfEmpty(service.virtualOf), service.notes);
        for (const auto &[word, member] : MirrorSchema::ServiceLists) {
            const QStringList &values = service.*member;
            for (qsizetype i = 0; i < values.size(); ++i) {
                text(service.key, word, i, values.at(i));
            }
        }
        writeDefaultResources(database, service);
    }
}

void writeReferences(Insert &insert, const QString &owner, const QList<Reference> &references)
{
    for (qsizetype i = 0; i < references.size(); ++i) {
        insert(owner, i, references.at(i).title, references.at(i).url);
    }
}

void writeTexts(Insert &insert, const QString &owner, const QStringList &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        insert(owner, i, texts.at(i));
    }
}

void writeControls(SQLite::Database &database, const QList<Control> &controls)
{
    Insert row(database, "INSERT INTO control VALUES (?, ?, ?, ?, ?, ?, ?)");
    Insert service(database, "INSERT INTO control_service VALUES (?, ?, ?)");
    Insert step(database, "INSERT INTO control_step VALUES (?, ?, ?)");
    Insert verification(database, "INSERT INTO control_verification VALUES (?, ?, ?, ?)");
    Insert check(database, "INSERT INTO control_check VALUES (?, ?, ?, ?)");
    Insert reference(database, "INSERT INTO control_reference VALUES (?, ?, ?, ?)");
    for (const Control &control : controls) {
        row(control.id, control.title, toKey(control.kind), toKey(control.effort), control.why,
            toKey(control.policy.type), QString::fromUtf8(control.policy.document));
        writeTexts(service, control.id, control.services);
        writeTexts(step, control.id, control.steps);
        for (qsizetype i = 0; i < control.verify.size(); ++i) {
            verification(control.id, i, control.verify.at(i).command, control.verify.at(i).expect);
        }
        for (const auto &[tool, member] : MirrorSchema::ControlLists) {
            const QStringList &values = control.*member;
            for (qsizetype i = 0; i < values.size(); ++i) {
                check(control.id, tool, i, values.at(i));
            }
        }
        writeReferences(reference, control.id, control.references);
    }
}

void writeTechniqueRows(SQLite::Database &database, const QList<Technique> &techniques)
{
    Insert row(database, "INSERT INTO technique VALUES "
                         "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (qsizetype i = 0; i < techniques.size(); ++i) {
        const Technique &one = techniques.at(i);
        const std::optional<QString> reach = one.reach ? std::optional(toKey(*one.reach)) : std::nullopt;
        row(i + 1, one.id, one.name, nullIfEmpty(one.parentId), toKey(one.kind), toKey(one.attack.relation),
            one.attack.id, one.attack.v19Id, one.attack.closest, reach, one.summary, one.prerequisite,
            one.description, one.detection, one.provenance.url, one.provenance.confidence,
            toKey(one.provenance.services), toKey(one.provenance.text), one.reviewed.toString(Qt::ISODate));
    }
}

void writeTechniqueTactics(SQLite::Database &database, const QList<Technique> &techniques)
{
    Insert insert(database, "INSERT INTO technique_tactic VALUES (?, ?, ?, ?)");
    for (const Technique &technique : techniques) {
        const std::pair<QLatin1StringView, const QStringList &> lists[]{
            {MirrorSchema::CatalogTactics, technique.tactics},
            {MirrorSchema::AttackTactics18, technique.attack.tactics},
            {MirrorSchema::AttackTactics19, technique.attack.v19Tactics},
        };
        for (const auto &[framework, tactics] : lists) {
            for (qsizetype i = 0; i < tactics.size(); ++i) {
                insert(technique.id, framework, i, tactics.at(i));
            }
        }
    }
}

void writeDetections(SQLite::Database &database, const QList<Technique> &techniques)
{
    Insert event(database, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)");
    Insert finding(database, "INSERT INTO guardduty VALUES (?, ?, ?)");
    for (const Technique &technique : techniques) {
        for (qsizetype i = 0; i < technique.events.size(); ++i) {
            const CloudTrailEvent &one = technique.events.at(i);
            event(technique.id, i, one.source, one.name, toKey(one.access), one.dataEvent,
                  toKey(one.provenance));
        }
        writeTexts(finding, technique.id, technique.guardDuty);
    }
}

void writeTechniqueLists(SQLite::Database &database, const QList<Technique> &techniques)
{
    Insert keyword(database, "INSERT INTO keyword VALUES (?, ?, ?)");
    Insert service(database, "INSERT INTO technique_service VALUES (?, ?, ?)");
    Insert mitigation(database, "INSERT INTO mitigation VALUES (?, ?, ?, ?)");
    Insert reference(database, "INSERT INTO technique_reference VALUES (?, ?, ?, ?)");
    Insert related(database, "INSERT INTO related VALUES (?, ?, ?, ?)");
    for (const Technique &technique : techniques) {
        writeTexts(keyword, technique.id, technique.keywords);
        writeTexts(service, technique.id, technique.services);
        for (qsizetype i = 0; i < technique.mitigations.size(); ++i) {
            mitigation(technique.id, i, technique.mitigations.at(i).control,
                       technique.mitigations.at(i).note);
        }
        writeReferences(reference, technique.id, technique.references);
        for (const auto &[collection, member] : MirrorSchema::RelatedLists) {
            const QStringList &values = technique.related.*member;
            for (qsizetype i = 0; i < values.size(); ++i) {
                related(technique.id, collection, i, values.at(i));
            }
        }
    }
}

} // namespace

void writeRows(SQLite::Database &database, const CatalogContents &contents)
{
    const Catalog catalog(contents); // for its sorting
    writeEdition(database, catalog.info());
    writeTactics(database, MirrorSchema::CatalogTactics, contents.tactics);
    writeTactics(database, MirrorSchema::AttackTactics18, contents.attackTactics18);
    writeTactics(database, MirrorSchema::AttackTactics19, contents.attackTactics19);
    writeServices(database, catalog.services());
    writeControls(database, catalog.controls());
    writeTechniqueRows(database, catalog.techniques());
    writeTechniqueTactics(database, catalog.techniques());
    writeDetections(database, catalog.techniques());
    writeTechniqueLists(database, catalog.techniques());
}

} // namespace Ttc
