#include "models/catalog/mirrorcontents.h"
#include "models/catalog/mirrorschema.h"
#include "models/catalog/sqlrows.h"

#include <QHash>

#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Calls `take` with each row. Rows of lists come in the order of their owner and position.
template <typename Take>
void forEachRow(SQLite::Database &database, const char *sql, Take take)
{
    SqlRows rows(database, sql);
    while (rows.next()) {
        take([&rows](int column) { return rows.text(column); },
             [&rows](int column) { return rows.number(column); });
    }
}

// Finds the entry that a row of a list belongs to. A damaged file may name none: that throws.
template <typename T>
class Owners
{
public:
    Owners(QList<T> &list, QString T::*key)
        : m_list(list)
    {
        m_index.reserve(list.size());
        for (qsizetype i = 0; i < list.size(); ++i) {
            m_index.insert(list.at(i).*key, i);
        }
    }

    T &operator[](const QString &key)
    {
        const auto found = m_index.constFind(key);
        if (found == m_index.cend()) {
            throw std::out_of_range("a row belongs to no entry");
        }
        return m_list[*found];
    }

private:
    QList<T> &m_list;
    QHash<QString, qsizetype> m_index;
};

template <typename Lists>
auto memberOf(const Lists &lists, const QString &word)
{
    for (const auto &list : lists) {
        if (word == list.word) {
            return list.member;
        }
    }
    throw std::out_of_range("unknown list");
}

CatalogInfo readEdition(SQLite::Database &database)
{
    QHash<QString, QString> meta;
    forEachRow(database, "SELECT key, value FROM meta",
               [&](auto text, auto) { meta.insert(text(0), text(1)); });
    return {.version = meta.value(u"version"_s),
            .date = QDate::fromString(meta.value(u"date"_s), Qt::ISODate),
            .title = meta.value(u"title"_s),
            .publisher = meta.value(u"publisher"_s),
            .source = meta.value(u"source"_s),
            .attackVersions = meta.value(u"attack_versions"_s).split(u'\n', Qt::SkipEmptyParts),
            .sha256 = meta.value(u"sha256"_s)};
}

void readTactics(SQLite::Database &database, CatalogContents &contents)
{
    forEachRow(database, "SELECT framework, id, name, slug, summary FROM tactic ORDER BY framework, position",
               [&](auto text, auto) {
                   const QString framework = text(0);
                   QList<Tactic> &list = framework == MirrorSchema::CatalogTactics ? contents.tactics
                                       : framework == MirrorSchema::AttackTactics18
                                           ? contents.attackTactics18
                                           : contents.attackTactics19;
                   list.append({text(1), text(2), text(3), text(4)});
               });
}

void readServices(SQLite::Database &database, QList<Service> &services)
{
    forEachRow(
        database,
        "SELECT key, name, in_config, global, always_present, virtual_of, notes FROM service ORDER BY key",
        [&](auto text, auto number) {
            Service &service = services.emplaceBack();
            service.key = text(0);
            service.name = text(1);
            service.inConfig = number(2) != 0;
            service.global = number(3) != 0;
            service.alwaysPresent = number(4) != 0;
            service.virtualOf = text(5);
            service.notes = text(6);
        });
    Owners owners(services, &Service::key);
    forEachRow(database, "SELECT service, list, value FROM service_text ORDER BY service, list, position",
               [&](auto text, auto) {
                   (owners[text(0)].*memberOf(MirrorSchema::ServiceLists, text(1))).append(text(2));
               });
    forEachRow(database, "SELECT service, name, flag FROM default_resource ORDER BY service, position",
               [&](auto text, auto) {
                   owners[text(0)].defaultResources.append({{}, text(1), text(2)});
               });
    forEachRow(
        database,
        "SELECT service, resource, type FROM default_resource_type ORDER BY service, resource, position",
        [&](auto text, auto number) {
            QList<DefaultResource> &resources = owners[text(0)].defaultResources;
            if (number(1) < 0 || number(1) >= resources.size()) {
                throw std::out_of_range("a type belongs to no default resource");
            }
            resources[number(1)].types.append(text(2));
        });
}

