#pragma once

#include "models/inventory/inventory.h"

namespace Ttc {

// What an import counts: services with evidence, one of several accounts once for each. Not those that are
// derived from others or that every account has.
qsizetype servicesWithEvidence(const Inventory &inventory);

struct EvidenceChange
{
    qsizetype added = 0; // services that had none before, counted like that
    qsizetype gone = 0;
    bool operator==(const EvidenceChange &) const = default;
};

EvidenceChange evidenceChange(const Inventory &before, const Inventory &after);

} // namespace Ttc
