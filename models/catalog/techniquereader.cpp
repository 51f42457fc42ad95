#include "models/catalog/entryreaders.h"
#include "models/catalog/yamlfields.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Need = YamlFields::Need;

constexpr TextLength SummaryLength{.least = 20, .most = 200};

const QString &originChoices()
{
    static const QString choices = u"upstream, inferred, mixed and editorial"_s;
    return choices;
}

// Ids of events are read on the public page or added here; nothing lies between.
std::optional<Origin> eventOriginFromKey(QStringView key)
{
    const std::optional<Origin> origin = originFromKey(key);
    return origin == Origin::Upstream || origin == Origin::Editorial ? origin : std::nullopt;
}

std::optional<QString> confidenceFromKey(QStringView key)
{
    const bool known = key == u"high" || key == u"medium" || key == u"low";
    return known ? std::optional(key.toString()) : std::nullopt;
}

QString techniqueId(YamlFields &fields, QStringView key, Need need)
{
    QString id = fields.text(key, need);
    if (!id.isEmpty() && !isTechniqueId(id)) {
        fields.file().refuse(fields.place(key), u"“%1” is no technique id"_s.arg(id),
                             u"Ids look like T1485, T1485.001, T1485.A001 or AT1667"_s);
    }
    return id;
}

AttackMapping readAttack(YamlFields &technique)
{
    AttackMapping attack;
    const YamlNode *node = technique.map(u"attack");
    if (node == nullptr) {
        return attack;
    }
    YamlFields fields(*node, u"“attack”"_s, technique.file());
    attack.relation = fields.word(u"relation", &relationFromKey, u"exact, parent and none"_s)
                          .value_or(AttackMapping::Relation::None);
    const bool mapped = attack.relation != AttackMapping::Relation::None;
    attack.id = techniqueId(fields, u"id", mapped ? Need::Required : Need::Optional);
    if (!mapped && !attack.id.isEmpty()) {
        fields.file().refuse(fields.place(u"id"), u"“attack” has an id although its relation is “none”"_s,
                             u"Name a technique that is only near under “closest”"_s);
    }
    attack.tactics = fields.references(u"tactics", IdKind::AttackTactic18);
    if (const YamlNode *later = fields.map(u"v19")) {
        YamlFields v19(*later, u"“v19”"_s, technique.file());
        attack.v19Id = techniqueId(v19, u"id", Need::Required);
        attack.v19Tactics = v19.references(u"tactics", IdKind::AttackTactic19);
        v19.refuseOthers();
    }
    attack.closest = techniqueId(fields, u"closest", Need::Optional);
    fields.refuseOthers();
    return attack;
}

CloudTrailEvent readEvent(const YamlNode &node, DraftFile &file)
{
    YamlFields fields(node, u"an event"_s, file);
    CloudTrailEvent event;
    event.source = fields.text(u"source");
    event.name = fields.text(u"name");
    event.access = fields.word(u"access", &accessFromKey, u"read, list, write, permissions and tagging"_s)
                       .value_or(Access::Read);
    event.dataEvent = fields.flag(u"data_event");
    event.provenance = fields.word(u"provenance", &eventOriginFromKey, u"upstream and editorial"_s)
                           .value_or(Origin::Editorial);
    fields.refuseOthers();
    if (!event.source.isEmpty() && !event.source.endsWith(u".amazonaws.com")) {
        file.refuse(fields.place(u"source"), u"“%1” is no event source"_s.arg(event.source),
                    u"Event sources end in .amazonaws.com"_s);
    }
    return event;
}

void readDetection(YamlFields &fields, Technique &technique)
{
    const YamlNode *node = fields.map(u"detection");
    if (node == nullptr) {
        return;
    }
    YamlFields detection(*node, u"“detection”"_s, fields.file());
    technique.detection = detection.text(u"text");
    if (const YamlNode *events = detection.list(u"events")) {
        for (const YamlNode &event : events->items) {
            technique.events.append(readEvent(event, fields.file()));
        }
    }
    technique.guardDuty = detection.texts(u"guardduty");
    detection.refuseOthers();
}

