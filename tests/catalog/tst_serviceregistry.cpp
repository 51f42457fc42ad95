#include "models/catalog/catalogreader.h"
#include "models/catalog/serviceregistry.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

Service service(const QString &key, const QString &name)
{
    Service service;
    service.key = key;
    service.name = name;
    service.arnNamespaces = {key};
    service.iamPrefixes = {key};
    service.eventSources = {key + u".amazonaws.com"_s};
    return service;
}

QList<Service> compute()
{
    Service ec2 = service(u"ec2"_s, u"Amazon EC2"_s);
    ec2.aliases = {u"Amazon Elastic Compute Cloud (EC2)"_s};
    ec2.cloudFormation = {u"AWS::EC2"_s};
    ec2.terraform = {u"aws_instance$"_s, u"aws_ec2_"_s};
    ec2.billingNames = {u"Amazon Elastic Compute Cloud - Compute"_s, u"EC2 - Other"_s};
    ec2.productCodes = {u"AmazonEC2"_s};
    Service ebs = service(u"ebs"_s, u"Amazon EBS"_s);
    ebs.arnNamespaces = {u"ec2:volume"_s, u"ec2:snapshot"_s, u"ebs"_s};
    ebs.cloudFormation = {u"AWS::EC2::Volume"_s};
    ebs.billingNames = {u"EC2 - Other"_s};
    ebs.virtualOf = u"ec2"_s;
    Service vpc = service(u"vpc"_s, u"Amazon VPC"_s);
    vpc.arnNamespaces = {u"ec2:vpc"_s};
    vpc.iamPrefixes = {u"ec2"_s};
    vpc.eventSources = {u"ec2.amazonaws.com"_s};
    vpc.cloudFormation = {u"AWS::EC2::VPC"_s};
    vpc.terraform = {u"aws_vpc"_s};
    vpc.virtualOf = u"ec2"_s;
    vpc.defaultResources = {{.types = {u"AWS::EC2::VPC"_s, u"ec2:vpc"_s}, .flag = u"isDefault"_s}};
    Service lb = service(u"elasticloadbalancing"_s, u"Elastic Load Balancing"_s);
    lb.aliases = {u"ELB"_s};
    lb.steampipe = {u"aws_ec2_classic_load_balancer$"_s};
    return {ec2, ebs, vpc, lb};
}

QList<Service> others()
{
    Service s3 = service(u"s3"_s, u"Amazon S3"_s);
    s3.cloudFormation = {u"AWS::S3"_s};
    s3.terraform = {u"aws_s3_"_s};
    Service s3tables = service(u"s3tables"_s, u"Amazon S3 Tables"_s);
    s3tables.cloudFormation = {u"AWS::S3Tables"_s};
    s3tables.terraform = {u"aws_s3tables_"_s, u"aws_s3_table$"_s};
    Service gateway = service(u"apigateway"_s, u"Amazon API Gateway"_s);
    Service cloudwatch = service(u"cloudwatch"_s, u"Amazon CloudWatch"_s);
    cloudwatch.eventSources = {u"monitoring.amazonaws.com"_s};
    cloudwatch.billingNames = {u"AmazonCloudWatch"_s};
    Service bedrock = service(u"bedrock"_s, u"Amazon Bedrock"_s);
    bedrock.sdkClients = {u"bedrock-runtime"_s};
    Service inspector = service(u"inspector"_s, u"Amazon Inspector Classic"_s);
    inspector.aliases = {u"Inspector"_s};
    Service inspector2 = service(u"inspector2"_s, u"Amazon Inspector"_s);
    Service manager = service(u"secretsmanager"_s, u"AWS Secrets Manager"_s);
    manager.aliases = {u"Keys & Secrets"_s};
    Service iam = service(u"iam"_s, u"AWS Identity and Access Management"_s);
    iam.defaultResources = {{.types = {u"AWS::IAM::Role"_s, u"iam:role"_s}, .name = u"AWSServiceRoleFor*"_s}};
    return {s3, s3tables, gateway, cloudwatch, bedrock, inspector, inspector2, manager, iam};
}

} // namespace

