#include "models/exchange/merge.h"

#include "models/exchange/newitems.h"
#include "models/scope/english.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Kind = IncomingFile::Kind;

// Rows that were exported at different times are not the same, whatever they tell.
bool areTheSame(const IncomingRow &one, const IncomingRow &other)
{
    return one.statuses == other.statuses && one.fields == other.fields && one.mark == other.mark
        && one.sent == other.sent;
}

// What a row tells of a unit, as a text that is the same where rows tell the same.
QString toldOf(const IncomingRow &row, MergeUnit unit)
{
    QStringList parts;
    if (unit == MergeUnit::Status) {
        std::ranges::transform(row.statuses, std::back_inserter(parts),
                               [](Status status) { return toKey(status); });
    }
    for (const QList<ItemField> fields = fieldsOf(unit); const ItemField field : fields) {
        parts.append(row.fields.value(field));
    }
    return parts.join(QChar(0x1F));
}

class Merge
{
public:
    Merge(const IncomingFile &file, const OurSide &ours)
        : m_file(file)
        , m_ours(ours)
        , m_newItems(ours)
    {
    }

    MergeResult run()
    {
        m_result.warnings = m_file.warnings;
        m_result.skipped = m_file.skipped;
        if (!m_file.plan.isEmpty() && m_file.plan != m_ours.plan.name) {
            m_result.warnings.append(u"the file is of the plan %1, and this is %2"_s.arg(
                English::quoted(m_file.plan), English::quoted(m_ours.plan.name)));
        }
        tellForeignRows();
        findRepeated();
        for (qsizetype i = 0; i < m_file.rows.size(); ++i) {
            if (!m_left.contains(i)) {
                mergeRow(m_file.rows.at(i));
            }
        }
        return std::move(m_result);
    }

private:
    void skip(const IncomingRow &row, const QString &reason)
    {
        m_result.skipped.append(
            {.number = row.number, .title = row.title.isEmpty() ? row.item : row.title, .reason = reason});
    }

    // It carries a mark that our log does not know.
    bool isForeign(const IncomingRow &row) const
    {
        return !row.sent && !row.mark.isEmpty() && !m_ours.sent.contains(toText(row.mark));
    }

    void tellForeignRows()
    {
        const auto count =
            std::ranges::count_if(m_file.rows, [this](const IncomingRow &row) { return isForeign(row); });
        if (count > 0) {
            m_result.warnings.append(
                English::counted(count, u"row was"_s, u"rows were"_s)
                + u" exported from another plan, or from a copy of this one that went its own way"_s);
        }
    }

    QString targetOf(const IncomingRow &row) const
    {
        return m_newItems.target(row, m_file.kind, sentOf(row));
    }

    bool hasNoKey(const IncomingRow &row) const
    {
        return row.item.isEmpty() && (m_file.kind == Kind::Tracker || row.title.isEmpty());
    }

    // Of rows that say the same of one item the first counts; where they differ, a person looks at all.
    void findRepeated()
    {
        QHash<QString, QList<qsizetype>> places;
        for (qsizetype i = 0; i < m_file.rows.size(); ++i) {
            const IncomingRow &row = m_file.rows.at(i);
            if (hasNoKey(row)) {
                continue;
            }
            const QString target = targetOf(row);
            QList<qsizetype> &known = places[target];
            if (!known.isEmpty() && areTheSame(m_file.rows.at(known.constFirst()), row)) {
                skip(row, u"row %1 says the same"_s.arg(m_file.rows.at(known.constFirst()).number));
                m_left.insert(i);
                continue;
            }
            known.append(i);
        }
        for (auto target = places.cbegin(); target != places.cend(); ++target) {
            if (target->size() > 1) {
                keepTold(target.key(), *target);
            }
        }
    }

    void keepTold(const QString &target, const QList<qsizetype> &places)
    {
        QHash<int, QSet<QString>> &told = m_told[target];
        for (const qsizetype place : places) {
            const IncomingRow &row = m_file.rows.at(place);
            for (const MergeUnit unit : AllMergeUnits) {
                if (tells(row, m_file.kind, unit)) {
                    told[static_cast<int>(unit)].insert(toldOf(row, unit));
                }
            }
        }
    }

