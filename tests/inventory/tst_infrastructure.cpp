#include "tests/inventory/inventorytesting.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// CloudFormation, Cloud Control, Terraform and OpenTofu, against all services of the catalog.
class TestInfrastructure : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void everyFormatShowsItsServices_data();
    void everyFormatShowsItsServices();
    void trapsAreAvoided_data();
    void trapsAreAvoided();
    void whatIsMissingIsTold_data();
    void whatIsMissingIsTold();
    void badContentIsRefused_data();
    void badContentIsRefused();
    void addressesOfAllKinds_data();
    void addressesOfAllKinds();
    void secretsAreNotKept();
    void manyInstancesAreCounted();
};

void TestInfrastructure::everyFormatShowsItsServices_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("records");
    QTest::addColumn<QStringList>("accounts");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QStringList>("unmatched");
    const QStringList one{u"111122223333"_s};
    const QStringList none{u"unknown"_s};

    QTest::newRow("template in YAML")
        << u"cloudformation-template.yaml"_s << u"cloudformation-template"_s << 11 << none
        << QStringList{u"unknown/apigateway declared AWS::ApiGatewayV2::Api=1"_s,
                       u"unknown/cloudformation declared AWS::CloudFormation::Stack=1"_s,
                       u"unknown/codedeploy declared AWS::CodeDeploy::DeploymentGroup=1"_s,
                       u"unknown/dynamodb declared AWS::Serverless::SimpleTable=1"_s,
                       u"unknown/events declared AWS::Events::Rule=1"_s,
                       u"unknown/iam declared AWS::IAM::Role=1"_s,
                       u"unknown/lambda declared AWS::Serverless::Function=1"_s,
                       u"unknown/s3 declared AWS::S3::Bucket=1"_s,
                       u"unknown/sns declared AWS::SNS::Topic=1"_s,
                       u"unknown/sqs declared AWS::SQS::Queue=1"_s,
                       u"unknown/states declared AWS::Serverless::StateMachine=1"_s,
                       u"unknown/vpc declared AWS::EC2::VPC=1"_s}
        << QStringList{u"cfn-type ACME::S3::Bucket::MODULE 1"_s, u"cfn-type Custom::Hook 1"_s};
    QTest::newRow("template as get-template wraps it")
        << u"cloudformation-template.json"_s << u"cloudformation-template"_s << 2 << none
        << QStringList{u"unknown/rds declared AWS::RDS::DBInstance=1"_s,
                       u"unknown/s3 declared AWS::S3::Bucket=1"_s}
        << QStringList{};
    QTest::newRow("stack resources")
        << u"cloudformation-resources.json"_s << u"cloudformation-resources"_s << 6 << one
        << QStringList{u"111122223333/cloudformation resource AWS::CloudFormation::Stack=1"_s,
                       u"111122223333/s3 resource AWS::S3::Bucket=1"_s,
                       u"111122223333/sns resource AWS::SNS::Topic=1"_s,
                       u"111122223333/vpc resource AWS::EC2::VPC=1"_s}
        << QStringList{u"cfn-type Custom::Hook 1"_s};
    QTest::newRow("resource scan") << u"resource-scan.json"_s << u"resource-scan"_s << 5 << one
                                   << QStringList{u"111122223333/iam resource AWS::IAM::Role=1"_s,
                                                  u"111122223333/iam default-resource AWS::IAM::Role=1"_s,
                                                  u"111122223333/s3 resource AWS::S3::Bucket=1"_s,
                                                  u"111122223333/sns resource AWS::SNS::Topic=1"_s,
                                                  u"111122223333/vpc default-resource AWS::EC2::VPC=1"_s}
                                   << QStringList{};
    QTest::newRow("Cloud Control") << u"cloudcontrol.json"_s << u"cloudcontrol"_s << 4 << one
                                   << QStringList{u"111122223333/iam default-resource AWS::IAM::Role=1"_s,
                                                  u"111122223333/lambda resource AWS::Lambda::Function=2"_s,
                                                  u"111122223333/sqs resource AWS::SQS::Queue=1"_s}
                                   << QStringList{};
    QTest::newRow("Terraform state, version 4")
        << u"terraform-state-4.json"_s << u"terraform-state"_s << 10 << one
        << QStringList{u"111122223333/kms resource aws_kms_key=2"_s,
                       u"111122223333/s3 resource aws_s3_bucket=1"_s,
                       u"111122223333/s3 default-resource aws_s3_account_public_access_block=1"_s,
                       u"111122223333/sns resource sns=1"_s,
                       u"111122223333/vpc resource aws_vpc=1"_s,
                       u"111122223333/vpc default-resource aws_default_vpc=1"_s}
        << QStringList{u"resource-type aws_quantum_leap 1"_s};
    QTest::newRow("Terraform state, version 3")
        << u"terraform-state-3.json"_s << u"terraform-state"_s << 4 << one
        << QStringList{u"111122223333/ec2 resource aws_instance=1"_s,
                       u"111122223333/iam resource aws_iam_role=1"_s,
                       u"111122223333/rds resource aws_db_instance=1"_s}
        << QStringList{};
    QTest::newRow("terraform show") << u"terraform-show.json"_s << u"terraform-show"_s << 4
                                    << QStringList{u"111122223333"_s, u"444455556666"_s}
                                    << QStringList{u"111122223333/sqs resource aws_sqs_queue=2"_s,
                                                   u"444455556666/lambda resource aws_lambda_function=1"_s}
                                    << QStringList{};
    QTest::newRow("Terraform plan") << u"terraform-plan.json"_s << u"terraform-plan"_s << 2 << one
                                    << QStringList{u"111122223333/s3 declared aws_s3_bucket=1"_s,
                                                   u"111122223333/vpc declared aws_vpc=1"_s}
                                    << QStringList{};
    QTest::newRow("log of a Terraform plan")
        << u"terraform-plan-lines.json"_s << u"terraform-plan"_s << 4 << none
        << QStringList{u"unknown/s3 declared aws_s3_bucket=1"_s, u"unknown/sqs declared aws_sqs_queue=1"_s}
        << QStringList{};
    QTest::newRow("addresses of a Terraform state")
        << u"terraform-list.txt"_s << u"terraform-list"_s << 5 << none
        << QStringList{u"unknown/s3 resource aws_s3_bucket=1"_s, u"unknown/vpc resource aws_subnet=2"_s}
        << QStringList{};
}

