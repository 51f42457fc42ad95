#include "models/inventory/limits.h"
#include "models/inventory/readers/configrulename.h"
#include "models/inventory/readers/pagedvisitor.h"
#include "models/inventory/readers/reader.h"

#include <algorithm>
#include <charconv>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Name,
    Account,
    Region,
    Compliance
};

constexpr std::string_view CountPath = "ComplianceContributorCount.CappedCount";

// Rules of AWS Config, of one account or of all that an aggregator gathers. They name no resource.
class ComplianceVisitor final : public PagedVisitor
{
public:
    explicit ComplianceVisitor(Aggregator &into)
        : PagedVisitor({"ComplianceByConfigRules", "AggregateComplianceByConfigRules"},
                       {{"ConfigRuleName"}, {"AccountId"}, {"AwsRegion"}, {"Compliance", true}})
        , m_into(into)
    {
    }

protected:
    void record(int /*list*/) override
    {
        m_into.countRecord();
        // The resources that do not comply are counted, those that do are not.
        m_into.checked(value(Account),
                       {.source = CheckSource::ConfigRule,
                        .check = ruleOfName(value(Name)),
                        .outcome = m_outcome,
                        .resources = m_outcome == CheckSeen::Outcome::Failed ? std::max(m_count, 1) : 1,
                        .subject = std::hash<std::string_view>()(value(Region))});
        m_outcome = CheckSeen::Outcome::Undecided;
        m_count = 0;
    }
    bool wantsNestedMember(std::size_t /*field*/, std::string_view path) override
    {
        return path == "ComplianceType" || CountPath.starts_with(path);
    }
    void nestedMember(std::size_t /*field*/, std::string_view path, JsonType /*type*/,
                      std::string_view text) override
    {
        if (path == CountPath) {
            std::from_chars(text.data(), text.data() + text.size(), m_count);
        } else if (path == "ComplianceType") {
            m_outcome = text == "COMPLIANT"     ? CheckSeen::Outcome::Passed
                      : text == "NON_COMPLIANT" ? CheckSeen::Outcome::Failed
                                                : CheckSeen::Outcome::Undecided;
        }
    }
    void pageBegins() override
    {
        PagedVisitor::pageBegins();
        m_outcome = CheckSeen::Outcome::Undecided;
        m_count = 0;
    }

private:
    Aggregator &m_into;
    CheckSeen::Outcome m_outcome = CheckSeen::Outcome::Undecided;
    int m_count = 0;
};

} // namespace

std::optional<Error> readConfigCompliance(TextStream &text, Aggregator &into)
{
    ComplianceVisitor visitor(into);
    std::optional<Error> error = readPages(text, visitor, u"rules", into);
    creditConfig(into);
    return error;
}

} // namespace Ttc
