#pragma once

#include "models/catalog/serviceregistry.h"

#include <string>
#include <string_view>

namespace Ttc {

// How Security Hub and the tools that write its format call types of resources.

// "AwsAccount", "AWS::::Account": the finding is about the account, or about something that it does not have.
bool standsForAccount(std::string_view type);

// The type as the registry knows it: "AWS::S3::Bucket" as it is, "ec2:security-group" for
// AwsEc2SecurityGroup; empty for "Other" and for what the registry cannot place.
std::string registryTypeOfFinding(const ServiceRegistry &registry, std::string_view type);

} // namespace Ttc
