#pragma once

#include "models/inventory/inventory.h"

#include <optional>
#include <string_view>

namespace Ttc {

// One resource as a file tells of it; texts are looked at only while it is counted. All but one of type and
// ARN may be empty.
struct ResourceSeen
{
    std::string_view type{}; // "AWS::EC2::VPC" or "ec2:vpc"
    std::string_view arn{};
    std::string_view account{}; // as the file spells it
    std::string_view region{};
    std::string_view name{};
    qint64 count = 1;
    std::optional<bool> isDefault{}; // where the record itself says so
    EvidenceKind kind = EvidenceKind::Resource;
    bool presumeDefaults = true; // false where a person named a type, and not a thing
};

// Something that a person or a tool wrote in words.
struct NameSeen
{
    std::string_view text{};
    std::string_view account{};
    std::string_view region{};
    qint64 count = 1;
};

// A service as a bill, a log or an access report names it, looked up in the registry by who reads it.
struct UseSeen
{
    std::string_view account{};
    std::string_view region{};
    qint64 count = 1;
    EvidenceKind kind = EvidenceKind::Billed;
    bool about = true; // false where the file only mentions the account
};

} // namespace Ttc
