#include "models/inventory/readers/findings.h"
#include "models/inventory/readers/pagedvisitor.h"
#include "models/inventory/readers/reader.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Account,
    Region,
    ResourceRegion,
    Type,
    Id,
    Arn,
    Captured
};

// What Security Hub knows of, whether or not there are findings about it.
class HubResourceVisitor final : public PagedVisitor
{
public:
    explicit HubResourceVisitor(Aggregator &into)
        : PagedVisitor({"Resources"}, {{"AccountId"},
                                       {"Region"},
                                       {"ResourceRegion"},
                                       {"ResourceType"},
                                       {"ResourceId"},
                                       {"ResourceArn"},
                                       {"ResourceDetailCaptureTimeDt"}})
        , m_into(into)
    {
    }

protected:
    void record(int /*list*/) override
    {
        m_into.countRecord();
        m_into.taken(value(Captured));
        m_resource.type = value(Type);
        m_resource.id = value(Id);
        m_resource.arn = value(Arn);
        m_resource.account = value(Account);
        m_resource.region = has(ResourceRegion) ? value(ResourceRegion) : value(Region);
        m_into.used({}, {.account = m_resource.account});
        countFoundResource(m_resource, false, m_into);
    }

private:
    Aggregator &m_into;
    FindingResource m_resource;
};

} // namespace

std::optional<Error> readSecurityHubResources(TextStream &text, Aggregator &into)
{
    HubResourceVisitor visitor(into);
    std::optional<Error> error = readPages(text, visitor, u"resources", into);
    into.creditEveryAccount("securityhub", "AWS::SecurityHub::Hub");
    return error;
}

} // namespace Ttc
