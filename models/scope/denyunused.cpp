#include "models/scope/denyunused.h"

#include "models/scope/absenceproof.h"
#include "models/scope/english.h"
#include "models/scope/presenceproof.h"
#include "models/scope/scopeview.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// A service control policy reaches an account through it, so where such a policy applies it is in use.
const QString PolicyCarrier = u"organizations"_s;

QString actionOf(const QString &prefix)
{
    return prefix.toLower() + u":*"_s;
}

QStringList actionsOf(const Service &service)
{
    QStringList actions;
    for (const QString &prefix : service.iamPrefixes) {
        actions.append(actionOf(prefix));
    }
    actions.sort();
    actions.removeDuplicates();
    return actions;
}

// Looks at one service after another, with those that would be denied along with it.
class Judge
{
public:
    explicit Judge(const Scope &scope)
        : m_view{scope.catalog(), scope.inventory(), scope.accounts(), *scope.presences()}
    {
        const QList<Service> &services = m_view.catalog.services();
        for (int i = 0; i < static_cast<int>(services.size()); ++i) {
            for (const QString &action : actionsOf(services.at(i))) {
                m_owners[action].append(i);
            }
        }
    }

    // False where the catalog does not know the service.
    bool judge(DeniableService &answer) const
    {
        const int service = m_view.table.serviceIndex(answer.service);
        if (service < 0) {
            return false;
        }
        answer.actions = actionsOf(m_view.catalog.services().at(service));
        const QList<int> group = ownersOf(service, answer.actions);
        for (const int other : group.sliced(1)) {
            answer.sharers.append(keyOf(other));
        }
        answer.sharers.sort();
        answer.absentIn = accountsWithout(group);
        if (answer.service == PolicyCarrier) {
            answer.reason = u"In use: "_s + m_view.serviceName(service)
                          + u", since a service control policy is attached through it"_s;
        } else if (answer.actions.isEmpty()) {
            answer.reason = u"No IAM prefix of "_s + m_view.serviceName(service)
                          + u" is known, so no policy can name it"_s;
        } else {
            decide(answer, group);
        }
        return true;
    }

private:
    QString keyOf(int service) const { return m_view.catalog.services().at(service).key; }

    // The service, then all others that one of the actions belongs to.
    QList<int> ownersOf(int service, const QStringList &actions) const
    {
        QList<int> owners{service};
        for (const QString &action : actions) {
            for (const int owner : m_owners.value(action)) {
                if (!owners.contains(owner)) {
                    owners.append(owner);
                }
            }
        }
        return owners;
    }

    qsizetype accountsWithout(const QList<int> &group) const
    {
        qsizetype count = 0;
        for (qsizetype account = 0; account < m_view.accounts.size(); ++account) {
            count += std::ranges::all_of(
                         group,
                         [&](int service) { return m_view.table.at(account, service) == Presence::NotSeen; })
                       ? 1
                       : 0;
        }
        return count;
    }

    void decide(DeniableService &answer, const QList<int> &group) const
    {
        // The first of the best: the service itself wherever it alone settles the matter.
        const int decisive =
            *std::ranges::max_element(group, {}, [this](int service) { return m_view.table.best(service); });
        const Presence best = m_view.table.best(decisive);
        if (best >= Presence::Possible) {
            answer.deniability = Deniability::Kept;
        } else {
            answer.deniability = answer.absentIn == m_view.accounts.size() && answer.absentIn > 0
                                   ? Deniability::Absent
                                   : Deniability::NotCovered;
        }
        answer.reason = reasonOf(decisive, best);
        if (decisive != group.constFirst()) {
            const QStringList theirs = actionsOf(m_view.catalog.services().at(decisive));
            QStringList shared = answer.actions;
            shared.removeIf([&](const QString &action) { return !theirs.contains(action); });
            answer.reason += u", and shares "_s + English::joined(shared, u"and"_s) + u" with "_s
                           + m_view.serviceName(group.constFirst());
        }
    }

