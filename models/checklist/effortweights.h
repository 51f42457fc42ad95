#pragma once

#include "models/catalog/control.h"

#include <QByteArray>

namespace Ttc {

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

// The name of the setting under which the workspace keeps them.
inline constexpr char16_t EffortWeightsSetting[] = u"planner-weights";

QByteArray effortWeightsToJson(const EffortWeights &weights);
// The usual ones for what is no weights or is not valid.
EffortWeights effortWeightsFromJson(const QByteArray &json);

} // namespace Ttc
