#pragma once

#include "models/exchange/merge.h"

#include <optional>

namespace Ttc {

// Finds which of our manual items a row means, or makes it a new one.
class NewItems
{
public:
    explicit NewItems(const OurSide &ours);

    // The id of ours that the row means: its own where `sent` (what the row was exported from) has it, else
    // that of the item with the same title. Nothing where it is new here.
    std::optional<QString> known(const IncomingRow &row, IncomingFile::Kind kind,
                                 const std::optional<ItemState> &sent) const;
    // The item as it would be added; refused where it can be none.
    Result<MergeProposal> proposal(const IncomingRow &row, IncomingFile::Kind kind) const;

private:
    const OurSide &m_ours;
};

} // namespace Ttc
