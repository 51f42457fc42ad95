#pragma once

#include "models/exchange/incoming.h"
#include "models/exchange/mergeunit.h"
#include "models/exchange/ourside.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// What a file suggests for one unit of one item.
struct MergeProposal
{
    int row = 0;
    QString item{}; // id; empty for an item that is new here
    QString title{};
    MergeUnit unit = MergeUnit::Status;
    std::optional<QString> sent{}; // as people read it, like the next two; nothing where that is not known
    QString ours{};
    QString theirs{};
    bool asks = false;       // only a person can tell which is right
    bool isDisputed = false; // other rows say something else of the same
    QString reason{};        // a sentence without its full stop
    ItemEdit edit{};         // what taking it does
    // The text that the status was given for, where it is another than the present one: a second look
    // follows.
    QByteArray olderText{};
    std::optional<ControlText> keptText{}; // the same, whole, where the file has it
    ItemState text{};                      // of a unit Text or a new item: as it shall be
    bool isNewItem() const { return item.isEmpty(); }
};

struct MergeResult
{
    QList<MergeProposal> proposals{}; // in the order of the rows, then of the units
    QList<SkippedRow> skipped{};
    int unchanged = 0; // rows that say what is here already, or what was sent
    QStringList warnings{};
};

// Three ways: what was sent, ours now, theirs. What only they changed is proposed to be taken; what both
// changed, or what cannot be compared because nobody knows what was sent, asks. Rows that a file lacks remove
// nothing. Each row gives proposals, is skipped with a reason, or counts as unchanged. The same input gives
// the same result, and what was taken once is unchanged the next time.
MergeResult mergeIncoming(const IncomingFile &file, const OurSide &ours);

// What taking these does, as one step to undo; `label` and `now` as in ItemChange. New items get numbers from
// `firstNumber` on, see ItemStore::unusedManualId. An error leaves nothing half done.
Result<ItemChange> mergeChange(const QList<MergeProposal> &accepted, const OurSide &ours,
                               const QString &label, int firstNumber);

} // namespace Ttc
