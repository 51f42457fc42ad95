#include "models/checklist/effortweights.h"

#include "models/checklist/workspacestore.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString Setting = u"planner-weights"_s;

bool isWeight(int weight)
{
    return weight >= 1 && weight <= EffortWeights::Most;
}

} // namespace

int EffortWeights::of(Effort effort) const
{
    switch (effort) {
    case Effort::Low:
        return low;
    case Effort::Medium:
        return medium;
    case Effort::High:
        return high;
    }
    return medium;
}

bool EffortWeights::isValid() const
{
    return isWeight(low) && isWeight(medium) && isWeight(high);
}

QByteArray effortWeightsToJson(const EffortWeights &weights)
{
    const QJsonObject object{
        {u"low"_s, weights.low}, {u"medium"_s, weights.medium}, {u"high"_s, weights.high}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

EffortWeights effortWeightsFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const EffortWeights read{.low = object[u"low"_s].toInt(),
                             .medium = object[u"medium"_s].toInt(),
                             .high = object[u"high"_s].toInt()};
    return read.isValid() ? read : EffortWeights();
}

Result<EffortWeights> keptEffortWeights(const WorkspaceStore &workspace)
{
    return workspace.setting(Setting).map(effortWeightsFromJson);
}

Result<void> keepEffortWeights(WorkspaceStore &workspace, const EffortWeights &weights)
{
    if (!weights.isValid()) {
        return tl::unexpected(
            Error{.kind = Error::Kind::Usage,
                  .message = u"a weight is a number from 1 to %1"_s.arg(EffortWeights::Most)});
    }
    return workspace.setSetting(Setting, effortWeightsToJson(weights));
}

} // namespace Ttc
