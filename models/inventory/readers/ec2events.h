#pragma once

#include <string_view>

namespace Ttc {

// The key of the service that an event of ec2.amazonaws.com is about: "ebs" for CreateVolume, "vpc" for
// DescribeSubnets, "ec2" for what belongs to no feature of its own. All of them log under this one source.
std::string_view serviceOfEc2Event(std::string_view eventName);

} // namespace Ttc
