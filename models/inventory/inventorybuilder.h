#pragma once

#include "models/inventory/inventory.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace Ttc {

// Puts inventories together, in time that grows with what is added and not with what is already there.
class InventoryBuilder
{
public:
    // A source with the SHA-256 of one that is already there replaces it, in its place. A name of an account
    // that is added later wins.
    void add(const Inventory &inventory);
    // Drops the source at this place of the result, and what only it showed. Accounts that hold nothing more
    // and that no other source is about go too. Names and Regions are not kept by source, so those that more
    // than this source could have shown stay.
    void removeSource(int index);
    // What was put together, in the order that Inventory promises. The builder is empty afterwards.
    Inventory take();

private:
    // Evidence remembers the visit that brought it; a visit that was replaced or removed has no slot.
    struct ServiceParts
    {
        std::map<std::tuple<int, QString, int>, qint64> counts{}; // kind, type, visit
        QSet<QString> regions{};
    };
    struct AccountParts
    {
        QString name{};
        QHash<QString, ServiceParts> services{};
        QSet<std::pair<QString, int>> absent{}; // service, visit
    };

    int openVisit(const Source &source);
    void addAccount(const AccountInventory &account, const std::vector<int> &visits);
    std::vector<int> sourceNumbers(Inventory &result);
    AccountInventory takeAccount(const QString &id, const AccountParts &parts,
                                 const std::vector<int> &numbers) const;

    QList<Source> m_sources;        // by slot
    std::vector<int> m_slotOfVisit; // -1: replaced or removed
    std::vector<int> m_visitOfSlot; // -1: removed
    QHash<QString, int> m_slotOfSha;
    QHash<QString, AccountParts> m_accounts;
    QSet<QString> m_orphans;                                         // accounts of a source that went
    std::map<std::tuple<QString, QString, int>, qint64> m_unmatched; // value, kind, visit
};

} // namespace Ttc
