#include "models/inventory/readers/pagedvisitor.h"
#include "models/inventory/readers/reader.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Id,
    Name
};

// Tells how accounts are called and that they belong to an organization, but nothing of what is in them.
class AccountVisitor final : public PagedVisitor
{
public:
    explicit AccountVisitor(Aggregator &into)
        : PagedVisitor({"Accounts"}, {{"Id"}, {"Name"}})
        , m_into(into)
        , m_organizations(into.registry().fromIamPrefix("organizations"))
    {
    }

protected:
    void record(int /*list*/) override
    {
        m_into.countRecord();
        const std::string_view name = value(Name);
        if (!name.empty()) {
            m_into.nameAccount(value(Id), QString::fromStdString(std::string(name)));
        }
        m_into.used(m_organizations, {.account = value(Id), .kind = EvidenceKind::Resource, .about = false});
    }

private:
    Aggregator &m_into;
    std::vector<int> m_organizations;
};

} // namespace

std::optional<Error> readOrganizationsAccounts(TextStream &text, Aggregator &into)
{
    AccountVisitor visitor(into);
    std::optional<Error> error = readPages(text, visitor, u"accounts", into);
    into.notices().add(
        u"The list names accounts; one takes part in verdicts once another file shows what is in it"_s);
    return error;
}

} // namespace Ttc
