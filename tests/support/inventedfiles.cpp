#include "tests/support/inventedfiles.h"

#include "tests/support/configsnapshotgenerator.h"

#include <array>
#include <cstdint>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int Accounts = 40;
constexpr qint64 BytesOfConfigItem = 970;
constexpr qint64 FlushBytes = 1024LL * 1024;

struct Action
{
    const char *source;
    const char *name;
    bool readOnly;
};

constexpr auto Actions = std::to_array<Action>({{"s3", "ListBuckets", true},
                                                {"s3", "CreateBucket", false},
                                                {"ec2", "DescribeInstances", true},
                                                {"ec2", "RunInstances", false},
                                                {"ec2", "CreateVolume", false},
                                                {"sts", "AssumeRole", true},
                                                {"iam", "GetRole", true},
                                                {"kms", "Decrypt", true},
                                                {"lambda", "UpdateFunctionCode20150331v2", false},
                                                {"dynamodb", "DescribeTable", true},
                                                {"rds", "ModifyDBInstance", false},
                                                {"logs", "CreateLogStream", false}});

constexpr auto Regions = std::to_array<const char *>({"eu-west-1", "us-east-1", "eu-central-1"});

constexpr auto Resources = std::to_array<std::array<const char *, 2>>({{"AwsS3Bucket", "arn:aws:s3:::acme-"},
                                                                       {"AwsEc2Instance", "ec2"},
                                                                       {"AwsIamRole", "iam"},
                                                                       {"AwsLambdaFunction", "lambda"},
                                                                       {"AwsRdsDbInstance", "rds"}});

constexpr auto Products = std::to_array<std::array<const char *, 3>>(
    {{"AmazonS3", "TimedStorage-ByteHrs", "Amazon Simple Storage Service"},
     {"AmazonEC2", "BoxUsage:m5.large", "Amazon Elastic Compute Cloud"},
     {"AWSLambda", "Lambda-GB-Second", "AWS Lambda"},
     {"AmazonRDS", "InstanceUsage:db.r5.large", "Amazon Relational Database Service"},
     {"AmazonCloudWatch", "CW:Requests", "AmazonCloudWatch"},
     {"awskms", "KMS-Requests", "AWS Key Management Service"}});

// What stands around records and between them.
struct Frame
{
    QByteArray beginning{};
    QByteArray between{};
    QByteArray end{};
};

// Writes records until there are enough bytes.
bool writeRecords(QIODevice &to, qint64 bytes, const Frame &frame, QByteArray (*record)(int number))
{
    QByteArray buffer = frame.beginning;
    qint64 written = 0;
    for (int number = 0; written + buffer.size() < bytes; ++number) {
        buffer += (number > 0 ? frame.between : QByteArray()) + record(number);
        if (buffer.size() > FlushBytes) {
            if (to.write(buffer) != buffer.size()) {
                return false;
            }
            written += buffer.size();
            buffer.clear();
        }
    }
    buffer += frame.end;
    return to.write(buffer) == buffer.size();
}

// Numbers that look drawn and are the same in every run.
std::uint64_t mixed(int number)
{
    std::uint64_t x = static_cast<std::uint64_t>(number) + 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

QByteArray hex(int number)
{
    return QByteArray::number(static_cast<qulonglong>(mixed(number)), 16).rightJustified(16, '0');
}

template <typename Array>
const auto &pick(const Array &array, int number)
{
    return array[mixed(number * 7 + 3) % array.size()];
}

QByteArray event(int number)
{
    const Action &action = pick(Actions, number);
    const QByteArray account = snapshotAccountId(number % Accounts);
    const QByteArray id = hex(number);
    return R"({"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","principalId":"AROA)" + id
         + R"(:ci","arn":"arn:aws:sts::)" + account + R"(:assumed-role/deploy/ci","accountId":")" + account
         + R"(","accessKeyId":"ASIA)" + id
         + R"(","sessionContext":{"sessionIssuer":{"type":"Role","arn":"arn:aws:iam::)" + account
         + R"(:role/deploy","accountId":")" + account
         + R"("},"attributes":{"creationDate":"2026-10-01T09:59:12Z","mfaAuthenticated":"false"}}},)"
           R"("eventTime":"2026-10-01T10:00:00Z","eventSource":")"
         + action.source + R"(.amazonaws.com","eventName":")" + action.name + R"(","awsRegion":")"
         + pick(Regions, number)
         + R"(","sourceIPAddress":"198.51.100.7","userAgent":"aws-cli/2.17 md/awscrt ua/2.0 os/linux","requestParameters":{"id":")"
         + id + R"(","description":"made by \"build\" )" + QByteArray::number(number)
         + R"("},"responseElements":null,"requestID":")" + id + R"(","eventID":")" + id + R"(","readOnly":)"
         + (action.readOnly ? "true" : "false")
         + R"(,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":")" + account
         + R"(","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256"}})";
}

