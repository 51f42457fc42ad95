#include "tests/support/fixturecatalog.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Fixture {

namespace {

Service service(const QString &key, const QString &name, const QStringList &absence = {})
{
    Service service;
    service.key = key;
    service.name = name;
    service.aliases = {key};
    service.arnNamespaces = {key};
    service.iamPrefixes = {key};
    service.eventSources = {key + u".amazonaws.com"_s};
    service.absence = absence;
    return service;
}

QList<Service> services()
{
    const QStringList billed{u"config"_s, u"billing"_s, u"list"_s};
    QList<Service> all{
        service(u"s3"_s, u"Amazon S3"_s, billed),
        service(u"ec2"_s, u"Amazon EC2"_s, billed),
        service(u"rds"_s, u"Amazon RDS"_s, billed),
        service(u"lambda"_s, u"AWS Lambda"_s, {u"config"_s, u"list"_s}),
        service(u"bedrock"_s, u"Amazon Bedrock"_s, {u"billing"_s, u"list"_s}),
        service(u"ses"_s, u"Amazon SES"_s, {u"list"_s}),
        service(u"cognito-idp"_s, u"Amazon Cognito User Pools"_s, {u"config"_s, u"list"_s}),
        service(u"elasticloadbalancing"_s, u"Elastic Load Balancing"_s, billed),
        service(u"organizations"_s, u"AWS Organizations"_s),
        service(u"iam"_s, u"AWS Identity and Access Management"_s),
        service(u"vpc"_s, u"Amazon VPC"_s),
        service(u"security-groups"_s, u"EC2 Security Groups"_s),
    };
    for (Service &one : all) {
        one.alwaysPresent = one.key == "iam"_L1;
        if (one.key == "vpc"_L1 || one.key == "security-groups"_L1) {
            one.virtualOf = u"ec2"_s;
            one.eventSources.clear();
        }
    }
    return all;
}

Control control(const QString &id, const QString &title, ControlKind kind, Effort effort)
{
    Control control;
    control.id = id;
    control.title = title;
    control.kind = kind;
    control.services = {u"s3"_s};
    control.effort = effort;
    control.why = u"Because "_s + title.toLower() + u" stops it."_s;
    control.steps = {u"First step of "_s + id, u"Second step of "_s + id};
    control.verify = {{u"aws s3api get-bucket-versioning --bucket B"_s, u"Status is Enabled."_s}};
    return control;
}

Technique leaf(const QString &id, const QString &name, const QString &parent, Reach reach,
               const QStringList &services)
{
    Technique technique;
    technique.id = id;
    technique.name = name;
    technique.parentId = parent;
    technique.kind = id.contains(u".A"_s) ? TechniqueKind::Aws : TechniqueKind::Attack;
    technique.tactics = {u"TA0040"_s};
    technique.reach = reach;
    technique.services = services;
    technique.summary = u"Summary of "_s + name;
    technique.prerequisite = u"Rights in the account."_s;
    technique.description = u"Description of **"_s + name + u"**."_s;
    technique.detection = u"Look at CloudTrail for "_s + name + u"."_s;
    technique.provenance.url = u"https://example.com/"_s + id;
    technique.provenance.confidence = u"medium"_s;
    technique.reviewed = QDate(2026, 11, 23);
    return technique;
}

QList<Technique> techniques()
{
    Technique parent;
    parent.id = u"T1485"_s;
    parent.name = u"Data Destruction"_s;
    parent.tactics = {u"TA0040"_s};
    parent.summary = u"Data is destroyed."_s;
    parent.description = u"Choose among the children."_s;

    Technique objects =
        leaf(u"T1485.A003"_s, u"S3 Object and Bucket Deletion"_s, parent.id, Reach::Existing, {u"s3"_s});
    objects.events = {{u"s3.amazonaws.com"_s, u"DeleteObject"_s, Access::Write, true, Origin::Upstream},
                      {u"s3.amazonaws.com"_s, u"DeleteBucket"_s, Access::Write, false, Origin::Editorial}};
    objects.keywords = {u"empty bucket"_s, u"wipe"_s};
    objects.guardDuty = {u"Impact:S3/AnomalousBehavior.Delete"_s};
    objects.mitigations = {{u"s3-versioning"_s, u"Deleted objects come back."_s},
                           {u"s3-data-events"_s, u"Deletion is seen."_s}};

    Technique databases =
        leaf(u"T1485.A001"_s, u"RDS Instance Deletion"_s, parent.id, Reach::Existing, {u"rds"_s});
    databases.events = {
        {u"rds.amazonaws.com"_s, u"DeleteDBInstance"_s, Access::Write, false, Origin::Upstream}};
    databases.mitigations = {{u"backup-vault-lock"_s, u"A copy survives."_s}};

    Technique hijack = leaf(u"T1496"_s, u"Bedrock Hijacking"_s, {}, Reach::Startable, {u"bedrock"_s});
    hijack.tactics = {u"TA0040"_s};
    hijack.mitigations = {{u"deny-unused-services"_s, u"Nobody can start it."_s}};

    Technique root = leaf(u"T1078"_s, u"Root User"_s, {}, Reach::Account, {u"iam"_s});
    root.tactics = {u"TA0001"_s, u"TA0005"_s};
    root.mitigations = {{u"s3-data-events"_s, u"Seen in the log."_s}};
    return {parent, objects, databases, hijack, root};
}

} // namespace

CatalogContents contents()
{
    CatalogContents contents;
    contents.info = {.version = u"2026.11"_s,
                     .date = QDate(2026, 11, 23),
                     .title = u"Fixture Catalog"_s,
                     .publisher = u"Nobody"_s,
                     .source = u"https://example.com/catalog"_s,
                     .attackVersions = {u"18"_s, u"19"_s}};
    contents.tactics = {{u"TA0001"_s, u"Initial Access"_s, u"initial-access"_s, u"The way in."_s},
                        {u"TA0005"_s, u"Defense Evasion"_s, u"defense-evasion"_s, u"Staying unseen."_s},
                        {u"TA0040"_s, u"Impact"_s, u"impact"_s, u"The damage."_s}};
    contents.attackTactics18 = {{u"TA0040"_s, u"Impact"_s, u"impact"_s, {}}};
    contents.attackTactics19 = contents.attackTactics18;
    contents.services = services();
    contents.controls = {
        control(u"s3-versioning"_s, u"Turn on versioning"_s, ControlKind::Prevent, Effort::Low),
        control(u"s3-data-events"_s, u"Log S3 data events"_s, ControlKind::Detect, Effort::Medium),
        control(u"backup-vault-lock"_s, u"Lock the backup vault"_s, ControlKind::Respond, Effort::High),
        control(u"deny-unused-services"_s, u"Deny unused services"_s, ControlKind::Prevent, Effort::Low),
    };
    contents.techniques = techniques();
    return contents;
}

std::shared_ptr<const Catalog> catalog()
{
    return std::make_shared<const Catalog>(contents());
}

} // namespace Ttc::Fixture