void TestInfrastructure::everyFormatShowsItsServices()
{
    QFETCH(QString, file);
    const ImportReport report = importFiles({dataFile(file)}, realRegistry(), {});
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const Source &source = report.inventory.sources.first();
    QTEST(source.format, "format");
    QTEST(static_cast<int>(source.records), "records");
    QTEST(source.accounts, "accounts");
    QTEST(lines(report.inventory), "expected");
    QVERIFY(source.absenceKind.isEmpty());
    QStringList unmatched;
    for (const Unmatched &one : report.inventory.unmatched) {
        unmatched.append(u"%1 %2 %3"_s.arg(one.kind, one.value).arg(one.count));
    }
    QTEST(unmatched, "unmatched");
}

void TestInfrastructure::trapsAreAvoided_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    const QStringList bucket{u"unknown/s3 declared AWS::S3::Bucket=1"_s};
    row("template as a text of JSON in an answer",
        R"({"TemplateBody":"{\"Resources\":{\"B\":{\"Type\":\"AWS::S3::Bucket\"}}}","StagesAvailable":[]})",
        bucket);
    row("template as a text of YAML in an answer",
        R"({"TemplateBody":"Resources:\n  B:\n    Type: AWS::S3::Bucket\n    Name: !Sub '${A}'\n"})", bucket);
    row("template within a template's text",
        R"({"TemplateBody":"{\"TemplateBody\":\"{\\\"Resources\\\":{}}\",\"Resources\":{\"B\":{\"Type\":\"AWS::S3::Bucket\"}}}"})",
        bucket);
    row("type that is no text",
        R"({"Resources":{"A":{"Type":{"Ref":"X"}},"C":{"Type":5},"D":{"Type":["AWS::SQS::Queue"]},"B":{"Type":"AWS::S3::Bucket"}}})",
        bucket);
    row("loop over a list that is computed",
        R"({"Transform":"AWS::LanguageExtensions","Resources":{"Fn::ForEach::L":["N",{"Fn::Split":[",",{"Ref":"P"}]},{"B${N}":{"Type":"AWS::S3::Bucket"}}]}})",
        bucket);
    row("loop in a loop",
        R"({"Transform":"AWS::LanguageExtensions","Resources":{"Fn::ForEach::L":["N",["a"],{"Fn::ForEach::M":["O",["b"],{"B":{"Type":"AWS::S3::Bucket"}}]}]}})",
        bucket);
    row("tag that would run code elsewhere",
        "Resources:\n  B: {Type: AWS::S3::Bucket, X: !!python/object/apply:os.system [\"x\"]}\n", bucket);
    row("function of SAM with a role of its own",
        R"({"Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Role":{"Fn::GetAtt":["R","Arn"]}}}}})",
        {u"unknown/lambda declared AWS::Serverless::Function=1"_s});
    row("types whose names begin alike", R"({"Resources":{"B":{"Type":"AWS::S3Express::DirectoryBucket"}}})",
        {u"unknown/s3express declared AWS::S3Express::DirectoryBucket=1"_s});
    row("stack that could not be deleted whole",
        R"({"StackResourceSummaries":[{"ResourceType":"AWS::S3::Bucket","ResourceStatus":"DELETE_SKIPPED"},
            {"ResourceType":"AWS::SQS::Queue","ResourceStatus":"DELETE_COMPLETE"}]})",
        {u"unknown/cloudformation resource AWS::CloudFormation::Stack=1"_s,
         u"unknown/s3 resource AWS::S3::Bucket=1"_s});
    row("setting that a stack makes",
        R"({"StackResourceSummaries":[{"ResourceType":"AWS::EC2::SnapshotBlockPublicAccess","ResourceStatus":"CREATE_COMPLETE"}]})",
        {u"unknown/cloudformation resource AWS::CloudFormation::Stack=1"_s,
         u"unknown/ebs default-resource AWS::EC2::SnapshotBlockPublicAccess=1"_s});
    row("state with its members sorted",
        R"({"lineage":"x","resources":[{"instances":[{"attributes":{"arn":"arn:aws:sqs:eu-west-1:111122223333:q"}},{}],"mode":"managed","type":"aws_sqs_queue"},
            {"instances":[{}],"mode":"data","type":"aws_s3_bucket"}],"version":4})",
        {u"111122223333/sqs resource aws_sqs_queue=2"_s});
    row("state of two accounts",
        R"({"version":4,"lineage":"x","resources":[{"mode":"managed","type":"aws_sqs_queue","instances":[{"attributes":{"arn":"arn:aws:sqs:eu-west-1:111122223333:q"}},
            {"attributes":{"arn":"arn:aws:sqs:eu-west-1:444455556666:q"}}]},{"mode":"managed","type":"aws_route","instances":[{}]}]})",
        {u"111122223333/sqs resource aws_sqs_queue=1"_s, u"444455556666/sqs resource aws_sqs_queue=1"_s,
         u"unknown/vpc resource aws_route=1"_s});
    row("changes of a plan alone",
        R"({"resource_changes":[{"type":"aws_s3_bucket","mode":"managed","change":{"actions":["delete","create"]}},
            {"type":"aws_sqs_queue","mode":"managed","change":{"actions":["delete"]}},
            {"type":"aws_vpc","mode":"managed","change":{"actions":["no-op"]}},
            {"type":"aws_ami","mode":"data","change":{"actions":["read"]}}]})",
        {u"unknown/s3 declared aws_s3_bucket=1"_s, u"unknown/vpc declared aws_vpc=1"_s});
    row("plan that destroys everything",
        R"({"planned_values":{"root_module":{}},"resource_changes":[{"type":"aws_s3_bucket","mode":"managed","change":{"actions":["delete"]}}],
            "prior_state":{"values":{"root_module":{"resources":[{"type":"aws_s3_bucket","mode":"managed"}]}}}})",
        {});
    row("Resources as a list is no template",
        R"({"Resources":[{"Arn":"arn:aws:sqs:eu-west-1:111122223333:q","OwningAccountId":"111122223333","ResourceType":"sqs:queue"}]})",
        {u"111122223333/sqs resource sqs:queue=1"_s});
}

