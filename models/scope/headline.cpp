#include "models/scope/headline.h"

#include "models/scope/english.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString namesOf(const ScopeView &view, const QList<int> &services, const QString &conjunction)
{
    QStringList names;
    for (const int service : services) {
        names.append(view.serviceName(service));
    }
    return English::joined(names, conjunction, 3);
}

// "in prod (111122223333)", "in 2 of 3 accounts", "in all 3 accounts".
QString placesOf(const ScopeView &view, int count)
{
    const auto all = static_cast<int>(view.accounts.size());
    if (all == 1) {
        return u"in "_s + view.accountName(0);
    }
    if (count == all) {
        return u"in all "_s + English::number(all) + u" accounts"_s;
    }
    return u"in "_s + English::number(count) + u" of "_s + English::counted(all, u"account"_s, u"accounts"_s);
}

QString presentHeadline(const ScopeView &view, const QList<int> &services, Presence presence)
{
    QList<int> present;
    std::ranges::copy_if(services, std::back_inserter(present),
                         [&](int service) { return view.table.best(service) == presence; });
    const bool everywhere = !present.isEmpty() && std::ranges::all_of(present, [&](int service) {
        return view.catalog.services().at(service).alwaysPresent;
    });
    if (everywhere) {
        return namesOf(view, present, u"and"_s) + u", which every account has"_s;
    }
    const QString places = placesOf(view, view.accountsWithAny(present, presence));
    const QString names = namesOf(view, present, u"and"_s) + u' ' + places;
    return presence == Presence::InUse ? names : QString(u"Possibly "_s + names);
}

QString startableHeadline(const ScopeView &view, const QList<int> &services)
{
    // Where no source could have shown the service, nobody may say that it is not used.
    const bool proved = std::ranges::all_of(
        services, [&](int service) { return view.table.best(service) == Presence::NotSeen; });
    const QString names = namesOf(view, services, u"or"_s);
    const QString it = services.size() == 1 ? u"it"_s : u"one"_s;
    return (proved ? u"Nobody uses "_s : u"No sign of "_s) + names + u", but an attacker could start "_s + it;
}

} // namespace

QString headlineOf(const ScopeView &view, const Technique &leaf, Verdict verdict)
{
    if (leaf.reach == Reach::Account) {
        return u"Every account"_s;
    }
    const QList<int> services = view.servicesOf(leaf);
    if (services.isEmpty()) {
        return u"The catalog names no service for this technique"_s;
    }
    switch (verdict) {
    case Verdict::InUse:
        return presentHeadline(view, services, Presence::InUse);
    case Verdict::Possible:
        return presentHeadline(view, services, Presence::Possible);
    case Verdict::Startable:
        return startableHeadline(view, services);
    case Verdict::NotSeen:
        return u"No "_s + namesOf(view, services, u"or"_s) + u' '
             + placesOf(view, static_cast<int>(view.accounts.size()));
    case Verdict::NotCovered:
    case Verdict::Unscoped:
        break;
    }
    return u"This inventory cannot show "_s + namesOf(view, services, u"or"_s);
}

} // namespace Ttc
