#pragma once

#include <string>
#include <string_view>

namespace Ttc {

// What a cell or member that should hold an account id holds.
struct AccountId
{
    enum class Kind {
        None,     // empty
        Good,     // 12 digits, perhaps parted by hyphens or quoted
        Padded,   // a spreadsheet took the leading zeros away; they are back
        Exponent, // a spreadsheet made 1.11122E+11 of it
        Redacted, // "XXXXXXXXXXXX", "***", "<account>"
        Other,    // anything else
    };

    Kind kind = Kind::None;
    std::string id{}; // 12 digits of a good or padded one
};

AccountId readAccountId(std::string_view text);

// The account that an ARN names; empty where it names none or AWS itself.
std::string_view accountOfArn(std::string_view arn);
// True for arn:aws:iam::aws:policy/..., which AWS owns.
bool isOwnedByAws(std::string_view arn);
// The Region that an ARN names.
std::string_view regionOfArn(std::string_view arn);
// "ec2:volume" of arn:aws:ec2:eu-west-1:111122223333:volume/vol-1.
std::string typeOfArn(std::string_view arn);
// What comes behind the type in an ARN: "AWSServiceRoleForRDS" of
// ...:role/aws-service-role/x/AWSServiceRoleForRDS when `last`, else the whole of it. Empty for an id such as
// vol-0123456789abcdef0, which is no name.
std::string_view nameOfArn(std::string_view arn, bool last);

// Whether an ARN or an id names one thing: not an account, its root user, "unknown", "*" or a service as a
// whole, as tools write where they have nothing to name.
bool namesOneResource(std::string_view text);

// "i-0123456789abcdef0" and its like: an id that tells nothing, where a name could stand.
bool isResourceId(std::string_view text);

// An AWS Region, or empty for what is none: "global", "aws-global", "-", free text.
std::string_view readRegion(std::string_view text);

} // namespace Ttc