    // What a row does not tell it does not dispute.
    bool isDisputed(const QString &target, MergeUnit unit) const
    {
        const auto told = m_told.constFind(target);
        return told != m_told.cend() && told->value(static_cast<int>(unit)).size() > 1;
    }

    // Remembers it, too.
    bool wasProposed(const IncomingRow &row, const QString &target, MergeUnit unit)
    {
        if (!m_told.contains(target)) {
            return false;
        }
        const auto before = m_proposed.size();
        m_proposed.insert({target, static_cast<int>(unit), toldOf(row, unit)});
        return m_proposed.size() == before;
    }

    void mergeRow(const IncomingRow &row)
    {
        for (const QString &problem : row.problems) {
            skip(row, problem);
        }
        if (hasNoKey(row)) {
            skip(row, u"it has no item key"_s);
            return;
        }
        const QString target = targetOf(row);
        const bool isManual = row.item.isEmpty() || isManualItem(row.item);
        if (NewItems::isNew(target)) {
            addItem(row);
        } else if (isManual && m_ours.states.value(target).title.isEmpty()) {
            skip(row, u"the item was removed here"_s);
        } else if (!isManual && m_ours.catalog.control(target) == nullptr
                   && !m_ours.states.contains(target)) {
            skip(row, u"neither the catalog %1 nor the plan has %2"_s.arg(m_ours.catalog.info().version,
                                                                          English::quoted(target)));
        } else {
            // Of one that was found by its title nobody knows what it was exported from.
            const std::optional<ItemState> sent = sentOf(row);
            const bool isSame = sent && (!isManual || !sent->title.isEmpty());
            mergeItem(row, target, isSame ? sent : std::nullopt);
        }
    }

    void addItem(const IncomingRow &row)
    {
        Result<MergeProposal> proposal = m_newItems.proposal(row, m_file.kind);
        if (proposal) {
            m_result.proposals.append(std::move(*proposal));
        } else {
            skip(row, proposal.error().message);
        }
    }

    std::optional<ItemState> sentOf(const IncomingRow &row) const
    {
        if (row.sent) {
            return row.sent;
        }
        const auto states = m_ours.sent.constFind(toText(row.mark));
        return row.mark.isEmpty() || states == m_ours.sent.cend()
                 ? std::nullopt
                 : std::optional(states->value(row.item, ItemState{.control = row.item}));
    }

    void mergeItem(const IncomingRow &row, const QString &id, const std::optional<ItemState> &sent)
    {
        const auto before = m_result.proposals.size() + m_result.skipped.size();
        const ItemState ours = m_ours.states.value(id, ItemState{.control = id});
        for (const MergeUnit unit : AllMergeUnits) {
            if (tells(row, m_file.kind, unit) && !agrees(row, m_file.kind, unit, ours)
                && !(sent && agrees(row, m_file.kind, unit, *sent))) {
                propose(row, unit, ours, sent);
            }
        }
        if (before == m_result.proposals.size() + m_result.skipped.size() && row.problems.isEmpty()) {
            ++m_result.unchanged;
        }
    }

    void propose(const IncomingRow &row, MergeUnit unit, const ItemState &ours,
                 const std::optional<ItemState> &sent)
    {
        MergeProposal proposal{.row = row.number,
                               .item = ours.control,
                               .title = titleOf(row, ours),
                               .unit = unit,
                               .ours = unitText(ours, unit),
                               .edit = editOf(row, m_file.kind, unit)};
        const Result<ItemState> taken = take(row, proposal, ours);
        if (!taken) {
            skip(row, taken.error().message);
            return;
        }
        proposal.text = *taken;
        proposal.theirs = withWordOfTracker(unitText(*taken, unit), row, unit);
        keepOlderText(proposal, row, ours);
        if (sent) {
            proposal.sent = unitText(*sent, unit);
        }
        // Nobody clears by a file what nobody knows to have been in it.
        if (!sent && isBlank(*taken, unit)) {
            return;
        }
        if (wasProposed(row, ours.control, unit)) {
            return;
        }
        judge(proposal, row, ours, sent);
        m_result.proposals.append(proposal);
    }