QByteArray finding(int number)
{
    const auto &[type, space] = pick(Resources, number);
    const QByteArray account = snapshotAccountId(number % Accounts);
    QByteArray arn = space + hex(number);
    if (!arn.startsWith("arn:")) {
        arn = QByteArray("arn:aws:") + space + ":eu-west-1:" + account + ":thing/" + hex(number);
    }
    return R"({"message":"A thing was looked at and found to be as it should not be.","metadata":{"event_code":"check_)"
         + QByteArray::number(number % 300)
         + R"(","product":{"name":"Prowler","uid":"prowler","vendor_name":"Prowler","version":"5.4.0"},"profiles":["cloud","datetime"],"version":"1.4.0"},)"
           R"("severity_id":3,"severity":"Medium","status":"New","status_code":"FAIL","status_detail":"Thing )"
         + hex(number)
         + R"( is not as it should be.","unmapped":{"related_url":"","categories":["internet-exposed"],"compliance":{"CIS-3.0":["1.1"],"ISO27001-2022":["A.8.1"]}},)"
           R"("activity_name":"Create","finding_info":{"created_time_dt":"2026-10-01T10:00:00","desc":"What the check looks for, in a sentence or two.","title":"A check","uid":"prowler-aws-)"
         + hex(number)
         + R"(","types":["Software and Configuration Checks"]},"resources":[{"cloud_partition":"aws","region":"eu-west-1","data":{"details":"","metadata":{"id":")"
         + hex(number) + R"("}},"group":{"name":"x"},"labels":[],"name":")" + hex(number) + R"(","type":")"
         + type + R"(","uid":")" + arn
         + R"("}],"category_uid":2,"class_uid":2004,"cloud":{"account":{"name":"prod","type":"AWS Account","uid":")"
         + account
         + R"("},"provider":"aws","region":"eu-west-1"},"time_dt":"2026-10-01T10:00:00","type_uid":200401})";
}

QByteArray usageHeading()
{
    QByteArray heading =
        "identity/LineItemId,bill/BillingEntity,bill/PayerAccountId,lineItem/UsageAccountId,"
        "lineItem/LineItemType,lineItem/UsageStartDate,lineItem/ProductCode,lineItem/UsageType,"
        "lineItem/AvailabilityZone,lineItem/ResourceId,lineItem/UnblendedCost,"
        "lineItem/LineItemDescription,product/ProductName,product/region";
    for (int i = 0; i < 100; ++i) {
        heading += ",resourceTags/user:tag" + QByteArray::number(i);
    }
    return heading + '\n';
}

QByteArray usageLine(int number)
{
    const auto &[code, usage, name] = pick(Products, number);
    return hex(number) + ",AWS," + snapshotAccountId(0) + ',' + snapshotAccountId(number % Accounts)
         + ",Usage,2026-10-01T00:00:00Z," + code + ',' + usage + ",eu-west-1a,arn:aws:x:::" + hex(number)
         + ",0." + QByteArray::number(mixed(number) % 10'000) + ",\"$0.10 per hour, On Demand\"," + name
         + ",eu-west-1" + QByteArray(98, ',') + ",shop,\"team \"\"a\"\"\"\n";
}

QByteArray arnLine(int number)
{
    const Action &action = pick(Actions, number);
    return QByteArray("arn:aws:") + action.source + ':' + pick(Regions, number) + ':'
         + snapshotAccountId(number % Accounts) + ":thing/" + hex(number) + '\n';
}

bool writeSnapshot(QIODevice &to, qint64 bytes)
{
    return writeConfigSnapshot(to, {static_cast<int>(bytes / BytesOfConfigItem), Accounts});
}

} // namespace

const QList<InventedFile> &inventedFiles()
{
    static const QList<InventedFile> files{
        {u"config-snapshot"_s, u"json"_s, writeSnapshot},
        {u"cloudtrail-log"_s, u"json"_s,
         [](QIODevice &to, qint64 bytes) {
             return writeRecords(to, bytes, {R"({"Records":[)", ",", "]}"}, event);
         }},
        {u"ocsf"_s, u"json"_s,
         [](QIODevice &to, qint64 bytes) {
             return writeRecords(to, bytes, {"[", ",", "]"}, finding);
         }},
        {u"cur"_s, u"csv"_s,
         [](QIODevice &to, qint64 bytes) {
             return writeRecords(to, bytes, {.beginning = usageHeading()}, usageLine);
         }},
        {u"list"_s, u"txt"_s,
         [](QIODevice &to, qint64 bytes) { return writeRecords(to, bytes, {}, arnLine); }}};
    return files;
}

} // namespace Ttc
