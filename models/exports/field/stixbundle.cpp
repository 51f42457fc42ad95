#include "models/exports/checklistformats.h"
#include "models/exports/field/fieldformats.h"
#include "models/exports/field/stixcatalog.h"
#include "models/exports/field/stixitems.h"
#include "models/exports/field/stixobject.h"
#include "models/exports/jsonparts.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int ProofsOfATechnique = 20; // beyond, accounts are drawn together

// The leaves that the items are about, sorted.
QStringList leavesOf(const QList<ChecklistItem> &items)
{
    QSet<QString> leaves;
    for (const ChecklistItem &item : items) {
        leaves.unite(QSet<QString>(item.techniques.cbegin(), item.techniques.cend()));
    }
    QStringList sorted = leaves.values();
    std::ranges::sort(sorted);
    return sorted;
}

QStringList withParents(const Catalog &catalog, const QStringList &leaves)
{
    QStringList all;
    for (const QString &leaf : leaves) {
        const Technique *technique = catalog.technique(leaf);
        if (technique != nullptr && !technique->parentId.isEmpty() && !all.contains(technique->parentId)) {
            all.append(technique->parentId);
        }
        all.append(leaf);
    }
    return all;
}

void append(QJsonArray &objects, const QJsonArray &more)
{
    for (const QJsonValue one : more) {
        objects.append(one);
    }
}

QJsonArray objectsOf(const ChecklistExport &content)
{
    const Scope &scope = content.scope;
    const QStringList leaves = leavesOf(content.items);
    QJsonArray objects = Stix::frame(scope.catalog());
    append(objects, Stix::techniques(scope.catalog(), withParents(scope.catalog(), leaves)));
    for (const ChecklistItem &item : content.items) {
        append(objects, Stix::item(content, item, {}));
    }
    for (const AsideItem &item : content.plan.aside) {
        append(objects, Stix::item(content, content.asideItem(item), item.reason));
    }
    if (scope.hasInventory()) {
        for (const QString &leaf : leaves) {
            objects.append(Stix::note(content, leaf, scope.proof(leaf, ProofsOfATechnique)));
        }
    }
    objects.append(Stix::report(content, objects));
    return objects;
}

} // namespace

Result<WrittenExport> stixBundle(const ChecklistExport &content)
{
    const QString written = Stix::timestamp(content.context.time);
    const QJsonObject bundle{{u"type"_s, u"bundle"_s},
                             {u"id"_s, Stix::id(u"bundle"_s, {content.plan.identity, written})},
                             {u"objects"_s, objectsOf(content)}};
    return WrittenExport{.files = {{.bytes = Json::document(bundle)}}};
}

} // namespace Ttc
