#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// Resources that stand in otherwise empty accounts: seeing one is no sign that the service is in use.
struct DefaultResource
{
    QStringList types{}; // every spelling: "AWS::EC2::VPC", "ec2:vpc"
    QString name{};      // glob with *, case-sensitive; empty: every resource of the types
    QString flag{};      // boolean of a record's configuration that settles it, "isDefault"; mostly empty
    bool operator==(const DefaultResource &) const = default;
};

// An AWS service under all the names by which files know it. How each list is matched: ServiceRegistry.
struct Service
{
    QString key{};  // "s3", "ec2", "cognito-idp"
    QString name{}; // "Amazon S3"
    QStringList aliases{};
    QStringList arnNamespaces{}; // "s3", "ec2:volume"
    QStringList iamPrefixes{};
    QStringList eventSources{};   // "s3.amazonaws.com"
    QStringList cloudFormation{}; // "AWS::S3", "AWS::EC2::VPC"
    bool inConfig = false;        // AWS Config records types of it
    QStringList absence{};        // kinds of complete source that prove it absent: "config", "billing",
                                  // "access-advisor", "list"
    QStringList terraform{};      // "aws_s3_"; a trailing $ makes it exact
    QStringList billingNames{};
    QStringList productCodes{};
    QStringList prowler{};
    QStringList sdkClients{};
    QStringList steampipe{};
    bool global = false;
    QString virtualOf{}; // key of the service that this one is a feature of; mostly empty
    bool alwaysPresent = false;
    QList<DefaultResource> defaultResources{};
    QString notes{};

    QString shortName() const; // without the leading "Amazon " or "AWS ", for lists
    bool operator==(const Service &) const = default;
};

} // namespace Ttc
