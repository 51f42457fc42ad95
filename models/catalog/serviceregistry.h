#pragma once

#include "models/catalog/service.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <memory>
#include <string_view>
#include <vector>

namespace Ttc {

// Says which services a name in a file stands for. Services are given as indexes into `services()`, for
// speed; -1 or an empty list means unknown. Matching rules of each function follow catalog-data/README.md;
// all text is UTF-8 and only looked at during the call. Immutable after construction, so threads may share
// one.
class ServiceRegistry
{
public:
    explicit ServiceRegistry(QList<Service> services);
    ~ServiceRegistry();
    ServiceRegistry(const ServiceRegistry &) = delete;
    ServiceRegistry &operator=(const ServiceRegistry &) = delete;

    const QList<Service> &services() const;
    int indexOfKey(std::string_view key) const; // exact

    // "arn:aws:ec2:eu-west-1:111122223333:volume/vol-1" -> ebs: namespace and type, then namespace.
    int fromArn(std::string_view arn) const;
    // Resource Explorer's spelling: "ec2:volume", "elasticloadbalancing:loadbalancer/app".
    int fromArnType(std::string_view type) const;
    // CloudFormation and Config types: exact or prefix followed by "::"; the longest match.
    int fromCloudFormationType(std::string_view type) const;
    // "aws_s3_bucket": exact beats prefix, longer prefix beats shorter.
    int fromTerraformType(std::string_view type) const;
    // A table of Steampipe or CloudQuery: as the registry lists it, else as Terraform's types, else by the
    // SDK client in its name ("aws_cloudwatchlogs_log_groups").
    int fromTable(std::string_view table) const;
    // Cost Explorer's and bills' display names, all services that share one.
    std::vector<int> fromBillingName(std::string_view name) const;
    std::vector<int> fromProductCode(std::string_view code) const;
    // An IAM prefix or event source credits non-virtual services, and a virtual one only where nobody else
    // has that prefix or source ("ebs").
    std::vector<int> fromIamPrefix(std::string_view prefix) const;
    std::vector<int> fromEventSource(std::string_view source) const;
    // Whatever a person writes in a list: key, display name or alias, folded (case, "&", hyphens, leading
    // brand, trailing "(XYZ)").
    std::vector<int> fromName(std::string_view name) const;
    // All of the above in the order ARN, type, event source, key or prefix, product code, Terraform type,
    // name. "waf" and "inspector" mean the services that bear these names today.
    std::vector<int> fromAnything(std::string_view text) const;

    // True when a resource of this type and name is presumed to stand in every account. An empty name is
    // unknown and presumed default.
    bool isDefaultResource(int service, std::string_view type, std::string_view name) const;
    // The member of a resource's recorded configuration that settles whether it is a default one
    // ("isDefault"); empty where nothing does.
    std::string_view defaultFlag(int service, std::string_view type) const;

private:
    // The service that a name means today although it is the key of an older one; -1 for other names.
    int successorOf(std::string_view name) const;

    struct Tables;
    std::unique_ptr<const Tables> m_tables;
};

} // namespace Ttc
