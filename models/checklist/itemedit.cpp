#include "models/checklist/itemedit.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

tl::unexpected<Error> misuse(const QString &message, const QString &advice = {})
{
    return tl::unexpected(Error{.kind = Error::Kind::Usage, .message = message, .advice = advice});
}

constexpr int LastYear = 9999; // ISO 8601 knows no later one in four digits

bool isBeyondReach(const QDate &date)
{
    return date.isValid() && (date.year() < 1 || date.year() > LastYear);
}

Result<void> checkEvidence(const QList<ItemEvidence> &evidence)
{
    for (const ItemEvidence &one : evidence) {
        if (one.text.trimmed().isEmpty()) {
            return misuse(u"evidence needs a link or a text"_s);
        }
        if (isBeyondReach(one.seen) || isBeyondReach(one.expiry)) {
            return misuse(u"a date is beyond the year 9999"_s);
        }
    }
    return {};
}

Result<void> checkEdit(const ItemEdit &edit)
{
    if (isBeyondReach(edit.due.value_or(QDate())) || isBeyondReach(edit.expiry.value_or(QDate()))) {
        return misuse(u"a date is beyond the year 9999"_s);
    }
    const Result<void> kept = checkEvidence(edit.evidence.value_or(QList<ItemEvidence>()));
    return kept ? checkEvidence(edit.addedEvidence) : kept;
}

// Whether a status has what it demands.
Result<void> checkState(const ItemState &state, const QDate &today)
{
    if (state.status == Status::NotApplicable && state.reason.isEmpty()) {
        return misuse(u"“not applicable” needs a reason"_s, u"Say why it does not apply"_s);
    }
    if (state.status != Status::RiskAccepted) {
        return {};
    }
    if (state.reason.isEmpty() || state.approver.isEmpty() || !state.expiry.isValid()) {
        return misuse(u"“risk accepted” needs a reason, who accepts it, and until when"_s,
                      u"Give all three"_s);
    }
    if (state.expiry < today) {
        return misuse(u"the risk would be accepted until a day that is past"_s, u"Give a later day"_s);
    }
    return {};
}

template <typename Value>
void setIfGiven(Value &field, const std::optional<Value> &value)
{
    if (value) {
        field = *value;
    }
}

void setIfGiven(QString &field, const std::optional<QString> &value)
{
    if (value) {
        field = value->trimmed();
    }
}

ItemState edited(ItemState state, const ItemEdit &edit, const Control *control)
{
    if (edit.status) {
        giveStatus(state, *edit.status, control);
    } else if (control != nullptr && (edit.textReviewed || state.textHash.isEmpty())) {
        state.textHash = control->textHash();
    }
    setIfGiven(state.owner, edit.owner);
    setIfGiven(state.due, edit.due);
    if (edit.notes) {
        state.notes = *edit.notes; // as it was typed: Markdown ends a line with spaces
    }
    setIfGiven(state.reason, edit.reason);
    setIfGiven(state.approver, edit.approver);
    setIfGiven(state.expiry, edit.expiry);
    setIfGiven(state.evidence, edit.evidence);
    state.evidence.append(edit.addedEvidence);
    return state;
}

} // namespace

void giveStatus(ItemState &state, Status status, const Control *control)
{
    if (status != state.status) {
        state.reason.clear();
        state.approver.clear();
        state.expiry = {};
    }
    state.status = status;
    state.statusFromFindings = false;
    if (control != nullptr) {
        state.textHash = control->textHash();
    }
}

Result<EditedItems> editItems(const QList<ItemState> &items, const ItemEdit &edit, const Catalog &catalog,
                              const EditTerms &terms)
{
    if (const Result<void> checked = checkEdit(edit); !checked) {
        return tl::unexpected(checked.error());
    }
    const QDate today = terms.now.toLocalTime().date();
    EditedItems result{.change = {.label = terms.label, .time = terms.now}};
    for (const ItemState &item : items) {
        if (items.size() > 1 && item.status == Status::RiskAccepted && !terms.alsoAcceptedRisks) {
            result.skipped.append(item.control);
            continue;
        }
        const Control *control = catalog.control(item.control);
        const ItemState next = edited(item, edit, control);
        // What an older version let pass stays editable as long as nobody touches the status.
        const bool judged = edit.status || edit.reason || edit.approver || edit.expiry;
        if (const Result<void> checked = checkState(next, today); judged && !checked) {
            return tl::unexpected(checked.error());
        }
        if (control != nullptr && next.textHash != item.textHash) {
            result.change.texts.insert(next.textHash, controlTextOf(*control));
        }
        result.change.items.append(next);
    }
    return result;
}

Result<ItemState> withManualText(ItemState state, const QString &title, const QStringList &services,
                                 const QStringList &steps)
{
    state.title = title.simplified();
    state.services = services;
    state.steps = steps;
    if (state.title.isEmpty()) {
        return misuse(u"an item needs a title"_s);
    }
    if (state.title.size() > LongestItemTitle) {
        return misuse(u"the title is longer than %1 characters"_s.arg(LongestItemTitle),
                      u"Move the details to the steps or the notes"_s);
    }
    return state;
}

ItemState removedManualItem(const QString &item)
{
    return {.control = item};
}

} // namespace Ttc
