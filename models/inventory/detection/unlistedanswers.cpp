#include "models/inventory/detection/unlistedanswers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

Error refusal(const QString &message)
{
    return {.kind = Error::Kind::Input,
            .message = message,
            .advice = u"Get everything with aws resource-explorer-2 list-resources, or save the ARNs with "
                      "--query and --output text and open that list"_s};
}

// "ec2.*.DescribeInstances"
bool isOfDump(const QString &path)
{
    static const QRegularExpression operation(u"\\.\\*\\.(Describe|List|Get)[A-Z]"_s);
    return operation.match(path).hasMatch();
}

// What stands beside the one list of an answer.
bool isOfPaging(const QString &member)
{
    static const QStringList names{u"NextToken"_s,        u"nextToken"_s, u"Marker"_s,     u"NextMarker"_s,
                                   u"IsTruncated"_s,      u"Truncated"_s, u"Owner"_s,      u"Prefix"_s,
                                   u"ResponseMetadata"_s, u"position"_s,  u"MaxResults"_s, u"Quantity"_s};
    return names.contains(member);
}

} // namespace

std::optional<Error> refuseUnlistedAnswer(const JsonShape &shape)
{
    if (shape.has({u"responses"_s, u"botocore_version"_s}) || std::ranges::any_of(shape.paths, isOfDump)) {
        return refusal(
            u"this is a dump of the answers of many describe and list commands, which is not read"_s);
    }
    QStringList lists = shape.members;
    lists.removeIf(isOfPaging);
    if (lists.size() == 1
        && std::ranges::any_of(shape.paths, [list = lists.first() + u"[]"_s](const QString &path) {
               return path.startsWith(list);
           })) {
        return refusal(u"this is the answer of a single command (%1): one kind of resource, mostly of one "
                       "Region, which says too little"_s.arg(lists.first()));
    }
    return {};
}

} // namespace Ttc
