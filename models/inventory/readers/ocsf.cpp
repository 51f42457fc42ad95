#include "models/catalog/namefolding.h"
#include "models/inventory/json/textscan.h"
#include "models/inventory/limits.h"
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
    Class,
    Status,
    StatusCode,
    Time,
    Cloud,
    Metadata,
    Info,
    Compliance,
    Resources
};

// Members of nested objects that are wanted once a record.
enum Detail : std::size_t {
    Account,
    AccountName,
    Provider,
    Region,
    Check,
    Product,
    Title,
    Control,
    ControlStatus,
    Details
};

struct DetailPath
{
    Field field = Cloud;
    std::string_view path{};
};

constexpr std::array<DetailPath, Details> DetailPaths{{{Cloud, "account.uid"},
                                                       {Cloud, "account.name"},
                                                       {Cloud, "provider"},
                                                       {Cloud, "region"},
                                                       {Metadata, "event_code"},
                                                       {Metadata, "product.uid"},
                                                       {Info, "title"},
                                                       {Compliance, "control"},
                                                       {Compliance, "status"}}};

using ResourceMember = std::pair<std::string_view, std::string FindingResource::*>;
constexpr std::array<ResourceMember, 6> ResourceMembers{{{"type", &FindingResource::type},
                                                         {"uid", &FindingResource::id},
                                                         {"uid_alt", &FindingResource::arn},
                                                         {"owner.account.uid", &FindingResource::account},
                                                         {"region", &FindingResource::region},
                                                         {"group.name", &FindingResource::service}}};

// Whether a path is wanted, or leads to one that is.
bool leadsTo(std::string_view path, std::string_view wanted)
{
    return (path.size() >= wanted.size() || wanted[path.size()] == '.')
        && sameText(path, wanted.substr(0, path.size()));
}

// Findings in the Open Cybersecurity Schema, as Prowler and Security Hub write them.
class OcsfVisitor final : public PagedVisitor
{
public:
    explicit OcsfVisitor(Aggregator &into)
        : PagedVisitor({"Findings", "findings"},
                       {{"class_uid"},
                        {"status"},
                        {"status_code"},
                        {"time_dt"},
                        {"cloud", true},
                        {"metadata", true},
                        {"finding_info", true},
                        {"compliance", true},
                        {"resources", true}},
                       {"detail"})
        , m_into(into)
        , m_findings(into)
    {
    }
    void finish() { m_findings.finish(); }

protected:
    void record(int /*list*/) override
    {
        if (isAboutAws()) {
            if (!m_details[AccountName].empty()) {
                m_into.nameAccount(m_details[Account], QString::fromStdString(m_details[AccountName]));
            }
            m_findings.add({.account = m_details[Account],
                            .region = m_details[Region],
                            .time = value(Time),
                            .title = m_details[Title],
                            .product = m_details[Product],
                            .check = check(),
                            .archived = value(Status) == "Archived" || value(Status) == "Deleted",
                            .suppressed = value(Status) == "Suppressed"});
        } else {
            m_findings.passOver();
        }
        forgetDetails();
    }
    bool wantsNestedMember(std::size_t field, std::string_view path) override
    {
        if (field == Resources) {
            return std::ranges::any_of(ResourceMembers, [path](const ResourceMember &member) {
                return leadsTo(path, member.first);
            });
        }
        return std::ranges::any_of(DetailPaths, [field, path](const DetailPath &detail) {
            return detail.field == field && leadsTo(path, detail.path);
        });
    }
    void nestedMember(std::size_t field, std::string_view path, JsonType type, std::string_view text) override
    {
        if (type == JsonType::Null) {
            return;
        }
        if (field == Resources) {
            const auto *member = std::ranges::find_if(
                ResourceMembers, [path](const ResourceMember &known) { return sameText(known.first, path); });
            if (member != ResourceMembers.end()) {
                m_resource.*(member->second) = text.substr(0, Limits::ArnBytes);
            }
            return;
        }
        for (std::size_t i = 0; i < DetailPaths.size(); ++i) {
            if (DetailPaths.at(i).field == field && sameText(DetailPaths.at(i).path, path)) {
                m_details.at(i) = text;
            }
        }
    }
    void pageBegins() override
    {
        PagedVisitor::pageBegins();
        m_findings.forgetResources();
        forgetDetails();
    }
    void nestedEnds(std::size_t field) override
    {
        if (field == Resources) {
            std::swap(m_findings.addResource(), m_resource);
            m_resource.clear();
        }
    }

private:
    // Keeps the memory: there are millions of records.
    void forgetDetails()
    {
        std::ranges::for_each(m_details, [](std::string &detail) { detail.clear(); });
    }
    // Security Hub tells of its controls where OCSF has a place for them, Prowler of its checks in its own.
    CheckSeen check() const
    {
        if (!m_details[Control].empty()) {
            return {.source = CheckSource::SecurityHub,
                    .check = m_details[Control],
                    .outcome = outcomeOfStatus(m_details[ControlStatus])};
        }
        const bool isOfProwler = m_details[Product].empty() || m_details[Product] == "prowler";
        return {.source = CheckSource::Prowler,
                .check = isOfProwler ? std::string_view(m_details[Check]) : std::string_view(),
                .outcome = outcomeOfStatus(value(StatusCode))};
    }
    // Findings have classes from 2001 on, log events others.
    bool isAboutAws() const
    {
        const std::string provider = toLowerAscii(m_details[Provider]);
        return (provider.empty() || provider == "aws") && value(Class).size() == 4
            && value(Class).starts_with('2');
    }

    Aggregator &m_into;
    Findings m_findings;
    std::array<std::string, Details> m_details;
    FindingResource m_resource;
};

} // namespace

std::optional<Error> readOcsf(TextStream &text, Aggregator &into)
{
    OcsfVisitor visitor(into);
    std::optional<Error> error = readPages(text, visitor, u"findings", into);
    visitor.finish();
    return error;
}

} // namespace Ttc
