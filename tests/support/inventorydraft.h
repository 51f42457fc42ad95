#pragma once

#include "models/inventory/inventory.h"
#include "models/inventory/inventoryformat.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace Ttc::Fixture {

// Makes an inventory in code: sources first, then what they show.
class InventoryDraft
{
public:
    // Gives the place of the source; its accounts are those that it is about.
    int addSource(const QString &label, const QString &format, const QStringList &accounts,
                  bool complete = false)
    {
        Source source;
        source.label = label;
        source.path = label;
        source.format = format;
        if (const InventoryFormat *known = inventoryFormat(format)) {
            source.absenceKind = known->absenceKind;
        }
        source.complete = complete;
        source.accounts = accounts;
        source.sha256 = QString::number(m_inventory.sources.size());
        m_inventory.sources.append(source);
        for (const QString &account : accounts) {
            holder(account);
        }
        return static_cast<int>(m_inventory.sources.size()) - 1;
    }

    Source &source(int place) { return m_inventory.sources[place]; }

    void nameAccount(const QString &account, const QString &name) { holder(account).name = name; }

    void addEvidence(const QString &account, const QString &service, const Evidence &evidence)
    {
        QList<ServiceEvidence> &services = holder(account).services;
        auto found = std::ranges::lower_bound(services, service, {}, &ServiceEvidence::service);
        if (found == services.end() || found->service != service) {
            ServiceEvidence added;
            added.service = service;
            found = services.insert(found, added);
        }
        found->evidence.append(evidence);
        std::ranges::stable_sort(found->evidence, {}, &Evidence::kind);
    }

    void addAbsence(const QString &account, const QString &service, int source)
    {
        holder(account).absent.append({service, source});
    }

    void addUnmatched(const QString &value, int source)
    {
        m_inventory.unmatched.append({value, QStringLiteral("name"), 1, source});
    }

    const Inventory &inventory() const { return m_inventory; }

private:
    AccountInventory &holder(const QString &account)
    {
        auto found = std::ranges::lower_bound(m_inventory.accounts, account, {}, &AccountInventory::id);
        if (found == m_inventory.accounts.end() || found->id != account) {
            AccountInventory added;
            added.id = account;
            found = m_inventory.accounts.insert(found, added);
        }
        return *found;
    }

    Inventory m_inventory;
};

} // namespace Ttc::Fixture