QList<Mitigation> readMitigations(YamlFields &technique)
{
    QList<Mitigation> mitigations;
    QStringList seen;
    if (const YamlNode *list = technique.list(u"mitigations")) {
        for (const YamlNode &node : list->items) {
            YamlFields fields(node, u"a mitigation"_s, technique.file());
            const Mitigation mitigation{fields.text(u"control"), fields.text(u"note")};
            fields.refuseOthers();
            if (mitigation.control.isEmpty()) {
                continue;
            }
            technique.file().refer(IdKind::Control, mitigation.control, fields.place(u"control"));
            if (seen.contains(mitigation.control)) {
                technique.file().refuse(fields.place(u"control"),
                                        u"the control “%1” stands twice"_s.arg(mitigation.control));
            }
            seen.append(mitigation.control);
            mitigations.append(mitigation);
        }
    }
    return mitigations;
}

RelatedItems readRelated(YamlFields &technique)
{
    RelatedItems related;
    if (const YamlNode *node = technique.map(u"related")) {
        YamlFields fields(*node, u"“related”"_s, technique.file());
        related.stratus = fields.texts(u"stratus");
        related.sigma = fields.texts(u"sigma");
        related.elastic = fields.texts(u"elastic");
        related.d3fendAws = fields.texts(u"d3fend_aws");
        fields.refuseOthers();
    }
    return related;
}

Provenance readProvenance(YamlFields &technique)
{
    Provenance provenance;
    if (const YamlNode *node = technique.map(u"provenance", Need::Required)) {
        YamlFields fields(*node, u"“provenance”"_s, technique.file());
        provenance.url = fields.url(u"url");
        provenance.confidence =
            fields.word(u"confidence", &confidenceFromKey, u"high, medium and low"_s).value_or(QString());
        // A parent has no services that could come from anywhere.
        provenance.services = fields.word(u"services", &originFromKey, originChoices(), Need::Optional)
                                  .value_or(Origin::Inferred);
        provenance.text = fields.word(u"text", &originFromKey, originChoices()).value_or(Origin::Editorial);
        fields.refuseOthers();
    }
    return provenance;
}

void place(const Technique &technique, const YamlNode &root, YamlFields &fields)
{
    DraftFile &file = fields.file();
    file.define(IdKind::Technique, technique.id, fields.place(u"id"));
    if (!technique.parentId.isEmpty()) {
        file.refer(IdKind::Technique, technique.parentId, fields.place(u"parent"));
    }
    if (!technique.id.isEmpty() && QFileInfo(file.file()).completeBaseName() != technique.id) {
        file.refuse(fields.place(u"id"), u"the id “%1” differs from the name of its file"_s.arg(technique.id),
                    u"Name the file %1.yaml"_s.arg(technique.id));
    }
    QHash<QString, YamlPlace> keys;
    for (const YamlKey &key : root.keys) {
        keys.insert(key.text, key.place);
    }
    file.draft().techniqueFiles.insert(technique.id, file.file());
    file.draft().techniqueKeys.insert(technique.id, keys);
}

} // namespace

void readTechnique(const YamlNode &root, DraftFile &file)
{
    YamlFields fields(root, u"a technique"_s, file);
    Technique technique;
    technique.id = techniqueId(fields, u"id", Need::Required);
    technique.name = fields.text(u"name");
    technique.parentId = techniqueId(fields, u"parent", Need::Optional);
    technique.kind =
        fields.word(u"kind", &techniqueKindFromKey, u"attack and aws"_s).value_or(TechniqueKind::Attack);
    technique.tactics = fields.references(u"tactics", IdKind::Tactic, 1);
    technique.attack = readAttack(fields);
    technique.reach =
        fields.word(u"reach", &reachFromKey, u"existing, startable and account"_s, Need::Optional);
    technique.services = fields.references(u"services", IdKind::Service);
    technique.keywords = fields.texts(u"keywords");
    technique.summary = fields.text(u"summary", Need::Required, SummaryLength);
    technique.prerequisite = fields.text(u"prerequisite", Need::Optional);
    technique.description = fields.text(u"description");
    readDetection(fields, technique);
    technique.mitigations = readMitigations(fields);
    technique.references = readReferences(fields);
    technique.related = readRelated(fields);
    technique.provenance = readProvenance(fields);
    technique.reviewed = fields.date(u"reviewed");
    fields.refuseOthers();

    place(technique, root, fields);
    file.contents().techniques.append(technique);
}

} // namespace Ttc
