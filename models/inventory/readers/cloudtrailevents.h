#pragma once

#include "models/inventory/aggregator.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Ttc {

// What one record of CloudTrail says, wherever it was written down. Texts are looked at only while it is
// counted.
struct CloudTrailEvent
{
    std::string_view source{}; // "s3.amazonaws.com"
    std::string_view name{};   // "CreateBucket"
    std::string_view account{};
    std::string_view region{};
    std::string_view time{};
    std::optional<bool> readOnly{}; // nothing where the record does not tell
    std::optional<bool> failed{};
    qint64 count = 1;
};

// "true" or "false" as a log, an export or a spreadsheet spells it; nothing for anything else.
std::optional<bool> readTruth(std::string_view text);

// Counts events into an inventory. Only a write that succeeded shows that a service is in use: consoles and
// scanners read from services that hold nothing, and an error shows no more than that somebody tried.
class CloudTrailEvents
{
public:
    explicit CloudTrailEvents(Aggregator &into);

    void add(const CloudTrailEvent &event);
    // Tells the aggregator what was odd about all of them together.
    void finish();

private:
    using Services = std::vector<int>;
    using Known = std::unordered_map<std::string, Services, TextHash, std::equal_to<>>;

    const Services &servicesOf(const CloudTrailEvent &event);
    Services lookUp(const CloudTrailEvent &event) const;

    Aggregator &m_into;
    Known m_bySource;
    Known m_byEc2Event;
    qint64 m_undecided = 0;  // events that do not say what they did
    qint64 m_sourceless = 0; // records that are about no service
};

} // namespace Ttc