void TestInfrastructure::trapsAreAvoided()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QTEST(lines(report.inventory), "expected");
}

void TestInfrastructure::whatIsMissingIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("truncated");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char *name, const QByteArray &bytes, bool truncated, const QString &warning) {
        QTest::newRow(name) << bytes << truncated << warning;
    };
    const auto file = [](const QString &name) { return contentOf(dataFile(name)); };
    row("nested stack", file(u"cloudformation-template.yaml"_s), false, u"Nested stacks"_s);
    row("module", file(u"cloudformation-template.yaml"_s), false, u"Modules"_s);
    row("loop", file(u"cloudformation-template.yaml"_s), false, u"counted once"_s);
    row("type that is no text", file(u"cloudformation-template.yaml"_s), false, u"neither"_s);
    row("macro", R"({"Transform":["Mine"],"Resources":{"B":{"Type":"AWS::S3::Bucket"}}})", false, u"macro"_s);
    row("macro among the resources",
        R"({"Resources":{"Fn::Transform":{"Name":"AWS::Include"},"B":{"Type":"AWS::S3::Bucket"}}})", false,
        u"macro"_s);
    row("alias", "Resources:\n  A: &a {Type: AWS::S3::Bucket}\n  B: *a\n", false, u"Aliases"_s);
    row("resource twice", "Resources:\n  A: {Type: AWS::S3::Bucket, Type: AWS::SQS::Queue}\n", false,
        u"stand twice"_s);
    QByteArray hundred;
    for (int i = 0; i < 100; ++i) {
        hundred += R"({"ResourceType":"AWS::S3::Bucket","ResourceStatus":"CREATE_COMPLETE"},)";
    }
    row("exactly 100 described", R"({"StackResources":[)" + hundred + "]}", true, u"100 resources"_s);
    row("token of stack resources", R"({"StackResourceSummaries":[],"NextToken":"x"})", true, u"token"_s);
    row("token of a scan", R"({"Resources":[{"ResourceType":"x","ResourceIdentifier":{}}],"NextToken":"x"})",
        true, u"token"_s);
    row("token of Cloud Control", R"({"TypeName":"x","ResourceDescriptions":[],"NextToken":"x"})", true,
        u"token"_s);
    row("token of the CLI in a tagging answer", R"({"ResourceTagMappingList":[],"NextToken":"x"})", true,
        u"token"_s);
    row("log of a plan", file(u"terraform-plan-lines.json"_s), true, u"only what changes"_s);
    row("data sources", file(u"terraform-state-4.json"_s), false, u"Data sources"_s);
    row("other providers", file(u"terraform-state-4.json"_s), false, u"other providers"_s);
    row("accounts that are inferred", file(u"terraform-state-4.json"_s), false, u"the only one"_s);
    row("no account", file(u"terraform-list.txt"_s), false, u"does not name the account"_s);
    row("empty state", R"({"format_version":"1.0","terraform_version":"1.9.5"})", false, u"no records"_s);
}