class TestServiceRegistry : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void aResourceCreditsTheLongestMatch_data();
    void aResourceCreditsTheLongestMatch();
    void namesCreditEveryServiceThatBearsThem_data();
    void namesCreditEveryServiceThatBearsThem();
    void defaultResourcesAreToldByTypeAndName_data();
    void defaultResourcesAreToldByTypeAndName();
    void aFlagCanSettleADefault();
    void theRealRegistryKnowsItsServices_data();
    void theRealRegistryKnowsItsServices();
    void everyNameOfTheRealRegistryLeadsBack();

private:
    const ServiceRegistry m_registry{compute() + others()};

    QString key(int index) const { return index < 0 ? u"-"_s : m_registry.services().at(index).key; }
    QStringList keys(const std::vector<int> &indexes) const
    {
        QStringList keys;
        for (const int index : indexes) {
            keys.append(key(index));
        }
        return keys;
    }
};

void TestServiceRegistry::aResourceCreditsTheLongestMatch_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *how, const char *text, const char *expected) {
        QTest::addRow("%s %s", how, text)
            << QString::fromLatin1(how) << QByteArray(text) << QString::fromLatin1(expected);
    };
    row("arn", "arn:aws:ec2:eu-west-1:111122223333:volume/vol-1", "ebs");
    row("arn", "arn:aws:ec2:eu-west-1:111122223333:instance/i-1", "ec2");
    row("arn", "arn:aws-cn:s3:::acme", "s3");
    row("arn", "arn:aws-us-gov:apigateway:us-gov-west-1::/restapis/abc", "apigateway");
    row("arn", "  arn:aws:s3:::leading-blank", "s3");
    row("arn", "arn:aws:quantumleap:::x", "-");
    row("arn", "arn:gcp:s3:::x", "-");
    row("arn", "arn:aws:s3", "s3");
    row("arn", "s3", "-");
    row("arn", "", "-");
    row("arntype", "ec2:volume", "ebs");
    row("arntype", "ec2:reserved-instances", "ec2");
    row("arntype", "elasticloadbalancing:loadbalancer/app", "elasticloadbalancing");
    row("cfn", "AWS::S3::Bucket", "s3");
    row("cfn", "AWS::S3Tables::Table", "s3tables");
    row("cfn", "AWS::S3Express::DirectoryBucket", "-");
    row("cfn", "AWS::EC2::VPC", "vpc");
    row("cfn", "AWS::EC2::VPCEndpoint", "ec2");
    row("cfn", "AWS::EC2::Volume", "ebs");
    row("cfn", "Custom::Thing", "-");
    row("terraform", "aws_instance", "ec2");
    row("terraform", "aws_instances", "-");
    row("terraform", "aws_vpc_endpoint", "vpc");
    row("terraform", "aws_s3_bucket", "s3");
    row("terraform", "aws_s3_table", "s3tables");
    row("terraform", "google_storage_bucket", "-");
    row("table", "aws_s3_bucket", "s3");
    row("table", "aws_ec2_thing", "ec2");
    row("table", "aws_ec2_classic_load_balancer", "elasticloadbalancing");
    row("table", "aws_bedrock-runtime_calls", "bedrock");
    row("table", "aws_quantum_leap", "-");
    row("table", "aws_", "-");
    row("table", "", "-");
}

void TestServiceRegistry::aResourceCreditsTheLongestMatch()
{
    QFETCH(QString, how);
    QFETCH(QByteArray, text);
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    const int found = how == "arn"_L1     ? m_registry.fromArn(view)
                    : how == "arntype"_L1 ? m_registry.fromArnType(view)
                    : how == "cfn"_L1     ? m_registry.fromCloudFormationType(view)
                    : how == "table"_L1   ? m_registry.fromTable(view)
                                          : m_registry.fromTerraformType(view);
    QTEST(key(found), "expected");
}

