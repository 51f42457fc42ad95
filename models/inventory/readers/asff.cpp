#include "models/inventory/limits.h"
#include "models/inventory/readers/configrulename.h"
#include "models/inventory/readers/findings.h"
#include "models/inventory/readers/pagedvisitor.h"
#include "models/inventory/readers/reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Account,
    AccountName,
    Region,
    Product,
    Title,
    State,
    Updated,
    Generator,
    Compliance,
    Workflow,
    ProductFields,
    Resources
};

// Members of nested objects that are wanted once a finding.
enum Detail : std::size_t {
    ComplianceStatus,
    SecurityControl,
    WorkflowStatus,
    ControlId,
    ConfigRule,
    Details
};

struct DetailPath
{
    Field field = Compliance;
    std::string_view path{};
};

constexpr std::array<DetailPath, Details> DetailPaths{{{Compliance, "Status"},
                                                       {Compliance, "SecurityControlId"},
                                                       {Workflow, "Status"},
                                                       {ProductFields, "ControlId"},
                                                       {ProductFields, "aws/config/ConfigRuleName"}}};

constexpr std::string_view ProwlerGenerator = "prowler-";

// Findings in the AWS Security Finding Format.
class AsffVisitor final : public PagedVisitor
{
public:
    explicit AsffVisitor(Aggregator &into)
        : PagedVisitor({"Findings", "findings"},
                       {{"AwsAccountId"},
                        {"AwsAccountName"},
                        {"Region"},
                        {"ProductArn"},
                        {"Title"},
                        {"RecordState"},
                        {"UpdatedAt"},
                        {"GeneratorId"},
                        {"Compliance", true},
                        {"Workflow", true},
                        {"ProductFields", true},
                        {"Resources", true}},
                       {"detail"})
        , m_into(into)
        , m_findings(into)
    {
    }
    void finish() { m_findings.finish(); }

protected:
    void record(int /*list*/) override
    {
        if (has(AccountName) && has(Account)) {
            const std::string_view name = value(AccountName);
            m_into.nameAccount(value(Account), QString::fromStdString(std::string(name)));
        }
        m_findings.add({.account = value(Account),
                        .region = value(Region),
                        .time = value(Updated),
                        .title = value(Title),
                        .product = value(Product),
                        .check = check(),
                        .archived = value(State) == "ARCHIVED",
                        .suppressed = m_details[WorkflowStatus] == "SUPPRESSED"});
        m_details = {};
    }
    bool wantsNestedMember(std::size_t field, std::string_view path) override
    {
        return field == Resources ? path == "Type" || path == "Id" || path == "Region"
                                  : detailAt(field, path) != DetailPaths.end();
    }
    void nestedMember(std::size_t field, std::string_view path, JsonType type, std::string_view text) override
    {
        if (type != JsonType::String) {
            return;
        }
        if (const auto *detail = detailAt(field, path); detail != DetailPaths.end()) {
            m_details.at(static_cast<std::size_t>(detail - DetailPaths.begin())) =
                text.substr(0, Limits::NameBytes);
        } else if (field == Resources) {
            std::string &known = path == "Type" ? m_resource.type
                               : path == "Id"   ? m_resource.id
                                                : m_resource.region;
            known = text.substr(0, Limits::ArnBytes);
        }
    }
    void pageBegins() override
    {
        PagedVisitor::pageBegins();
        m_findings.forgetResources();
        m_details = {};
    }
    void nestedEnds(std::size_t field) override
    {
        if (field == Resources) {
            std::swap(m_findings.addResource(), m_resource);
            m_resource.clear();
        }
    }

private:
    static const DetailPath *detailAt(std::size_t field, std::string_view path)
    {
        return std::ranges::find_if(DetailPaths, [field, path](const DetailPath &detail) {
            return detail.field == field && detail.path == path;
        });
    }

    // Of Security Hub itself, or of a tool that hands its findings to it; without an id for any other
    // finding.
    CheckSeen check() const
    {
        CheckSeen seen{.source = CheckSource::SecurityHub,
                       .standard = value(Generator),
                       .outcome = outcomeOfStatus(m_details[ComplianceStatus])};
        if (!m_details[SecurityControl].empty()) {
            seen.check = m_details[SecurityControl];
        } else if (!m_details[ConfigRule].empty()) {
            seen.source = CheckSource::ConfigRule;
            seen.check = ruleOfName(m_details[ConfigRule]);
        } else if (value(Generator).starts_with(ProwlerGenerator)) {
            seen.source = CheckSource::Prowler;
            seen.check = value(Generator).substr(ProwlerGenerator.size());
        } else if (!m_details[ControlId].empty()) {
            seen.check = m_details[ControlId];
        } else if (value(Product).ends_with(":product/aws/securityhub")) {
            const std::string_view generator = value(Generator);
            seen.check = generator.substr(generator.rfind('/') + 1);
        }
        return seen;
    }

    Aggregator &m_into;
    Findings m_findings;
    std::array<std::string, Details> m_details;
    FindingResource m_resource;
};

} // namespace

std::optional<Error> readAsff(TextStream &text, Aggregator &into)
{
    AsffVisitor visitor(into);
    std::optional<Error> error = readPages(text, visitor, u"findings", into);
    visitor.finish();
    return error;
}

} // namespace Ttc