void TestInfrastructure::whatIsMissingIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, warning);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const Source &source = report.inventory.sources.first();
    QTEST(source.truncated, "truncated");
    const QString warnings = source.warnings.join(u'\n');
    QVERIFY2(warnings.contains(warning), qPrintable(warnings));
}

void TestInfrastructure::badContentIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &place,
                        const QString &message) { QTest::newRow(name) << bytes << place << message; };
    row("encrypted state",
        R"({"serial":1,"lineage":"x","meta":{},"encrypted_data":"eA==","encryption_version":"v0"})", {},
        u"encrypted"_s);
    row("plan in its own form", QByteArray("PK\x03\x04\x14\0\x08\0\x08\0........tfplan", 24), {},
        u"Terraform plan"_s);
    row("truncated state", contentOf(dataFile(u"terraform-state-4.json"_s)).left(900), u"line"_s,
        u"breaks off"_s);
    row("truncated template", R"({"Resources":{"B":{"Type":"AWS::S3::Bucket")", u"byte"_s, u"breaks off"_s);
    row("broken template in an answer", R"({"TemplateBody":"{\"Resources\":{\"B\":"})",
        u"TemplateBody, byte"_s, u"breaks off"_s);
    row("state nested too deep", R"({"lineage":"x","resources":)" + QByteArray(100'000, '['), u"byte"_s,
        u"512"_s);
    row("modules nested too deep",
        R"({"values":{"root_module":)" + QByteArray(R"({"child_modules":[)").repeated(600), u"byte"_s,
        u"512"_s);
    row("template in YAML, broken", "AWSTemplateFormatVersion: x\nResources:\n  B: {Type: [\n", u"line"_s,
        u"YAML"_s);
    row("template in YAML, nested too deep",
        "Resources:\n  B:\n    Type: AWS::S3::Bucket\n    X:\n     " + QByteArray("- ").repeated(1000),
        u"line"_s, u"64"_s);
    row("template in YAML of 5 MiB",
        "Resources:\n  B:\n    Type: AWS::S3::Bucket\n#" + QByteArray(5LL * 1024 * 1024, 'x'), {},
        u"4 MiB"_s);
}

void TestInfrastructure::badContentIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QFETCH(QString, message);
    const ImportReport report = importBytes(bytes, {}, realRegistry());
    QCOMPARE(report.problems.size(), 1);
    const Error &error = report.problems.first();
    QVERIFY2(error.place.startsWith(place), qPrintable(error.text()));
    QVERIFY2(error.message.contains(message), qPrintable(error.text()));
    QVERIFY2(!error.advice.isEmpty(), qPrintable(error.text()));
}

