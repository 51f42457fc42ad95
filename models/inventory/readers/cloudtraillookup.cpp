#include "models/inventory/json/jsonreader.h"
#include "models/inventory/readers/cloudtrailrecords.h"
#include "models/inventory/readers/pagedvisitor.h"
#include "models/inventory/readers/reader.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Record,
    Name,
    EventSource,
    Time,
    ReadOnly
};

// Each event holds its record as a JSON document inside a text: account, Region and error stand only there.
class LookupVisitor final : public PagedVisitor
{
public:
    explicit LookupVisitor(Aggregator &into)
        : PagedVisitor({"Events"},
                       {{"CloudTrailEvent"}, {"EventName"}, {"EventSource"}, {"EventTime"}, {"ReadOnly"}})
        , m_into(into)
        , m_events(into)
        , m_inner(m_events)
    {
    }
    qint64 unreadable() const { return m_unreadable; }
    void finish() { m_events.finish(); }

protected:
    void record(int /*list*/) override
    {
        if (has(Record)) {
            readInner(value(Record));
        } else {
            // What --query left says nothing of success.
            m_events.add({.source = value(EventSource),
                          .name = value(Name),
                          .time = value(Time),
                          .readOnly = readTruth(value(ReadOnly))});
        }
    }
    void element(int /*list*/, std::string_view text) override { readInner(text); }

private:
    void readInner(std::string_view text)
    {
        const qint64 before = m_into.records();
        TextPiece piece(text);
        readJson(piece, m_inner);
        if (m_into.records() == before) {
            m_into.countRecord();
            ++m_unreadable;
        }
    }

    Aggregator &m_into;
    CloudTrailEvents m_events;
    CloudTrailRecordVisitor m_inner;
    qint64 m_unreadable = 0;
};

} // namespace

std::optional<Error> readCloudTrailLookup(TextStream &text, Aggregator &into)
{
    LookupVisitor visitor(into);
    std::optional<Error> error = readPages(text, visitor, u"events", into);
    visitor.finish();
    if (visitor.unreadable() > 0) {
        into.truncated(u"%1 events hold no readable record and were left out"_s.arg(visitor.unreadable()));
    }
    return error;
}

} // namespace Ttc
