#pragma once

#include "models/inventory/aggregator.h"

#include <array>
#include <string_view>

namespace Ttc {

// What CloudFormation makes of one resource of a SAM template (AWS::Serverless::...) beside the resource
// itself.
class ServerlessExpansion
{
public:
    void clear() { *this = {}; }
    // What the resource says, in any order.
    void role() { m_hasRole = true; }
    void deployment() { m_hasDeployment = true; }
    void event(std::string_view type);

    // Counts it for a resource of this type; nothing where the type is none of SAM's.
    void count(std::string_view type, const ResourceSeen &like, Aggregator &into) const;

private:
    static constexpr std::size_t EventTypes = 9;

    bool m_hasRole = false;
    bool m_hasDeployment = false;
    std::array<qint64, EventTypes> m_events{}; // of each type that makes a resource of another service
};

} // namespace Ttc
