#include "ui/window/filtermemory.h"

#include "models/itemmodels/filterstate.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString QueryKey = u"filter/query"_s;
const QString VerdictsKey = u"filter/verdicts"_s;
const QString ServicesKey = u"filter/services"_s;
const QString TacticsKey = u"filter/tactics"_s;
const QString DataEventsKey = u"filter/dataEvents"_s;
const QString GuardDutyKey = u"filter/guardDuty"_s;

constexpr Verdict SwitchedVerdicts[] = {Verdict::InUse, Verdict::Possible, Verdict::Startable,
                                        Verdict::NotCovered, Verdict::NotSeen};

QSet<QString> knownOnly(const QStringList &keys, const auto &isKnown)
{
    QSet<QString> known;
    for (const QString &key : keys) {
        if (isKnown(key)) {
            known.insert(key);
        }
    }
    return known;
}

} // namespace

void saveFilter(QSettings &settings, const FilterState &filter)
{
    QStringList verdicts;
    for (const Verdict verdict : SwitchedVerdicts) {
        if (filter.isVerdictShown(verdict)) {
            verdicts.append(toKey(verdict));
        }
    }
    const FilterRequest &request = filter.request();
    settings.setValue(QueryKey, filter.queryText());
    settings.setValue(VerdictsKey, verdicts);
    settings.setValue(ServicesKey, request.services.values());
    settings.setValue(TacticsKey, request.tactics.values());
    settings.setValue(DataEventsKey, request.dataEventsOnly);
    settings.setValue(GuardDutyKey, request.guardDutyOnly);
}

void restoreFilter(const QSettings &settings, FilterState &filter)
{
    if (settings.contains(VerdictsKey)) {
        const QStringList verdicts = settings.value(VerdictsKey).toStringList();
        for (const Verdict verdict : SwitchedVerdicts) {
            filter.setVerdictShown(verdict, verdicts.contains(toKey(verdict)));
        }
    }
    const Catalog &catalog = filter.scope().catalog();
    filter.setServices(knownOnly(settings.value(ServicesKey).toStringList(),
                                 [&](const QString &key) { return catalog.service(key) != nullptr; }));
    filter.setTactics(knownOnly(settings.value(TacticsKey).toStringList(),
                                [&](const QString &id) { return catalog.tactic(id) != nullptr; }));
    filter.setDataEventsOnly(settings.value(DataEventsKey, false).toBool());
    filter.setGuardDutyOnly(settings.value(GuardDutyKey, false).toBool());
    filter.setQueryText(settings.value(QueryKey).toString());
}

} // namespace Ttc
