#pragma once

#include "models/catalog/catalog.h"

#include <memory>

namespace Ttc::Fixture {

// The fixture catalog with what a policy that denies unused services must heed. Beside T1496 (Bedrock, which
// has two IAM prefixes) startable are T1651 (EC2, Lambda, Bedrock), T1599 (security groups) and T1666
// (Organizations, SES, Cognito). EC2, VPC and security groups share the prefix ec2; Cognito shares iam with
// IAM; SES has no prefix.
std::shared_ptr<const Catalog> denyCatalog();

} // namespace Ttc::Fixture