void TestServiceRegistry::namesCreditEveryServiceThatBearsThem_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *how, const char *text, const QStringList &expected) {
        QTest::addRow("%s %s", how, text) << QString::fromLatin1(how) << QByteArray(text) << expected;
    };
    row("billing", "EC2 - Other", {u"ec2"_s, u"ebs"_s});
    row("billing", "ec2-other($)", {u"ec2"_s, u"ebs"_s});
    row("billing", "Elastic Compute Cloud - Compute(USD)", {u"ec2"_s});
    row("billing", "CloudWatch", {u"cloudwatch"_s});
    row("billing", "Claude Opus (Amazon Bedrock Edition)", {u"bedrock"_s});
    row("billing", "Tax", {});
    row("product", "amazonec2", {u"ec2"_s});
    row("iam", "ec2", {u"ec2"_s});
    row("iam", "EBS", {u"ebs"_s});
    row("event", "ec2.amazonaws.com", {u"ec2"_s});
    row("event", "monitoring.amazonaws.com", {u"cloudwatch"_s});
    row("event", "bedrock-runtime.amazonaws.com", {u"bedrock"_s});
    row("event", "console.example.com", {});
    row("name", "amazon s3", {u"s3"_s});
    row("name", "S3", {u"s3"_s});
    row("name", "AWS API-Gateway", {u"apigateway"_s});
    row("name", "Elastic Compute Cloud", {u"ec2"_s});
    row("name", "keys and secrets", {u"secretsmanager"_s});
    row("name", "AWS Secrets_Manager (ASM)", {u"secretsmanager"_s});
    row("name", "Inspector", {u"inspector2"_s});
    row("name", "Amazon Inspector Classic", {u"inspector"_s});
    row("name", "Quantum Leap", {});
    row("any", "arn:aws:ec2:eu-west-1:111122223333:volume/vol-1", {u"ebs"_s});
    row("any", "AWS::EC2::Volume", {u"ebs"_s});
    row("any", "monitoring.amazonaws.com", {u"cloudwatch"_s});
    row("any", " S3 ", {u"s3"_s});
    row("any", "inspector", {u"inspector2"_s});
    row("any", "ec2:snapshot", {u"ebs"_s});
    row("any", "s3:GetObject", {u"s3"_s});
    row("any", "AmazonEC2", {u"ec2"_s});
    row("any", "aws_vpc", {u"vpc"_s});
    row("any", "Elastic Load-Balancing", {u"elasticloadbalancing"_s});
    row("any", "EC2-Other", {u"ec2"_s, u"ebs"_s});
    row("any", "nothing of the kind", {});
    row("any", "", {});
}

void TestServiceRegistry::namesCreditEveryServiceThatBearsThem()
{
    QFETCH(QString, how);
    QFETCH(QByteArray, text);
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    const std::vector<int> found = how == "billing"_L1 ? m_registry.fromBillingName(view)
                                 : how == "product"_L1 ? m_registry.fromProductCode(view)
                                 : how == "iam"_L1     ? m_registry.fromIamPrefix(view)
                                 : how == "event"_L1   ? m_registry.fromEventSource(view)
                                 : how == "name"_L1    ? m_registry.fromName(view)
                                                       : m_registry.fromAnything(view);
    QTEST(keys(found), "expected");
}

void TestServiceRegistry::defaultResourcesAreToldByTypeAndName_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *title, const char *service, const char *type, const char *name,
                        bool expected) {
        QTest::newRow(title) << QByteArray(service) << QByteArray(type) << QByteArray(name) << expected;
    };
    row("every resource of the type", "vpc", "AWS::EC2::VPC", "vpc-1", true);
    row("spelled as in an ARN", "vpc", "ec2:vpc", "", true);
    row("name fits the pattern", "iam", "AWS::IAM::Role", "AWSServiceRoleForRDS", true);
    row("name does not fit", "iam", "AWS::IAM::Role", "deployer", false);
    row("name is not known", "iam", "iam:role", "", true);
    row("case matters", "iam", "iam:role", "awsservicerolefor", false);
    row("another type", "vpc", "AWS::EC2::NatGateway", "", false);
    row("another service", "s3", "AWS::EC2::VPC", "", false);
}

void TestServiceRegistry::defaultResourcesAreToldByTypeAndName()
{
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, name);
    QTEST(m_registry.isDefaultResource(m_registry.indexOfKey(service.toStdString()), type.toStdString(),
                                       name.toStdString()),
          "expected");
}

