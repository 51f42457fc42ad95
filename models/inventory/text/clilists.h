#pragma once

#include <string_view>
#include <vector>

namespace Ttc {

// What the value of a member looks like.
enum class CliLook {
    Anything,
    NoType, // any text but a type
    Arn,
    Type,      // AWS::S3::Bucket
    ShortType, // ec2:volume
    Account,
    Region,
    Number,
    Date,
    Status, // CREATE_COMPLETE
    Word,   // INVITED
};

struct CliMember
{
    std::string_view name{};
    CliLook look = CliLook::Anything;
    bool always = true; // false: may be missing
};

struct CliList
{
    std::string_view heading{};
    std::string_view name{};
    std::vector<CliMember> members{}; // those that matter, in their order; none: a list of texts
};

// The list of an inventory whose records bear this heading; nullptr for others.
const CliList *cliListOf(std::string_view heading);

bool looksLike(CliLook look, std::string_view text);

} // namespace Ttc
