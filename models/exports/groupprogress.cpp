#include "models/exports/groupprogress.h"

#include <QMap>

#include <algorithm>

namespace Ttc {

namespace {

bool isBegun(const ChecklistItem &item)
{
    return isDone(item.status) || item.status == Status::InProgress;
}

template <typename Concerns>
void appendGroup(QList<GroupProgress> &rows, const QString &name, const QList<ChecklistItem> &items,
                 Concerns concerns)
{
    QList<ChecklistItem> members;
    std::ranges::copy_if(items, std::back_inserter(members), [&](const ChecklistItem &item) {
        return std::ranges::any_of(item.techniques, concerns);
    });
    if (!members.isEmpty()) {
        rows.append({name, progressOf(members), std::ranges::any_of(members, isBegun)});
    }
}

QString accountName(const Inventory &inventory, const QString &id)
{
    const auto found = std::ranges::find(inventory.accounts, id, &AccountInventory::id);
    return found == inventory.accounts.cend() || found->name.isEmpty()
             ? id
             : QString(found->name + QStringLiteral(" (") + id + u')');
}

} // namespace

QList<GroupProgress> progressByTactic(const Catalog &catalog, const QList<ChecklistItem> &items)
{
    QList<GroupProgress> rows;
    for (const Tactic &tactic : catalog.tactics()) {
        appendGroup(rows, tactic.name, items, [&](const QString &id) {
            const Technique *technique = catalog.technique(id);
            return technique != nullptr && technique->tactics.contains(tactic.id);
        });
    }
    return rows;
}

QList<GroupProgress> progressByService(const Catalog &catalog, const QList<ChecklistItem> &items)
{
    QMap<QString, QString> keysByName;
    for (const Service &service : catalog.services()) {
        keysByName.insert(service.name, service.key);
    }
    QList<GroupProgress> rows;
    for (auto service = keysByName.cbegin(); service != keysByName.cend(); ++service) {
        appendGroup(rows, service.key(), items, [&](const QString &id) {
            const Technique *technique = catalog.technique(id);
            return technique != nullptr && technique->services.contains(*service);
        });
    }
    return rows;
}

QList<GroupProgress> progressByAccount(const Scope &scope, const QList<ChecklistItem> &items)
{
    QList<GroupProgress> rows;
    for (qsizetype account = 0; account < scope.accounts().size(); ++account) {
        appendGroup(rows, accountName(scope.inventory(), scope.accounts().at(account)), items,
                    [&](const QString &id) { return scope.verdictIn(account, id) >= Verdict::Startable; });
    }
    return rows;
}

QList<GroupProgress> progressByTechnique(const Catalog &catalog, const QList<ChecklistItem> &items)
{
    QMap<QString, QString> names;
    for (const ChecklistItem &item : items) {
        for (const QString &id : item.techniques) {
            const Technique *technique = catalog.technique(id);
            names.insert(id, technique == nullptr ? id : QString(id + u' ' + technique->name));
        }
    }
    QList<GroupProgress> rows;
    for (auto technique = names.cbegin(); technique != names.cend(); ++technique) {
        appendGroup(rows, *technique, items, [&](const QString &id) { return id == technique.key(); });
    }
    return rows;
}

} // namespace Ttc
