#pragma once

#include "models/catalog/control.h"
#include "models/catalog/error.h"

#include <QByteArray>

namespace Ttc {

class WorkspaceStore;

// How much work each effort stands for, against the others; a person can change it.
struct EffortWeights
{
    static constexpr int Most = 1000;

    int low = 1;
    int medium = 3;
    int high = 8;

    int of(Effort effort) const;
    // Each is 1 to Most.
    bool isValid() const;
    bool operator==(const EffortWeights &) const = default;
};

QByteArray effortWeightsToJson(const EffortWeights &weights);
// The usual ones for what is no weights or is not valid.
EffortWeights effortWeightsFromJson(const QByteArray &json);

// As the workspace keeps them; the usual ones where nobody changed them.
Result<EffortWeights> keptEffortWeights(const WorkspaceStore &workspace);
// Refused, with Error::Kind::Usage, when they are not valid.
Result<void> keepEffortWeights(WorkspaceStore &workspace, const EffortWeights &weights);

} // namespace Ttc
