#pragma once

#include "models/inventory/json/recordvisitor.h"
#include "models/inventory/readers/cloudtrailevents.h"

#include <cstddef>
#include <string_view>

namespace Ttc {

// CloudTrail's records as JSON: log files, Event history, JSON Lines of Athena, events of EventBridge.
class CloudTrailRecordVisitor final : public RecordVisitor
{
public:
    explicit CloudTrailRecordVisitor(CloudTrailEvents &into);

protected:
    void record(int list) override;

private:
    std::string_view either(std::size_t first, std::size_t second) const;

    CloudTrailEvents &m_into;
};

} // namespace Ttc
