#include "models/exchange/merge.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// A later unit of an item goes on from what an earlier one made.
class ChangeMaker
{
public:
    ChangeMaker(const OurSide &ours, const QString &label)
        : m_ours(ours)
        , m_change{.label = label, .time = ours.now}
    {
    }

    Result<void> take(const MergeProposal &proposal)
    {
        ItemState &state = stateOf(proposal.item);
        if (proposal.unit == MergeUnit::Text) {
            state.title = proposal.text.title;
            state.services = proposal.text.services;
            state.steps = proposal.text.steps;
            return {};
        }
        const auto edited = editItems({state}, proposal.edit, m_ours.catalog, {.now = m_ours.now});
        if (!edited) {
            return tl::unexpected(edited.error());
        }
        state = edited->change.items.constFirst();
        m_change.texts.insert(edited->change.texts);
        if (!proposal.olderText.isEmpty()) {
            state.textHash = proposal.olderText;
            if (proposal.keptText) {
                m_change.texts.insert(proposal.olderText, *proposal.keptText);
            }
        }
        return {};
    }

    void add(const ItemState &item, int number)
    {
        m_change.items.append(item);
        m_change.items.last().control = manualItemId(number);
    }

    const ItemChange &change() const { return m_change; }

private:
    ItemState &stateOf(const QString &id)
    {
        if (!m_places.contains(id)) {
            m_places.insert(id, m_change.items.size());
            m_change.items.append(m_ours.states.value(id, ItemState{.control = id}));
        }
        return m_change.items[m_places.value(id)];
    }

    const OurSide &m_ours;
    ItemChange m_change;
    QHash<QString, qsizetype> m_places; // in the change, by id
};

} // namespace

Result<ItemChange> mergeChange(const QList<MergeProposal> &accepted, const OurSide &ours,
                               const QString &label, int firstNumber)
{
    ChangeMaker maker(ours, label);
    int number = firstNumber;
    for (const MergeProposal &proposal : accepted) {
        if (proposal.isNewItem()) {
            maker.add(proposal.text, number++);
        } else if (const Result<void> taken = maker.take(proposal); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    return maker.change();
}

} // namespace Ttc
