#pragma once

#include "models/inventory/aggregator.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Ttc {

// A resource as a finding of a security tool names it.
struct FindingResource
{
    std::string type{}; // "AwsS3Bucket", "AWS::S3::Bucket", "Other"
    std::string id{};   // an ARN, an id, or a placeholder where there is nothing to find
    std::string arn{};  // where the id is none
    std::string account{};
    std::string region{};
    std::string service{}; // as the tool calls what it checked: "guardduty"

    // Empties all of it and keeps the memory.
    void clear();
};

// What a finding says beside its resources; empty where it says nothing.
struct Finding
{
    std::string_view account{};
    std::string_view region{};
    std::string_view time{};
    std::string_view title{};
    std::string_view
        product{}; // ARN of what found it: "arn:aws:securityhub:eu-west-1::product/aws/guardduty"
    // How a check went; its resources and their subject are counted here.
    CheckSeen check{};
    bool archived = false;
    bool suppressed = false; // somebody decided that it does not count
};

// Counts findings into an inventory. A finding shows that a resource exists only where it names one: checks
// whether a service is on report the account, or a thing called "unknown", where it is off.
class Findings
{
public:
    explicit Findings(Aggregator &into);

    // Room for one resource more of the finding that add() will count next.
    FindingResource &addResource();
    // Counts a finding with the resources since the last one.
    void add(const Finding &finding);
    // Counts a record that is no finding about AWS.
    void passOver();
    // Forgets resources that turned out to belong to no finding.
    void forgetResources() { m_used = 0; }
    // Tells the aggregator what was odd about all of them together.
    void finish();

private:
    void countResources(const Finding &finding);
    void countProduct(const Finding &finding);
    std::uint64_t subjectOf(const Finding &finding) const;

    Aggregator &m_into;
    std::vector<FindingResource> m_resources; // the first m_used are of the next finding
    std::size_t m_used = 0;
    std::set<std::pair<std::string, std::string>> m_products; // account and product, each told once
    qint64 m_archived = 0;
    qint64 m_samples = 0;
    qint64 m_foreign = 0;
    bool m_tooMany = false;
};

// "PASS", "Passed" and "FAILED", in any case; every other status decides nothing.
CheckSeen::Outcome outcomeOfStatus(std::string_view status);

// Counts one resource that a tool lists, unless it stands for the account as a whole. `confirmed`: the tool
// says that the service is on, so what has no id of its own counts, too.
void countFoundResource(const FindingResource &resource, bool confirmed, Aggregator &into);

} // namespace Ttc
