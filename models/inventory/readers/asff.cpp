#include "models/inventory/limits.h"
#include "models/inventory/readers/findings.h"
#include "models/inventory/readers/pagedvisitor.h"
#include "models/inventory/readers/reader.h"

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
    Resources
};

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
                        .archived = value(State) == "ARCHIVED"});
    }
    bool wantsNestedMember(std::size_t /*field*/, std::string_view path) override
    {
        return path == "Type" || path == "Id" || path == "Region";
    }
    void nestedMember(std::size_t /*field*/, std::string_view path, JsonType type,
                      std::string_view text) override
    {
        if (type == JsonType::String) {
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
    }
    void nestedEnds(std::size_t /*field*/) override
    {
        m_findings.addResource() = std::exchange(m_resource, {});
    }

private:
    Aggregator &m_into;
    Findings m_findings;
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
