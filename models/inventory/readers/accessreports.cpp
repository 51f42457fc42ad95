#include "models/inventory/account.h"
#include "models/inventory/readers/reader.h"

#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Namespace,
    LastUse,
    LastUseInOrganization,
    Entity,
    EntityPath,
    Region,
    RegionInOrganization,
    Entities,
};

// Reports of when a service was called last: of one principal, or of an account of an organization. They
// list every service that was allowed; only those with a date were called.
class AccessReportVisitor final : public RecordVisitor
{
public:
    explicit AccessReportVisitor(Aggregator &into)
        : RecordVisitor({"ServicesLastAccessed", "AccessDetails"},
                        {{"ServiceNamespace"},
                         {"LastAuthenticated"},
                         {"LastAuthenticatedTime"},
                         {"LastAuthenticatedEntity"},
                         {"EntityPath"},
                         {"LastAuthenticatedRegion"},
                         {"Region"},
                         {"TotalAuthenticatedEntities"}},
                        {"JobStatus", "JobCompletionDate", "IsTruncated"})
        , m_into(into)
    {
    }
    bool isUnfinished() const { return m_unfinished; }
    bool lacksPages() const { return m_lacksPages; }
    bool coversSeveralAccounts() const { return m_severalAccounts; }

protected:
    void record(int /*list*/) override;
    void pageBegins() override { m_lacksPages = false; }
    void pageMember(std::string_view name, std::string_view text) override
    {
        if (name == "IsTruncated") {
            m_lacksPages = text == "true";
        } else if (name == "JobStatus") {
            m_unfinished = m_unfinished || text != "COMPLETED";
        } else {
            m_into.taken(text);
        }
    }

private:
    std::string_view account();

    Aggregator &m_into;
    std::string m_account; // of the last entity path
    bool m_unfinished = false;
    bool m_lacksPages = false;
    bool m_severalAccounts = false;
};

// A path ends with the account, if it is one of an account.
std::string_view AccessReportVisitor::account()
{
    if (!has(EntityPath)) {
        return accountOfArn(value(Entity));
    }
    const std::string_view path = value(EntityPath);
    const std::string_view last = path.substr(path.rfind('/') + 1);
    if (readAccountId(last).kind != AccountId::Kind::Good) {
        return {};
    }
    m_severalAccounts = m_severalAccounts || (!m_account.empty() && m_account != last);
    m_account = last;
    // For an organization these are accounts, and the path is that of the one that called last.
    int entities = 0;
    std::from_chars(value(Entities).data(), value(Entities).data() + value(Entities).size(), entities);
    m_severalAccounts = m_severalAccounts || entities > 1;
    return m_account;
}

void AccessReportVisitor::record(int /*list*/)
{
    m_into.countRecord();
    if (!has(LastUse) && !has(LastUseInOrganization)) {
        return;
    }
    const std::vector<int> services = m_into.registry().fromIamPrefix(value(Namespace));
    if (services.empty()) {
        m_into.unmatched("iam-prefix", value(Namespace));
    }
    m_into.used(services, {.account = account(),
                           .region = has(Region) ? value(Region) : value(RegionInOrganization),
                           .kind = EvidenceKind::Accessed});
}

std::optional<Error> readReport(TextStream &text, AccessReportVisitor &visitor, Aggregator &into)
{
    std::optional<Error> error = readRecords(text, visitor, into);
    if (visitor.isUnfinished()) {
        into.truncated(u"The report was not finished when it was fetched; run the same get command again"_s);
    }
    if (visitor.lacksPages()) {
        into.truncated(
            u"The last page says that more follow: fetch them with --marker and append them to the file"_s);
    }
    return error;
}

} // namespace

std::optional<Error> readAccessAdvisor(TextStream &text, Aggregator &into)
{
    AccessReportVisitor visitor(into);
    return readReport(text, visitor, into);
}

std::optional<Error> readOrganizationsAccessReport(TextStream &text, Aggregator &into)
{
    AccessReportVisitor visitor(into);
    std::optional<Error> error = readReport(text, visitor, into);
    into.creditEveryAccount("organizations", "AWS::Organizations::Account");
    if (visitor.coversSeveralAccounts()) {
        into.provesNothingAbsent(
            u"The report covers several accounts and names for each service only the one that called it "
            "last; a report for the path of one account can show what that one does not use"_s);
    }
    return error;
}

} // namespace Ttc
