#include "models/inventory/readers/reader.h"

#include <string>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Type,
    Identifier
};

class ScanVisitor final : public RecordVisitor
{
public:
    explicit ScanVisitor(Aggregator &into)
        : RecordVisitor({"Resources", "RelatedResources"},
                        {{"ResourceType"}, {"ResourceIdentifier", true}, {"ManagedByStack"}}, {"NextToken"})
        , m_into(into)
    {
    }
    bool endsWithToken() const { return m_token; }

protected:
    void record(int /*list*/) override
    {
        m_into.countRecord();
        const bool isArn = m_identifier.starts_with("arn:");
        m_into.resource({.type = value(Type),
                         .arn = isArn ? std::string_view(m_identifier) : std::string_view(),
                         .name = isArn ? std::string_view() : std::string_view(m_identifier)});
        m_identifier.clear();
    }
    void pageBegins() override { m_token = false; }
    void pageMember(std::string_view /*name*/, std::string_view text) override { m_token = !text.empty(); }
    // {"BucketName": "..."}: one member, mostly.
    void nestedMember(std::size_t /*field*/, std::string_view /*name*/, JsonType /*type*/,
                      std::string_view text) override
    {
        if (!m_identifier.starts_with("arn:")) {
            m_identifier = text;
        }
    }

private:
    Aggregator &m_into;
    std::string m_identifier;
    bool m_token = false;
};

} // namespace

std::optional<Error> readResourceScan(TextStream &text, Aggregator &into)
{
    ScanVisitor visitor(into);
    std::optional<Error> error = readRecords(text, visitor, into);
    into.settleOnOneAccount();
    if (visitor.endsWithToken()) {
        tellOfMissingPages(u"resources", into);
    }
    return error;
}

} // namespace Ttc
