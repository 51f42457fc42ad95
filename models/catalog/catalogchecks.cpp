#include "models/catalog/catalogchecks.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString nameOf(IdKind kind)
{
    switch (kind) {
    case IdKind::Technique:
        return u"technique"_s;
    case IdKind::Control:
        return u"control"_s;
    case IdKind::Service:
        return u"service"_s;
    case IdKind::Tactic:
        return u"tactic"_s;
    case IdKind::AttackTactic18:
        return u"tactic of ATT&CK 18"_s;
    case IdKind::AttackTactic19:
        return u"tactic of ATT&CK 19"_s;
    case IdKind::ArnNamespace:
        return u"ARN namespace"_s;
    case IdKind::CloudFormationPrefix:
        return u"CloudFormation prefix"_s;
    }
    return {};
}

void refuse(CatalogDraft &draft, const PlacedId &where, const QString &message, const QString &advice = {})
{
    draft.problems.append({where.file, {where.place, message, advice}});
}

using Definitions = QHash<std::pair<int, QString>, PlacedId>;

Definitions checkDefinitions(CatalogDraft &draft)
{
    Definitions known;
    for (const PlacedId &definition : std::as_const(draft.definitions)) {
        if (definition.id.isEmpty()) {
            continue;
        }
        const std::pair key(static_cast<int>(definition.kind), definition.id);
        if (const auto first = known.constFind(key); first != known.cend()) {
            refuse(draft, definition,
                   u"the %1 “%2” is there already, in %3, %4"_s.arg(nameOf(definition.kind), definition.id,
                                                                    first->file, first->place.text()));
        } else {
            known.insert(key, definition);
        }
    }
    return known;
}

void checkReferences(CatalogDraft &draft, const Definitions &known)
{
    for (const PlacedId &reference : std::as_const(draft.references)) {
        const std::pair key(static_cast<int>(reference.kind), reference.id);
        if (!known.contains(key) && !draft.incomplete.contains(reference.kind)) {
            refuse(draft, reference, u"there is no %1 “%2”"_s.arg(nameOf(reference.kind), reference.id),
                   u"Correct it, or add the %1"_s.arg(nameOf(reference.kind)));
        }
    }
}

// Where a key of a technique stands; the beginning of the file where it is missing.
PlacedId placeOf(const CatalogDraft &draft, const Technique &technique, const QString &key)
{
    return {IdKind::Technique, technique.id, draft.techniqueFiles.value(technique.id),
            draft.techniqueKeys.value(technique.id).value(key, {1, 1})};
}

void checkParents(CatalogDraft &draft)
{
    QHash<QString, QString> parents;
    for (const Technique &technique : std::as_const(draft.contents.techniques)) {
        parents.insert(technique.id, technique.parentId);
    }
    for (const Technique &technique : std::as_const(draft.contents.techniques)) {
        if (parents.value(technique.parentId).isEmpty() || technique.parentId.isEmpty()) {
            continue;
        }
        QStringList way{technique.id};
        QString next = technique.parentId;
        while (!next.isEmpty() && !way.contains(next)) {
            way.append(next);
            next = parents.value(next);
        }
        const PlacedId where = placeOf(draft, technique, u"parent"_s);
        if (next == technique.id) {
            refuse(draft, where,
                   u"the parents form a circle: %1"_s.arg((way + QStringList{next}).join(u" → "_s)));
        } else {
            refuse(draft, where, u"the parent “%1” has a parent itself"_s.arg(technique.parentId),
                   u"Techniques lie one level deep"_s);
        }
    }
}

// What concerns every account need not attack any service in particular.
bool isMissing(const Technique &technique, const QString &key)
{
    if (key == "services"_L1) {
        return technique.services.isEmpty() && technique.reach != Reach::Account;
    }
    return key == "reach"_L1        ? !technique.reach.has_value()
         : key == "prerequisite"_L1 ? technique.prerequisite.isEmpty()
         : key == "detection"_L1    ? technique.detection.isEmpty()
                                    : technique.mitigations.isEmpty();
}

void checkLeaves(CatalogDraft &draft)
{
    static const QStringList ofLeaves{u"reach"_s, u"services"_s, u"prerequisite"_s, u"detection"_s,
                                      u"mitigations"_s};
    QSet<QString> parents;
    for (const Technique &technique : std::as_const(draft.contents.techniques)) {
        parents.insert(technique.parentId);
    }
    for (const Technique &technique : std::as_const(draft.contents.techniques)) {
        const bool isParent = parents.contains(technique.id);
        for (const QString &key : ofLeaves) {
            const bool given = draft.techniqueKeys.value(technique.id).contains(key);
            if (isParent && given) {
                refuse(draft, placeOf(draft, technique, key),
                       u"a technique with children has no “%1”"_s.arg(key), u"Leave it to the children"_s);
            } else if (!isParent && isMissing(technique, key)) {
                refuse(draft, placeOf(draft, technique, key),
                       u"a technique without children needs “%1”"_s.arg(key));
            }
        }
    }
}

} // namespace

void checkCatalog(CatalogDraft &draft)
{
    const Definitions known = checkDefinitions(draft);
    checkReferences(draft, known);
    if (!draft.incomplete.contains(IdKind::Technique)) {
        checkParents(draft);
        checkLeaves(draft);
    }
}

} // namespace Ttc