    QString reasonOf(int service, Presence presence) const
    {
        const QList<Proof> proofs =
            presence >= Presence::Possible
                ? presenceProof(m_view, {service}, presence, 1)
                : absenceProof(m_view, {service},
                               presence == Presence::NotSeen ? Verdict::NotSeen : Verdict::NotCovered, 1);
        return proofs.isEmpty() ? presenceName(presence) : proofs.constFirst().text;
    }

    ScopeView m_view;
    QHash<QString, QList<int>> m_owners; // of an action, as places in Catalog::services()
};

// Keys of the services that startable leaves attack, each with the ids of those leaves.
QMap<QString, QStringList> startableServices(const Catalog &catalog)
{
    QMap<QString, QStringList> leaves;
    for (const QString &id : catalog.leaves()) {
        const Technique *leaf = catalog.technique(id);
        if (leaf->reach == Reach::Startable) {
            for (const QString &service : leaf->services) {
                leaves[service].append(id);
            }
        }
    }
    return leaves;
}

bool isChosen(const DeniableService &service, const DenyOptions &options)
{
    if (service.deniability == Deniability::Kept) {
        return false;
    }
    return options.decided.value(service.service,
                                 service.deniability == Deniability::Absent || options.includeNotCovered);
}

bool areDenied(const QStringList &actions, const QStringList &denied)
{
    return !actions.isEmpty()
        && std::ranges::all_of(actions, [&](const QString &action) { return denied.contains(action); });
}

// One that shares all its actions with a denied one is denied too, chosen or not.
void denySharers(DenyUnused &answer)
{
    const QStringList denied = answer.actions();
    for (DeniableService &service : answer.services) {
        service.denied = service.denied || areDenied(service.actions, denied);
    }
}

void weighTechniques(const Catalog &catalog, DenyUnused &answer)
{
    QSet<QString> denied;
    QSet<QString> affected;
    for (const DeniableService &service : answer.denied()) {
        denied.insert(service.service);
        affected.unite({service.techniques.cbegin(), service.techniques.cend()});
    }
    for (const QString &id : std::as_const(affected)) {
        const bool isStopped = std::ranges::all_of(catalog.technique(id)->services,
                                                   [&](const QString &key) { return denied.contains(key); });
        (isStopped ? answer.stopped : answer.hindered).append(id);
    }
    answer.stopped.sort();
    answer.hindered.sort();
}

} // namespace

QString toKey(Deniability deniability)
{
    switch (deniability) {
    case Deniability::Absent:
        return u"absent"_s;
    case Deniability::NotCovered:
        return u"not-covered"_s;
    case Deniability::Kept:
        return u"kept"_s;
    }
    return {};
}

QList<DeniableService> DenyUnused::denied() const
{
    QList<DeniableService> some;
    std::ranges::copy_if(services, std::back_inserter(some), &DeniableService::denied);
    return some;
}

qsizetype DenyUnused::count(Deniability deniability) const
{
    return std::ranges::count(services, deniability, &DeniableService::deniability);
}

QStringList DenyUnused::actions() const
{
    QStringList all;
    for (const DeniableService &service : services) {
        all += service.denied ? service.actions : QStringList();
    }
    all.sort();
    all.removeDuplicates();
    return all;
}

DenyUnused denyUnused(const Scope &scope, const DenyOptions &options)
{
    DenyUnused answer;
    if (scope.presences() == nullptr) {
        return answer;
    }
    const Judge judge(scope);
    const QMap<QString, QStringList> leaves = startableServices(scope.catalog());
    for (auto it = leaves.cbegin(); it != leaves.cend(); ++it) {
        DeniableService service;
        service.service = it.key();
        service.techniques = it.value();
        if (judge.judge(service)) {
            service.denied = isChosen(service, options);
            answer.services.append(service);
        }
    }
    std::ranges::stable_sort(answer.services, {}, [&](const DeniableService &service) {
        return std::pair(service.deniability, scope.catalog().serviceName(service.service).toLower());
    });
    denySharers(answer);
    weighTechniques(scope.catalog(), answer);
    return answer;
}

} // namespace Ttc
