#include "models/inventory/readers/cloudtrailevents.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/csvrows.h"
#include "models/inventory/text/csvtable.h"

#include <algorithm>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// A column that the query left out is -1.
struct Columns
{
    int source = -1;
    int name = -1;
    int account = -1;
    int region = -1;
    int time = -1;
    int readOnly = -1;
    int errorCode = -1;
    int errorMessage = -1;
    int count = -1;
};

Columns columnsOf(const CsvRow &heading)
{
    return {.source = columnNamed(heading, "eventsource"),
            .name = columnNamed(heading, "eventname"),
            .account = columnNamed(heading, "recipientaccountid"),
            .region = columnNamed(heading, "awsregion"),
            .time = columnNamed(heading, "eventtime"),
            .readOnly = columnNamed(heading, "readonly"),
            .errorCode = columnNamed(heading, "errorcode"),
            .errorMessage = columnNamed(heading, "errormessage"),
            .count = columnNamed(heading, "count")};
}

CloudTrailEvent eventOf(const CsvRow &row, const Columns &columns)
{
    CloudTrailEvent event{.source = row.at(columns.source),
                          .name = row.at(columns.name),
                          .account = row.at(columns.account),
                          .region = row.at(columns.region),
                          .time = row.at(columns.time),
                          .readOnly = readTruth(row.at(columns.readOnly))};
    if (columns.errorCode >= 0) {
        event.failed = !row.at(columns.errorCode).empty() || !row.at(columns.errorMessage).empty();
    }
    const std::string_view count = row.at(columns.count);
    std::from_chars(count.data(), count.data() + count.size(), event.count);
    event.count = std::max<qint64>(event.count, 1);
    return event;
}

} // namespace

std::optional<Error> readCloudTrailCsv(TextStream &text, Aggregator &into)
{
    CloudTrailEvents events(into);
    Columns columns;
    std::optional<Error> error = readCsvTable(text, {"eventsource", "eventname"}, [&](const CsvRow &row) {
        if (row.number() == 1) {
            columns = columnsOf(row);
        } else if (row.size() > 1) {
            events.add(eventOf(row, columns));
        }
    });
    events.finish();
    if (!error && columns.account < 0) {
        into.notices().add(
            u"The table has no column recipientaccountid; select it, too, to tell accounts apart"_s);
    }
    return error;
}

} // namespace Ttc