void TestInfrastructure::addressesOfAllKinds_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QStringList>("expected");
    const QStringList queue{u"unknown/sqs resource aws_sqs_queue=1"_s};
    QTest::newRow("plain") << QByteArray("aws_sqs_queue.q") << queue;
    QTest::newRow("counted") << QByteArray("aws_sqs_queue.q[12]") << queue;
    QTest::newRow("by key") << QByteArray(R"(aws_sqs_queue.q["a.b]c"])") << queue;
    QTest::newRow("in modules") << QByteArray(R"(module.a.module.b["x"].aws_sqs_queue.q[0])") << queue;
    QTest::newRow("in a module called data") << QByteArray("module.data.aws_sqs_queue.q") << queue;
    QTest::newRow("looked up") << QByteArray("data.aws_sqs_queue.q") << QStringList{};
    QTest::newRow("of another provider") << QByteArray("random_id.aws_q") << QStringList{};
}

void TestInfrastructure::addressesOfAllKinds()
{
    QFETCH(QByteArray, address);
    const ImportReport report =
        importBytes(address + "\r\n", {.format = u"terraform-list"_s}, realRegistry());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    QTEST(lines(report.inventory), "expected");
}

void TestInfrastructure::secretsAreNotKept()
{
    QStringList files;
    for (const QString &name :
         {u"cloudcontrol.json"_s, u"cloudformation-resources.json"_s, u"cloudformation-template.json"_s,
          u"cloudformation-template.yaml"_s, u"resource-scan.json"_s, u"terraform-plan.json"_s,
          u"terraform-show.json"_s, u"terraform-state-3.json"_s, u"terraform-state-4.json"_s}) {
        files.append(dataFile(name));
    }
    const Inventory inventory = importFiles(files, realRegistry(), {}).inventory;
    QCOMPARE(inventory.sources.size(), files.size());
    QStringList texts = lines(inventory);
    for (const Source &source : inventory.sources) {
        texts += source.warnings;
    }
    for (const Unmatched &one : inventory.unmatched) {
        texts.append(one.value);
    }
    for (const QString &word : {u"not-to-be-kept"_s, u"acme"_s, u"shop"_s, u"resize"_s}) {
        QVERIFY2(!texts.join(u'\n').contains(word), qPrintable(word));
    }
}

void TestInfrastructure::manyInstancesAreCounted()
{
    QByteArray instances;
    for (int i = 0; i < 20'000; ++i) {
        instances +=
            R"({"index_key":0,"attributes":{"arn":"arn:aws:sqs:eu-west-1:111122223333:q","tags":{"a":["b"]}}},)";
    }
    const ImportReport report = importBytes(
        R"({"version":4,"lineage":"x","resources":[{"mode":"managed","type":"aws_sqs_queue","instances":[)"
            + instances + "]}]}",
        {}, realRegistry());
    QCOMPARE(lines(report.inventory), QStringList{u"111122223333/sqs resource aws_sqs_queue=20000"_s});
}

QTEST_APPLESS_MAIN(TestInfrastructure)
#include "tst_infrastructure.moc"
