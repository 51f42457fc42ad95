#include "models/exchange/newitems.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// No id holds a blank.
constexpr QStringView NewPrefix = u"new item ";

} // namespace

NewItems::NewItems(const OurSide &ours)
    : m_ours(ours)
{
    for (const ItemState &state : ours.states) {
        if (!isManualItem(state.control) || state.title.isEmpty()) {
            continue;
        }
        QString &id = m_idsByTitle[state.title.toCaseFolded()];
        if (id.isEmpty() || state.control < id) {
            id = state.control;
        }
    }
}

QString NewItems::target(const IncomingRow &row, IncomingFile::Kind kind,
                         const std::optional<ItemState> &sent) const
{
    if (!row.item.isEmpty() && (!isManualItem(row.item) || (sent && !sent->title.isEmpty()))) {
        return row.item;
    }
    const QString title = textOf(row, kind, {}).title.toCaseFolded();
    return m_idsByTitle.value(title, NewPrefix + title);
}

bool NewItems::isNew(const QString &target)
{
    return target.startsWith(NewPrefix);
}

Result<MergeProposal> NewItems::proposal(const IncomingRow &row, IncomingFile::Kind kind) const
{
    ItemState state;
    for (const MergeUnit unit : AllMergeUnits) {
        if (unit == MergeUnit::Text || !tells(row, kind, unit)) {
            continue;
        }
        const auto edited = editItems({state}, editOf(row, kind, unit), m_ours.catalog, {.now = m_ours.now});
        if (!edited) {
            return tl::unexpected(edited.error());
        }
        state = edited->change.items.constFirst();
    }
    const ItemState text = textOf(row, kind, state);
    Result<ItemState> whole = withManualText(state, text.title, text.services, text.steps);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    return MergeProposal{.row = row.number,
                         .title = whole->title,
                         .unit = MergeUnit::Text,
                         .theirs = unitText(*whole, MergeUnit::Text),
                         .asks = kind != IncomingFile::Kind::Workspace,
                         .reason = kind == IncomingFile::Kind::Workspace
                                     ? u"added there; a new item here"_s
                                     : u"no item here is called so; it would be added"_s,
                         .text = *whole};
}

} // namespace Ttc
