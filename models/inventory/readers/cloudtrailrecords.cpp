#include "models/inventory/readers/cloudtrailrecords.h"

#include "models/inventory/readers/reader.h"

namespace Ttc {

namespace {

// Athena and Glue write the names of columns in lower case.
enum Field : std::size_t {
    EventSource,
    LowerSource,
    Name,
    LowerName,
    Account,
    LowerAccount,
    AggregateAccount,
    Region,
    LowerRegion,
    Time,
    LowerTime,
    ReadOnly,
    LowerReadOnly,
    ErrorCode,
    LowerErrorCode,
    ErrorMessage,
    LowerErrorMessage,
};

std::vector<RecordVisitor::Field> fields()
{
    return {{"eventSource"},        {"eventsource"}, {"eventName"}, {"eventname"}, {"recipientAccountId"},
            {"recipientaccountid"}, {"accountId"},   {"awsRegion"}, {"awsregion"}, {"eventTime"},
            {"eventtime"},          {"readOnly"},    {"readonly"},  {"errorCode"}, {"errorcode"},
            {"errorMessage"},       {"errormessage"}};
}

} // namespace

CloudTrailRecordVisitor::CloudTrailRecordVisitor(CloudTrailEvents &into)
    : RecordVisitor({"Records"}, fields(), {}, {"detail"})
    , m_into(into)
{
}

std::string_view CloudTrailRecordVisitor::either(std::size_t first, std::size_t second) const
{
    const std::string_view text = value(first);
    return text.empty() ? value(second) : text;
}

void CloudTrailRecordVisitor::record(int /*list*/)
{
    const std::string_view account = either(Account, LowerAccount);
    m_into.add({.source = either(EventSource, LowerSource),
                .name = either(Name, LowerName),
                .account = account.empty() ? value(AggregateAccount) : account,
                .region = either(Region, LowerRegion),
                .time = either(Time, LowerTime),
                .readOnly = readTruth(either(ReadOnly, LowerReadOnly)),
                // Some errors have a message and no code.
                .failed = !either(ErrorCode, LowerErrorCode).empty()
                       || !either(ErrorMessage, LowerErrorMessage).empty()});
}

std::optional<Error> readCloudTrailLog(TextStream &text, Aggregator &into)
{
    CloudTrailEvents events(into);
    CloudTrailRecordVisitor visitor(events);
    std::optional<Error> error = readRecords(text, visitor, into);
    events.finish();
    return error;
}

} // namespace Ttc
