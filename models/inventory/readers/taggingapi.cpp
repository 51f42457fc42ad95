#include "models/inventory/readers/reader.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

class TaggingVisitor final : public RecordVisitor
{
public:
    explicit TaggingVisitor(Aggregator &into)
        : RecordVisitor({"ResourceTagMappingList"}, {{"ResourceARN"}}, {"PaginationToken", "NextToken"})
        , m_into(into)
    {
    }
    bool endsWithToken() const { return m_token; }

protected:
    void record(int /*list*/) override
    {
        m_into.countRecord();
        m_into.resource({.arn = value(0)});
    }
    void pageBegins() override { m_token = false; }
    // Its own token is there and empty on the last page; the other one is the CLI's.
    void pageMember(std::string_view /*name*/, std::string_view text) override
    {
        m_token = m_token || !text.empty();
    }

private:
    Aggregator &m_into;
    bool m_token = false;
};

} // namespace

std::optional<Error> readTaggingApi(TextStream &text, Aggregator &into)
{
    TaggingVisitor visitor(into);
    std::optional<Error> error = readRecords(text, visitor, into);
    if (visitor.endsWithToken()) {
        tellOfMissingPages(u"resources", into);
    }
    return error;
}

} // namespace Ttc
