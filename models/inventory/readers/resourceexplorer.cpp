#include "models/inventory/readers/reader.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Where `search` stops, whatever there is.
constexpr qint64 SearchRows = 1000;

enum Field : std::size_t {
    Arn,
    Account,
    Region,
    Type,
    Reported
};

class ExplorerVisitor final : public RecordVisitor
{
public:
    explicit ExplorerVisitor(Aggregator &into)
        : RecordVisitor({"Resources"},
                        {{"Arn"}, {"OwningAccountId"}, {"Region"}, {"ResourceType"}, {"LastReportedAt"}},
                        {"Count", "NextToken"})
        , m_into(into)
    {
    }
    bool isIncomplete() const { return m_incomplete || m_rows == SearchRows; }
    bool endsWithToken() const { return m_token; }

protected:
    void record(int /*list*/) override
    {
        ++m_rows;
        m_into.countRecord();
        m_into.resource(
            {.type = value(Type), .arn = value(Arn), .account = value(Account), .region = value(Region)});
        m_into.taken(value(Reported));
    }
    void pageBegins() override { m_token = false; }
    void pageMember(std::string_view name, std::string_view text) override
    {
        if (name == "NextToken") {
            m_token = !text.empty();
        } else if (name == "Count.Complete") {
            m_incomplete = m_incomplete || text == "false";
        }
    }

private:
    Aggregator &m_into;
    qint64 m_rows = 0;
    bool m_incomplete = false;
    bool m_token = false;
};

} // namespace

std::optional<Error> readResourceExplorer(TextStream &text, Aggregator &into)
{
    ExplorerVisitor visitor(into);
    std::optional<Error> error = readRecords(text, visitor, into);
    if (visitor.isIncomplete()) {
        into.truncated(
            u"The search stopped at 1,000 resources; aws resource-explorer-2 list-resources gives all of "
            "them"_s);
    } else if (visitor.endsWithToken()) {
        tellOfMissingPages(u"resources", into);
    }
    return error;
}

} // namespace Ttc