void readControls(SQLite::Database &database, QList<Control> &controls)
{
    forEachRow(database,
               "SELECT id, title, kind, effort, why, policy_type, policy_document FROM control ORDER BY id",
               [&](auto text, auto) {
                   Control &control = controls.emplaceBack();
                   control.id = text(0);
                   control.title = text(1);
                   control.kind = controlKindFromKey(text(2)).value();
                   control.effort = effortFromKey(text(3)).value();
                   control.why = text(4);
                   control.policy.type = policyTypeFromKey(text(5)).value();
                   control.policy.document = text(6).toUtf8();
               });
    Owners owners(controls, &Control::id);
    forEachRow(database, "SELECT control, service FROM control_service ORDER BY control, position",
               [&](auto text, auto) { owners[text(0)].services.append(text(1)); });
    forEachRow(database, "SELECT control, text FROM control_step ORDER BY control, position",
               [&](auto text, auto) { owners[text(0)].steps.append(text(1)); });
    forEachRow(database,
               "SELECT control, command, expect FROM control_verification ORDER BY control, position",
               [&](auto text, auto) {
                   owners[text(0)].verify.append({text(1), text(2)});
               });
    forEachRow(database, "SELECT control, tool, value FROM control_check ORDER BY control, tool, position",
               [&](auto text, auto) {
                   (owners[text(0)].*memberOf(MirrorSchema::ControlLists, text(1))).append(text(2));
               });
    forEachRow(database, "SELECT control, title, url FROM control_reference ORDER BY control, position",
               [&](auto text, auto) {
                   owners[text(0)].references.append({text(1), text(2)});
               });
}

void readTechniqueRows(SQLite::Database &database, QList<Technique> &techniques)
{
    forEachRow(database,
               "SELECT id, name, parent, kind, attack_relation, attack_id, attack_v19_id, attack_closest, "
               "reach, summary, prerequisite, description, detection, provenance_url, confidence, "
               "services_provenance, text_provenance, reviewed FROM technique ORDER BY id",
               [&](auto text, auto) {
                   Technique &technique = techniques.emplaceBack();
                   technique.id = text(0);
                   technique.name = text(1);
                   technique.parentId = text(2);
                   technique.kind = techniqueKindFromKey(text(3)).value();
                   technique.attack.relation = relationFromKey(text(4)).value();
                   technique.attack.id = text(5);
                   technique.attack.v19Id = text(6);
                   technique.attack.closest = text(7);
                   technique.reach = reachFromKey(text(8)); // a parent has none
                   technique.summary = text(9);
                   technique.prerequisite = text(10);
                   technique.description = text(11);
                   technique.detection = text(12);
                   technique.provenance.url = text(13);
                   technique.provenance.confidence = text(14);
                   technique.provenance.services = originFromKey(text(15)).value();
                   technique.provenance.text = originFromKey(text(16)).value();
                   technique.reviewed = QDate::fromString(text(17), Qt::ISODate);
               });
}

void readTechniqueTactics(SQLite::Database &database, Owners<Technique> &owners)
{
    forEachRow(database,
               "SELECT technique, framework, tactic FROM technique_tactic "
               "ORDER BY technique, framework, position",
               [&](auto text, auto) {
                   Technique &technique = owners[text(0)];
                   const QString framework = text(1);
                   QStringList &list = framework == MirrorSchema::CatalogTactics ? technique.tactics
                                     : framework == MirrorSchema::AttackTactics18
                                         ? technique.attack.tactics
                                         : technique.attack.v19Tactics;
                   list.append(text(2));
               });
}

void readTechniqueLists(SQLite::Database &database, Owners<Technique> &owners)
{
    forEachRow(database, "SELECT technique, service FROM technique_service ORDER BY technique, position",
               [&](auto text, auto) { owners[text(0)].services.append(text(1)); });
    forEachRow(database,
               "SELECT technique, source, name, access, data_event, provenance FROM event "
               "ORDER BY technique, position",
               [&](auto text, auto number) {
                   owners[text(0)].events.append({text(1), text(2), accessFromKey(text(3)).value(),
                                                  number(4) != 0, originFromKey(text(5)).value()});
               });
    forEachRow(database, "SELECT technique, keyword FROM keyword ORDER BY technique, position",
               [&](auto text, auto) { owners[text(0)].keywords.append(text(1)); });
    forEachRow(database, "SELECT technique, finding FROM guardduty ORDER BY technique, position",
               [&](auto text, auto) { owners[text(0)].guardDuty.append(text(1)); });
    forEachRow(database, "SELECT technique, control, note FROM mitigation ORDER BY technique, position",
               [&](auto text, auto) {
                   owners[text(0)].mitigations.append({text(1), text(2)});
               });
    forEachRow(database, "SELECT technique, title, url FROM technique_reference ORDER BY technique, position",
               [&](auto text, auto) {
                   owners[text(0)].references.append({text(1), text(2)});
               });
    forEachRow(database,
               "SELECT technique, collection, value FROM related ORDER BY technique, collection, position",
               [&](auto text, auto) {
                   (owners[text(0)].related.*memberOf(MirrorSchema::RelatedLists, text(1))).append(text(2));
               });
}

} // namespace

CatalogContents readRows(SQLite::Database &database)
{
    CatalogContents contents;
    contents.info = readEdition(database);
    readTactics(database, contents);
    readServices(database, contents.services);
    readControls(database, contents.controls);
    readTechniqueRows(database, contents.techniques);
    Owners owners(contents.techniques, &Technique::id);
    readTechniqueTactics(database, owners);
    readTechniqueLists(database, owners);
    return contents;
}

} // namespace Ttc
