#include "models/scope/leaves.h"

#include <algorithm>

namespace Ttc {

namespace {

template <typename T>
QHash<QString, int> placesOf(const QList<T> &list, QString T::*key)
{
    QHash<QString, int> places;
    places.reserve(list.size());
    for (const T &one : list) {
        places.insert(one.*key, static_cast<int>(places.size()));
    }
    return places;
}

void addPlace(std::vector<int> &values, const QHash<QString, int> &places, const QString &key)
{
    if (const auto found = places.constFind(key); found != places.cend()) {
        values.push_back(*found);
    }
}

} // namespace

Leaves::Leaves(const Catalog &catalog, const QHash<QString, Verdict> &verdicts)
    : m_catalog(catalog)
    , m_hasInventory(!verdicts.isEmpty())
    , m_all(catalog.leaves().size(), true)
    , m_dataEvents(catalog.leaves().size())
    , m_guardDuty(catalog.leaves().size())
{
    const QHash<QString, int> services = placesOf(catalog.services(), &Service::key);
    const QHash<QString, int> tactics = placesOf(catalog.tactics(), &Tactic::id);
    const QHash<QString, int> controls = placesOf(catalog.controls(), &Control::id);
    for (const QString &id : catalog.leaves()) {
        const Technique *technique = catalog.technique(id);
        const qsizetype leaf = size();
        m_techniques.push_back(technique);
        m_verdicts.push_back(verdicts.value(id, Verdict::Unscoped));
        for (const QString &service : technique->services) {
            addPlace(m_services.values, services, service);
        }
        for (const QString &tactic : technique->tactics) {
            addPlace(m_tactics.values, tactics, tactic);
        }
        for (const Mitigation &mitigation : technique->mitigations) {
            addPlace(m_controls.values, controls, mitigation.control);
        }
        m_services.ends.push_back(m_services.values.size());
        m_tactics.ends.push_back(m_tactics.values.size());
        m_controls.ends.push_back(m_controls.values.size());
        if (technique->needsDataEvents()) {
            m_dataEvents.add(leaf);
        }
        if (!technique->guardDuty.isEmpty()) {
            m_guardDuty.add(leaf);
        }
    }
}

qsizetype Leaves::indexOf(const QString &id) const
{
    const QStringList &ids = catalog().leaves();
    const auto found = std::ranges::lower_bound(ids, id);
    return found == ids.end() || *found != id ? -1 : found - ids.begin();
}

} // namespace Ttc
