#include "models/itemmodels/filterstate.h"

#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/inventorystate.h"
#include "models/scope/controlfilter.h"

namespace Ttc {

namespace {

const QSet<Verdict> &defaultVerdicts()
{
    static const QSet<Verdict> verdicts{Verdict::InUse, Verdict::Possible, Verdict::Startable,
                                        Verdict::Unscoped};
    return verdicts;
}

// Whether the answer may change with a control's status.
bool asksForStatus(const Query &query)
{
    return query.hasField(u"status") || query.hasField(u"owner") || query.hasField(u"is");
}

} // namespace

FilterState::FilterState(const Mirror &mirror, const InventoryState &inventory,
                         const ChecklistState &checklist, QObject *parent)
    : QObject(parent)
    , m_mirror(mirror)
    , m_inventory(inventory)
    , m_checklist(checklist)
{
    const auto followStatuses = [this] {
        if (asksForStatus(m_request.query)) {
            recompute();
        }
    };
    connect(&inventory, &InventoryState::inventoryChanged, this, &FilterState::recompute);
    connect(&checklist, &ChecklistState::itemsChanged, this, followStatuses);
    connect(&checklist, &ChecklistState::itemsReset, this, followStatuses);
    recompute();
}

const Scope &FilterState::scope() const
{
    return m_inventory.scope();
}

bool FilterState::isFiltered() const
{
    return !m_request.query.isEmpty() || !m_request.verdicts.isEmpty() || !m_request.services.isEmpty()
        || !m_request.tactics.isEmpty() || m_request.dataEventsOnly || m_request.guardDutyOnly;
}

void FilterState::setQueryText(const QString &text)
{
    if (text == m_queryText) {
        return;
    }
    m_queryText = text;
    m_request.query = parseQuery(text);
    // A space after the last word says that it is whole.
    m_request.typing = !text.isEmpty() && !text.back().isSpace();
    emit queryTextChanged(text);
    recompute();
}

bool FilterState::isVerdictShown(Verdict verdict) const
{
    return (m_request.verdicts.isEmpty() ? defaultVerdicts() : m_request.verdicts).contains(verdict);
}

void FilterState::setVerdictShown(Verdict verdict, bool shown)
{
    if (isVerdictShown(verdict) == shown) {
        return;
    }
    QSet<Verdict> verdicts = m_request.verdicts.isEmpty() ? defaultVerdicts() : m_request.verdicts;
    if (shown) {
        verdicts.insert(verdict);
    } else {
        verdicts.remove(verdict);
    }
    if (verdicts.isEmpty()) {
        return; // would mean the default
    }
    m_request.verdicts = verdicts == defaultVerdicts() ? QSet<Verdict>() : verdicts;
    recompute();
}

void FilterState::setServices(const QSet<QString> &keys)
{
    if (m_request.services != keys) {
        m_request.services = keys;
        recompute();
    }
}

void FilterState::setTactics(const QSet<QString> &ids)
{
    if (m_request.tactics != ids) {
        m_request.tactics = ids;
        recompute();
    }
}

void FilterState::setDataEventsOnly(bool only)
{
    if (m_request.dataEventsOnly != only) {
        m_request.dataEventsOnly = only;
        recompute();
    }
}

void FilterState::setGuardDutyOnly(bool only)
{
    if (m_request.guardDutyOnly != only) {
        m_request.guardDutyOnly = only;
        recompute();
    }
}

void FilterState::clear()
{
    if (m_queryText.isEmpty() && !isFiltered()) {
        return;
    }
    const bool hadText = !m_queryText.isEmpty();
    m_queryText.clear();
    m_request = {};
    if (hadText) {
        emit queryTextChanged({});
    }
    recompute();
}

QSet<QString> FilterState::controlsInQuery() const
{
    return filterControls(m_request, scope(),
                          [this](const QString &controlId) { return m_checklist.subject(controlId); });
}

void FilterState::recompute()
{
    const auto subjectOf = [this](const QString &controlId) { return m_checklist.subject(controlId); };
    m_result = filterTechniques(m_request, scope(), *m_mirror.index, subjectOf);
    emit resultChanged();
}

} // namespace Ttc