void TestServiceRegistry::aFlagCanSettleADefault()
{
    const int vpc = m_registry.indexOfKey("vpc");
    QCOMPARE(m_registry.defaultFlag(vpc, "AWS::EC2::VPC"), std::string_view("isDefault"));
    QVERIFY(m_registry.defaultFlag(vpc, "AWS::EC2::Subnet").empty());
    QVERIFY(m_registry.defaultFlag(m_registry.indexOfKey("iam"), "iam:role").empty());
}

namespace {

const ServiceRegistry *realRegistry()
{
    static const auto contents = readCatalog(QStringLiteral(TTC_SOURCE_DIR "/catalog-data"));
    static const ServiceRegistry registry(contents ? contents->services : QList<Service>());
    return contents ? &registry : nullptr;
}

} // namespace

void TestServiceRegistry::theRealRegistryKnowsItsServices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const QString &text, const QStringList &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"AWS::EC2::VPCEndpoint"_s, {u"privatelink"_s});
    row(u"AWS::EC2::SecurityGroupIngress"_s, {u"security-groups"_s});
    row(u"AWS::IoTSiteWise::Asset"_s, {u"iotsitewise"_s});
    row(u"AWS::OpenSearch::Domain"_s, {u"es"_s});
    row(u"arn:aws:ec2:eu-west-1:111122223333:transit-gateway/tgw-1"_s, {u"transit-gateway"_s});
    row(u"arn:aws:ec2:eu-west-1::image/ami-1"_s, {u"ami"_s});
    row(u"arn:aws:rds:eu-west-1:111122223333:db:x"_s, {u"rds"_s});
    row(u"monitoring.amazonaws.com"_s, {u"cloudwatch"_s});
    row(u"aws_sfn_state_machine"_s, {u"states"_s});
    row(u"aws_cloudwatch_log_group"_s, {u"logs"_s});
    row(u"Amazon EC2"_s, {u"ec2"_s});
    row(u"IAM Identity Center"_s, {u"sso"_s});
    row(u"EventBridge"_s, {u"events"_s});
    row(u"WAF"_s, {u"wafv2"_s});
    row(u"Inspector"_s, {u"inspector2"_s});
    row(u"awskms"_s, {u"kms"_s});
}

void TestServiceRegistry::theRealRegistryKnowsItsServices()
{
    QFETCH(QString, text);
    const ServiceRegistry *registry = realRegistry();
    QVERIFY(registry != nullptr);
    QStringList found;
    for (const int service : registry->fromAnything(text.toStdString())) {
        found.append(registry->services().at(service).key);
    }
    QTEST(found, "expected");
}

void TestServiceRegistry::everyNameOfTheRealRegistryLeadsBack()
{
    const ServiceRegistry *registry = realRegistry();
    QVERIFY(registry != nullptr);
    const auto contains = [](const std::vector<int> &services, int service) {
        return std::ranges::find(services, service) != services.end();
    };
    for (int i = 0; i < registry->services().size(); ++i) {
        const Service &service = registry->services().at(i);
        QCOMPARE(registry->indexOfKey(service.key.toStdString()), i);
        QVERIFY2(contains(registry->fromName(service.name.toStdString()), i), qPrintable(service.name));
        for (const QString &type : service.cloudFormation) {
            QVERIFY2(registry->fromCloudFormationType(type.toStdString()) == i, qPrintable(type));
        }
        for (const QString &type : service.arnNamespaces) {
            QVERIFY2(registry->fromArnType(type.toStdString()) == i, qPrintable(type));
        }
        for (const QString &name : service.billingNames) {
            QVERIFY2(contains(registry->fromBillingName(name.toStdString()), i), qPrintable(name));
        }
        for (const QString &code : service.productCodes) {
            QVERIFY2(contains(registry->fromProductCode(code.toStdString()), i), qPrintable(code));
        }
    }
}

QTEST_APPLESS_MAIN(TestServiceRegistry)
#include "tst_serviceregistry.moc"
