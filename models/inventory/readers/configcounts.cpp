#include "models/inventory/readers/reader.h"

#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Type,
    Count,
    GroupName,
    GroupCount
};

qint64 toNumber(std::string_view text)
{
    qint64 number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

class CountsVisitor final : public RecordVisitor
{
public:
    explicit CountsVisitor(Aggregator &into)
        : RecordVisitor({"resourceCounts", "GroupedResourceCounts"},
                        {{"resourceType"}, {"count"}, {"GroupName"}, {"ResourceCount"}},
                        {"totalDiscoveredResources", "TotalDiscoveredResources", "nextToken", "NextToken"})
        , m_into(into)
    {
    }
    bool endsWithToken() const { return m_token; }
    bool lacksSome() const { return m_lacksSome; }
    bool sawOtherGroups() const { return m_otherGroups; }

protected:
    void record(int /*list*/) override
    {
        m_into.countRecord();
        const std::string_view type = has(Type) ? value(Type) : value(GroupName);
        const qint64 count = toNumber(has(Count) ? value(Count) : value(GroupCount));
        m_sum += count;
        if (type.find("::") == std::string_view::npos) {
            m_otherGroups = true;
        } else if (count > 0) {
            m_into.resource({.type = type, .count = count});
        }
    }
    void pageMember(std::string_view name, std::string_view text) override
    {
        if (name.ends_with("Resources")) {
            m_total = toNumber(text);
        } else {
            m_token = !text.empty();
        }
    }
    void pageEnds() override
    {
        // Pages that follow each other's tokens repeat the total of all of them.
        if (!m_token) {
            m_lacksSome = m_lacksSome || m_total > m_sum;
            m_sum = m_total = 0;
        }
    }
    void pageBegins() override { m_token = false; }

private:
    Aggregator &m_into;
    qint64 m_total = 0;
    qint64 m_sum = 0;
    bool m_token = false;
    bool m_lacksSome = false;
    bool m_otherGroups = false;
};

} // namespace

std::optional<Error> readConfigCounts(TextStream &text, Aggregator &into)
{
    CountsVisitor visitor(into);
    std::optional<Error> error = readRecords(text, visitor, into);
    creditConfig(into);
    if (visitor.endsWithToken()) {
        into.truncated(
            u"The last page ends with a token for the next one, which this command does not follow by "
            "itself: types are missing"_s);
    } else if (visitor.lacksSome()) {
        into.truncated(u"The counts add up to less than the total that the file gives: types are missing"_s);
    }
    if (visitor.sawOtherGroups()) {
        into.truncated(u"The counts are grouped by account or Region and name no services; ask again with "
                       "--group-by-key RESOURCE_TYPE"_s);
    }
    return error;
}

} // namespace Ttc
