#include "models/scope/presence.h"

#include "models/scope/absence.h"
#include "models/scope/evidencelevel.h"
#include "models/scope/scope.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Virtual services hang on a real one; a damaged registry must not send us round in a circle.
constexpr int DeepestParent = 4;

const ServiceEvidence *evidenceOf(const AccountInventory *account, const QString &service)
{
    if (account == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::lower_bound(account->services, service, {}, &ServiceEvidence::service);
    if (found == account->services.end() || found->service != service || found->evidence.isEmpty()) {
        return nullptr;
    }
    return &*found;
}

Presence ownPresence(const Service &service, const ServiceEvidence *evidence)
{
    if (service.alwaysPresent) {
        return Presence::InUse;
    }
    return evidence == nullptr ? Presence::NotCovered : presenceFrom(*evidence);
}

// The nearest service above that is in use or possible by itself; empty when there is none.
QString presentParent(const Catalog &catalog, const AccountInventory *account, const Service &service)
{
    QString key = service.virtualOf;
    for (int depth = 0; depth < DeepestParent && !key.isEmpty(); ++depth) {
        const Service *parent = catalog.service(key);
        if (parent == nullptr) {
            break;
        }
        if (ownPresence(*parent, evidenceOf(account, key)) >= Presence::Possible) {
            return key;
        }
        key = parent->virtualOf;
    }
    return {};
}

QList<int> wordsOfAbsence(const Inventory &inventory, const AccountInventory *account, const QString &service)
{
    QList<int> sources;
    if (account == nullptr) {
        return sources;
    }
    for (const Absence &absence : account->absent) {
        if (absence.service == service && isUsableWord(inventory, absence)) {
            sources.append(absence.source);
        }
    }
    return sources;
}

QList<int> completeSources(const Inventory &inventory, const Service &service, const QString &account)
{
    QList<int> sources;
    for (int i = 0; i < static_cast<int>(inventory.sources.size()); ++i) {
        const Source &source = inventory.sources.at(i);
        if (provesAbsence(source, service) && isAbout(source, account)) {
            sources.append(i);
        }
    }
    return sources;
}

bool isKnownAccount(const Inventory &inventory, const QString &account)
{
    return inventory.account(account) != nullptr
        || std::ranges::any_of(inventory.sources,
                               [&](const Source &source) { return isAbout(source, account); });
}

Verdict verdictLike(Presence presence)
{
    switch (presence) {
    case Presence::NotSeen:
        return Verdict::NotSeen;
    case Presence::NotCovered:
        return Verdict::NotCovered;
    case Presence::Possible:
        return Verdict::Possible;
    case Presence::InUse:
        break;
    }
    return Verdict::InUse;
}

} // namespace

QString toKey(Presence presence)
{
    switch (presence) {
    case Presence::NotSeen:
        return u"not-seen"_s;
    case Presence::NotCovered:
        return u"not-covered"_s;
    case Presence::Possible:
        return u"possible"_s;
    case Presence::InUse:
        return u"in-use"_s;
    }
    return {};
}

QString presenceName(Presence presence)
{
    return verdictName(verdictLike(presence));
}

QString presenceGlyph(Presence presence)
{
    return verdictGlyph(verdictLike(presence));
}

ServicePresence presenceOf(const Catalog &catalog, const Inventory &inventory, const QString &service,
                           const QString &account)
{
    ServicePresence result;
    const Service *known = catalog.service(service);
    if (known == nullptr || !isKnownAccount(inventory, account)) {
        return result;
    }
    const AccountInventory *holder = inventory.account(account);
    result.evidence = evidenceOf(holder, service);
    result.presence = ownPresence(*known, result.evidence);
    if (result.presence >= Presence::Possible) {
        return result;
    }

    result.absenceSources = wordsOfAbsence(inventory, holder, service);
    if (result.absenceSources.isEmpty()) {
        result.derivedFrom = presentParent(catalog, holder, *known);
    }
    if (!result.derivedFrom.isEmpty()) {
        result.presence = Presence::Possible;
        return result;
    }
    for (const int source : completeSources(inventory, *known, account)) {
        if (!result.absenceSources.contains(source)) {
            result.absenceSources.append(source);
        }
    }
    if (!result.absenceSources.isEmpty()) {
        result.presence = Presence::NotSeen;
    }
    return result;
}

} // namespace Ttc