    // What was decided on an older text stands for that one, and is looked at again.
    void keepOlderText(MergeProposal &proposal, const IncomingRow &row, const ItemState &ours) const
    {
        const Control *control = m_ours.catalog.control(ours.control);
        const bool isOlder =
            control != nullptr && !row.textHash.isEmpty() && row.textHash != control->textHash();
        if (proposal.unit != MergeUnit::Status || !isOlder) {
            return;
        }
        proposal.olderText = row.textHash;
        if (const auto text = m_file.texts.constFind(row.textHash); text != m_file.texts.cend()) {
            proposal.keptText = *text;
        }
    }

    Result<ItemState> take(const IncomingRow &row, const MergeProposal &proposal, const ItemState &ours) const
    {
        if (proposal.unit == MergeUnit::Text) {
            const ItemState text = textOf(row, m_file.kind, ours);
            return withManualText(ours, text.title, text.services, text.steps);
        }
        return editItems({ours}, proposal.edit, m_ours.catalog, {.now = m_ours.now})
            .map([](const EditedItems &edited) { return edited.change.items.constFirst(); });
    }

    QString titleOf(const IncomingRow &row, const ItemState &ours) const
    {
        if (const Control *control = m_ours.catalog.control(ours.control)) {
            return control->title;
        }
        if (!ours.title.isEmpty()) {
            return ours.title;
        }
        return row.title.isEmpty() ? ours.control : row.title;
    }

    // Several words of a tracker become one of ours.
    QString withWordOfTracker(const QString &text, const IncomingRow &row, MergeUnit unit) const
    {
        const bool isOther = m_file.kind == Kind::Tracker && unit == MergeUnit::Status
                          && !text.contains(row.statusWord, Qt::CaseInsensitive);
        return isOther ? text + u" (%1)"_s.arg(English::quoted(row.statusWord)) : text;
    }

    // Whether to ask, and why.
    void judge(MergeProposal &proposal, const IncomingRow &row, const ItemState &ours,
               const std::optional<ItemState> &sent) const
    {
        const bool isName = m_file.kind == Kind::Tracker && proposal.unit == MergeUnit::Owner;
        proposal.asks = true;
        proposal.isDisputed = isDisputed(ours.control, proposal.unit);
        if (proposal.isDisputed) {
            proposal.reason = u"the file has several rows for this item, and they differ"_s;
        } else if (isForeign(row)) {
            proposal.reason = u"it was exported from another plan, or from a copy that went its own way"_s;
        } else if (!sent && !isBlank(ours, proposal.unit)) {
            proposal.reason = u"the file does not tell what it was exported from"_s;
        } else if (!sent) {
            proposal.asks = false;
            proposal.reason = u"nothing was given here yet"_s;
        } else if (!areAlike(ours, *sent, proposal.unit)) {
            proposal.reason = u"changed here and there since it was exported"_s;
        } else if (isName && !isBlank(ours, MergeUnit::Owner)) {
            proposal.reason = u"trackers name people in their own way; it may be the same person"_s;
        } else if (proposal.unit == MergeUnit::Status && row.untouchedStatuses.contains(sent->status)) {
            proposal.reason = row.statuses.contains(Status::Planned)
                                ? u"trackers open every issue; it may just not know the status"_s
                                : u"the tracker may have no other word for what was exported"_s;
        } else {
            proposal.asks = false;
            proposal.reason = u"changed only there"_s;
        }
    }

    const IncomingFile &m_file;
    const OurSide &m_ours;
    const NewItems m_newItems;
    QSet<qsizetype> m_left; // places of rows that a later one stands for
    // Of items that have several rows: what these tell, by target and unit, and what was proposed of it.
    QHash<QString, QHash<int, QSet<QString>>> m_told;
    std::set<std::tuple<QString, int, QString>> m_proposed;
    MergeResult m_result;
};

} // namespace

MergeResult mergeIncoming(const IncomingFile &file, const OurSide &ours)
{
    return Merge(file, ours).run();
}

} // namespace Ttc
