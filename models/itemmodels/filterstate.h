#pragma once

#include "models/catalog/mirror.h"
#include "models/scope/techniquefilter.h"

#include <QObject>
#include <QSet>
#include <QString>

namespace Ttc {

class ChecklistState;
class InventoryState;

// The current filter, given to every page: query, verdict chips, facets, and what they leave. Follows the
// inventory by itself, and the checklist where the query asks for statuses. Recomputed at once on each
// change; no timer.
class FilterState final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this object.
    FilterState(const Mirror &mirror, const InventoryState &inventory, const ChecklistState &checklist,
                QObject *parent = nullptr);

    const QString &queryText() const { return m_queryText; }
    const FilterRequest &request() const { return m_request; }
    const FilterResult &result() const { return m_result; }
    const Scope &scope() const;
    // All controls that pass what the query says about controls, whatever it shows; see filterControls().
    QSet<QString> controlsInQuery() const;
    bool isFiltered() const; // query, chips or facets differ from the default

    void setQueryText(const QString &text);
    // The chips; at least one verdict stays shown. A verdict: clause of the query overrides them.
    void setVerdictShown(Verdict verdict, bool shown);
    bool isVerdictShown(Verdict verdict) const;
    void setServices(const QSet<QString> &keys);
    void setTactics(const QSet<QString> &ids);
    void setDataEventsOnly(bool only);
    void setGuardDutyOnly(bool only);
    // Query, chips and facets back to the default.
    void clear();

signals:
    void resultChanged();
    // Also when the search field itself set it: a field that holds this text has nothing to do.
    void queryTextChanged(const QString &text);

private:
    void recompute();

    const Mirror &m_mirror;
    const InventoryState &m_inventory;
    const ChecklistState &m_checklist;
    QString m_queryText;
    FilterRequest m_request;
    FilterResult m_result;
};

} // namespace Ttc
