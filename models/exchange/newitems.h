#pragma once

#include "models/exchange/merge.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Ttc {

// Finds which of our manual items a row means, or makes it a new one.
class NewItems
{
public:
    explicit NewItems(const OurSide &ours);

    // What the row is about: the id of an item of ours, or, for one that is new here, a text that equal
    // titles share. A manual item is the row's own where `sent` (what the row was exported from) has it,
    // since two workspaces number theirs alike; else the one with the same title.
    QString target(const IncomingRow &row, IncomingFile::Kind kind,
                   const std::optional<ItemState> &sent) const;
    static bool isNew(const QString &target);
    // The item as it would be added; refused where it can be none.
    Result<MergeProposal> proposal(const IncomingRow &row, IncomingFile::Kind kind) const;

private:
    const OurSide &m_ours;
    QHash<QString, QString> m_idsByTitle; // folded; of equal titles the smallest id
};

} // namespace Ttc
