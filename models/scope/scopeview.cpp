#include "models/scope/scopeview.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QList<int> ScopeView::servicesOf(const Technique &leaf) const
{
    QList<int> services;
    for (const QString &key : leaf.services) {
        if (const int service = table.serviceIndex(key); service >= 0) {
            services.append(service);
        }
    }
    std::ranges::stable_sort(services, {}, [this](int service) { return serviceName(service); });
    return services;
}

QString ScopeView::accountName(qsizetype account) const
{
    const QString &id = accounts.at(account);
    const AccountInventory *known = inventory.account(id);
    const QString name = known == nullptr ? QString() : known->name;
    if (id == UnknownAccount) {
        return name.isEmpty() ? u"an unnamed account"_s : name;
    }
    return name.isEmpty() ? id : QString(name + u" ("_s + id + u')');
}

int ScopeView::accountsWithAny(const QList<int> &services, Presence presence) const
{
    int count = 0;
    for (qsizetype account = 0; account < accounts.size(); ++account) {
        count +=
            std::ranges::any_of(services, [&](int service) { return table.at(account, service) == presence; })
                ? 1
                : 0;
    }
    return count;
}

} // namespace Ttc
