#include "tests/support/configsnapshotgenerator.h"

#include <array>
#include <cstdint>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

struct Kind
{
    const char *type;
    const char *space; // of the ARN
    const char *arnType;
    const char *idPrefix;
};

constexpr std::array<Kind, 20> Kinds{
    {{"AWS::EC2::Instance", "ec2", "instance/", "i-"},
     {"AWS::EC2::Volume", "ec2", "volume/", "vol-"},
     {"AWS::EC2::NetworkInterface", "ec2", "network-interface/", "eni-"},
     {"AWS::EC2::SecurityGroup", "ec2", "security-group/", "sg-"},
     {"AWS::EC2::Subnet", "ec2", "subnet/", "subnet-"},
     {"AWS::EC2::VPC", "ec2", "vpc/", "vpc-"},
     {"AWS::S3::Bucket", "s3", "", "acme-data-"},
     {"AWS::Lambda::Function", "lambda", "function:", "fn-"},
     {"AWS::IAM::Role", "iam", "role/", "role-"},
     {"AWS::IAM::Policy", "iam", "policy/", "policy-"},
     {"AWS::RDS::DBInstance", "rds", "db:", "db-"},
     {"AWS::RDS::DBSnapshot", "rds", "snapshot:", "rds-snap-"},
     {"AWS::DynamoDB::Table", "dynamodb", "table/", "table-"},
     {"AWS::KMS::Key", "kms", "key/", "key-"},
     {"AWS::SNS::Topic", "sns", "", "topic-"},
     {"AWS::SQS::Queue", "sqs", "", "queue-"},
     {"AWS::CloudWatch::Alarm", "cloudwatch", "alarm:", "alarm-"},
     {"AWS::SecretsManager::Secret", "secretsmanager", "secret:", "secret-"},
     {"AWS::ElasticLoadBalancingV2::LoadBalancer", "elasticloadbalancing", "loadbalancer/app/", "lb-"},
     {"AWS::ECS::TaskDefinition", "ecs", "task-definition/", "task-"}}};

constexpr std::array<const char *, 4> Regions{"eu-west-1", "us-east-1", "eu-central-1", "ap-southeast-2"};

class Random
{
public:
    std::uint64_t next()
    {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 7U;
        m_state ^= m_state << 17U;
        return m_state;
    }
    QByteArray hex(int digits)
    {
        return QByteArray::number(next(), 16).rightJustified(digits, '0').right(digits);
    }

private:
    std::uint64_t m_state = 0x2545F4914F6CDD1DU;
};

QByteArray item(Random &random, int number, const QByteArray &account)
{
    const Kind &kind = Kinds.at(random.next() % Kinds.size());
    const QByteArray region = Regions.at(random.next() % Regions.size());
    const QByteArray id = QByteArray(kind.idPrefix) + random.hex(16) + 'f';
    const bool bucket = qstrcmp(kind.space, "s3") == 0;
    const QByteArray arn = QByteArray("arn:aws:") + kind.space + ':' + (bucket ? QByteArray() : region) + ':'
                         + (bucket ? QByteArray() : account) + ':' + kind.arnType + id;
    const QByteArray vpc = "vpc-" + random.hex(16) + '0';
    QByteArray json =
        QByteArray(R"({"relatedEvents":[],"relationships":[{"resourceId":")") + vpc
        + R"(","resourceType":"AWS::EC2::VPC","name":"Is contained in Vpc"}],"configuration":{"id":")" + id
        + R"(","description":"Made by the \"platform\" team, build )" + QByteArray::number(number)
        + R"(","isDefault":)" + (random.next() % 8 == 0 ? "true" : "false")
        + R"(,"state":{"code":16,"name":"available"},"vpcId":")" + vpc
        + R"(","networkInterfaces":[{"privateIpAddress":"10.)" + QByteArray::number(random.next() % 256)
        + R"(.4.7","groups":["sg-)" + random.hex(16)
        + R"(1"]}]},)"
          R"("supplementaryConfiguration":{},"tags":{"project":"shop-)"
        + QByteArray::number(number % 97) + R"(","owner":"team-)" + QByteArray::number(number % 13)
        + R"("},"configurationItemVersion":"1.3","configurationItemCaptureTime":"2026-11-20T06:02:11.482Z",)"
          R"("configurationStateId":)"
        + QByteArray::number(1795154531482 + number) + R"(,"awsAccountId":")" + account
        + R"(","configurationItemStatus":"ResourceDiscovered","resourceType":")" + kind.type
        + R"(","resourceId":")" + id + R"(","resourceName":")" + id + R"(","ARN":")" + arn
        + R"(","awsRegion":")" + region + R"(","availabilityZone":"Not Applicable"})";
    return json;
}

} // namespace

QByteArray snapshotAccountId(int account)
{
    return QByteArray::number(100'000'000'000 + account * 1'000'003LL);
}

bool writeConfigSnapshot(QIODevice &to, const ConfigSnapshotRecipe &recipe)
{
    Random random;
    QByteArray buffer = R"({"fileVersion":"1.0","configSnapshotId":"11111111-2222-3333-4444-555555555555",)"
                        R"("configurationItems":[)";
    for (int i = 0; i < recipe.items; ++i) {
        buffer += i > 0 ? "," : "";
        buffer += item(random, i, snapshotAccountId(i % recipe.accounts));
        if (buffer.size() > 1024LL * 1024) {
            if (to.write(buffer) != buffer.size()) {
                return false;
            }
            buffer.clear();
        }
    }
    buffer += "]}";
    return to.write(buffer) == buffer.size();
}

} // namespace Ttc
