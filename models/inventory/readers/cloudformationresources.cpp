#include "models/inventory/account.h"
#include "models/inventory/readers/reader.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Where `describe-stack-resources` stops, whatever there is.
constexpr qint64 DescribedRows = 100;

enum List {
    Summaries,
    Described
};

enum Field : std::size_t {
    Type,
    Status,
    PhysicalId,
    StackId,
    Updated,
    Timestamp
};

class StackVisitor final : public RecordVisitor
{
public:
    explicit StackVisitor(Aggregator &into)
        : RecordVisitor({"StackResourceSummaries", "StackResources"},
                        {{"ResourceType"},
                         {"ResourceStatus"},
                         {"PhysicalResourceId"},
                         {"StackId"},
                         {"LastUpdatedTimestamp"},
                         {"Timestamp"}},
                        {"NextToken"})
        , m_into(into)
    {
    }
    bool isIncomplete() const { return m_incomplete; }
    bool endsWithToken() const { return m_token; }

protected:
    void record(int list) override
    {
        m_into.countRecord();
        m_rows += list == Described ? 1 : 0;
        // What could not be made or was deleted; what could not be deleted is still there.
        if (value(Status) == "DELETE_COMPLETE" || value(Status) == "CREATE_FAILED") {
            return;
        }
        const std::string_view id = value(PhysicalId);
        const bool isArn = id.starts_with("arn:");
        m_into.resource(stackResource(value(Type), {.arn = isArn ? id : std::string_view(),
                                                    .account = accountOfArn(value(StackId)),
                                                    .region = regionOfArn(value(StackId)),
                                                    .name = isArn ? std::string_view() : id}));
        m_into.taken(has(Updated) ? value(Updated) : value(Timestamp));
    }
    void pageBegins() override
    {
        m_token = false;
        m_rows = 0;
    }
    void pageMember(std::string_view /*name*/, std::string_view text) override { m_token = !text.empty(); }
    void pageEnds() override { m_incomplete = m_incomplete || m_rows == DescribedRows; }

private:
    // What a stack makes is no default, be it of a type of which defaults exist.
    ResourceSeen stackResource(std::string_view type, ResourceSeen seen)
    {
        seen.type = type;
        if (!m_into.defaultFlag(type).empty()) {
            seen.isDefault = false;
        }
        return seen;
    }

    Aggregator &m_into;
    qint64 m_rows = 0;
    bool m_incomplete = false;
    bool m_token = false;
};

} // namespace

std::optional<Error> readCloudFormationResources(TextStream &text, Aggregator &into)
{
    StackVisitor visitor(into);
    std::optional<Error> error = readRecords(text, visitor, into);
    into.settleOnOneAccount();
    into.creditEveryAccount("cloudformation", "AWS::CloudFormation::Stack");
    if (visitor.isIncomplete()) {
        into.truncated(u"describe-stack-resources stops at 100 resources of a stack; aws cloudformation "
                       "list-stack-resources gives all of them"_s);
    } else if (visitor.endsWithToken()) {
        tellOfMissingPages(u"resources", into);
    }
    return error;
}

} // namespace Ttc
