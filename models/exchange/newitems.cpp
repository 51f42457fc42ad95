#include "models/exchange/newitems.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

NewItems::NewItems(const OurSide &ours)
    : m_ours(ours)
{
}

std::optional<QString> NewItems::known(const IncomingRow &row, IncomingFile::Kind kind,
                                       const std::optional<ItemState> &sent) const
{
    // Two workspaces number their items alike: only what both had before they parted is one and the same.
    if (sent && !sent->title.isEmpty()) {
        return row.item;
    }
    const QString title = textOf(row, kind, {}).title;
    QStringList ids;
    for (const ItemState &state : m_ours.states) {
        if (isManualItem(state.control) && !state.title.isEmpty()
            && state.title.compare(title, Qt::CaseInsensitive) == 0) {
            ids.append(state.control);
        }
    }
    return ids.isEmpty() ? std::nullopt : std::optional(*std::ranges::min_element(ids));
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
