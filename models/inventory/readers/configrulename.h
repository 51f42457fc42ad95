#pragma once

#include <string_view>

namespace Ttc {

// The part of an AWS Config rule's name that tells which managed rule it is: "ec2-imdsv2-check" of
// "securityhub-ec2-imdsv2-check-1a2b3c4d", "OrgConfigRule-ec2-imdsv2-check-abcd1234" and
// "ec2-imdsv2-check-conformance-pack-abcdefghi". A name that people chose is given back as it is.
std::string_view ruleOfName(std::string_view name);

} // namespace Ttc
