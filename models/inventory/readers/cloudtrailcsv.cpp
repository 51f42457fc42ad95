#include "models/inventory/readers/cloudtrailevents.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvtable.h"

#include <algorithm>
#include <charconv>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Column : std::size_t {
    EventSource,
    EventName,
    Account,
    Region,
    Time,
    ReadOnly,
    ErrorCode,
    ErrorMessage,
    Count
};

// A query may leave out any but the first two.
const std::vector<CsvTableColumn> &columns()
{
    static const std::vector<CsvTableColumn> all{
        {{"eventsource"}, true}, {{"eventname"}, true}, {{"recipientaccountid"}},
        {{"awsregion"}},         {{"eventtime"}},       {{"readonly"}},
        {{"errorcode"}},         {{"errormessage"}},    {{"count"}}};
    return all;
}

CloudTrailEvent eventOf(const CsvTableRow &row)
{
    CloudTrailEvent event{.source = row.at(EventSource),
                          .name = row.at(EventName),
                          .account = row.at(Account),
                          .region = row.at(Region),
                          .time = row.at(Time),
                          .readOnly = readTruth(row.at(ReadOnly))};
    if (row.has(ErrorCode)) {
        event.failed = !row.at(ErrorCode).empty() || !row.at(ErrorMessage).empty();
    }
    const std::string_view count = row.at(Count);
    std::from_chars(count.data(), count.data() + count.size(), event.count);
    event.count = std::max<qint64>(event.count, 1);
    return event;
}

} // namespace

std::optional<Error> readCloudTrailCsv(TextStream &text, Aggregator &into)
{
    CloudTrailEvents events(into);
    bool namesAccounts = true;
    std::optional<Error> error = readCsvTable(text, columns(), [&](const CsvTableRow &row) {
        namesAccounts = row.has(Account);
        if (row.at(EventSource).empty() && row.at(EventName).empty()) {
            return;
        }
        events.add(eventOf(row));
    });
    events.finish();
    if (!error && !namesAccounts) {
        into.notices().add(
            u"The table has no column recipientaccountid; select it, too, to tell accounts apart"_s);
    }
    return error;
}

} // namespace Ttc
