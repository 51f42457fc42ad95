#include "models/catalog/catalogreader.h"
#include "models/catalog/mirrorwriter.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QString FixtureFolder = QStringLiteral(TTC_TEST_DATA_DIR "/catalog");
const QString Leaf = u"techniques/T1485.A003.yaml"_s;
const QString Parent = u"techniques/T1485.yaml"_s;
const QString Controls = u"controls/storage.yaml"_s;

// A copy of the fixture that a test may spoil.
class CatalogFolder
{
public:
    CatalogFolder()
    {
        QDirIterator files(FixtureFolder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString from = files.next();
            const QString to = path(QDir(FixtureFolder).relativeFilePath(from));
            QDir().mkpath(QFileInfo(to).path());
            QFile::copy(from, to);
            QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
        }
    }

    QString path(const QString &file = {}) const { return QDir(m_dir.path()).filePath(file); }

    void write(const QString &file, const QByteArray &text) const
    {
        QFile out(path(file));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    // Replaces the first `before` of the file; it must be there.
    void replace(const QString &file, const QByteArray &before, const QByteArray &after) const
    {
        QFile in(path(file));
        QVERIFY(in.open(QIODevice::ReadOnly));
        QByteArray text = in.readAll();
        const qsizetype at = text.indexOf(before);
        QVERIFY2(at >= 0, before.constData());
        write(file, text.replace(at, before.size(), after));
    }

    // "techniques/T1485.yaml: line 3, column 7: message" for each problem.
    QStringList problems() const
    {
        QStringList lines;
        if (const auto contents = readCatalog(path()); !contents) {
            for (const Error &error : contents.error()) {
                lines.append(QDir(path()).relativeFilePath(error.file) + u": "_s + error.place + u": "_s
                             + error.message);
            }
        }
        return lines;
    }

private:
    QTemporaryDir m_dir;
};

} // namespace

class TestCatalogReader : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsAWholeFolder();
    void readsEveryKeyOfATechnique();
    void readsEveryKeyOfAControl();
    void readsEveryKeyOfAService();
    void whatItReadsMakesAMirror();
    void namesThePlaceOfABrokenEntry_data();
    void namesThePlaceOfABrokenEntry();
    void namesMissingFiles_data();
    void namesMissingFiles();
    void refusesPoliciesThatAreTooLong();
    void tellsAllProblemsOfAllFilesInOneRun();
    void anUnreadableFileIsTheOnlyProblem_data();
    void anUnreadableFileIsTheOnlyProblem();
    void everyProblemSaysWhatIsWrong();
};

void TestCatalogReader::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestCatalogReader::readsAWholeFolder()
{
    const CatalogFolder folder;
    QCOMPARE(folder.problems(), QStringList());
    const auto contents = readCatalog(folder.path());
    QVERIFY(contents);
    QCOMPARE(contents->info.version, u"2026.11"_s);
    QCOMPARE(contents->info.date, QDate(2026, 11, 23));
    QCOMPARE(contents->info.source, u"https://example.com/catalog"_s);
    QCOMPARE(contents->info.attackVersions, (QStringList{u"18"_s, u"19"_s}));
    QVERIFY(contents->info.sha256.isEmpty());
    QCOMPARE(contents->tactics.size(), 2);
    QCOMPARE(contents->tactics.at(1), (Tactic{u"TA0040"_s, u"Impact"_s, u"impact"_s, u"The damage."_s}));
    QCOMPARE(contents->attackTactics18.size(), 2);
    QCOMPARE(contents->attackTactics19.size(), 1);
    QCOMPARE(contents->services.size(), 3);
    QCOMPARE(contents->controls.size(), 2);
    const Catalog catalog(*contents);
    QCOMPARE(catalog.leaves(), (QStringList{u"T1485.A003"_s, u"T1535"_s}));
}

void TestCatalogReader::readsEveryKeyOfATechnique()
{
    const auto contents = readCatalog(FixtureFolder);
    QVERIFY(contents);
    Technique expected;
    expected.id = u"T1485.A003"_s;
    expected.name = u"S3 Object and Bucket Deletion"_s;
    expected.parentId = u"T1485"_s;
    expected.kind = TechniqueKind::Aws;
    expected.tactics = {u"TA0040"_s};
    expected.attack = {AttackMapping::Relation::Parent,
                       u"T1485"_s,
                       {u"TA0040"_s},
                       u"T1485"_s,
                       {u"TA0040"_s},
                       u"T1485.001"_s};
    expected.reach = Reach::Existing;
    expected.services = {u"s3"_s};
    expected.summary = u"Somebody deletes objects or whole buckets."_s;
    expected.prerequisite = u"Rights to delete objects."_s;
    expected.description = u"Objects are deleted **one by one**, or a lifecycle rule does it."_s;
    expected.detection = u"Look at data events of buckets."_s;
    expected.events = {{u"s3.amazonaws.com"_s, u"DeleteObject"_s, Access::Write, true, Origin::Upstream},
                       {u"s3.amazonaws.com"_s, u"DeleteBucket"_s, Access::Write, false, Origin::Editorial}};
    expected.guardDuty = {u"Impact:S3/AnomalousBehavior.Delete"_s};
    expected.mitigations = {{u"s3-versioning"_s, u"Deleted objects come back."_s},
                            {u"s3-data-events"_s, u"Deletion is seen."_s}};
    expected.references = {{u"Deleting objects"_s, u"https://example.com/deleting"_s}};
    expected.related = {{u"aws.impact.s3"_s}, {u"sigma-1"_s}, {u"elastic-1"_s}, {u"d3f:Backup"_s}};
    expected.provenance = {u"https://example.com/T1485.A003"_s, u"medium"_s, Origin::Inferred,
                           Origin::Editorial};
    expected.reviewed = QDate(2026, 11, 23);
    const Catalog catalog(*contents);
    QCOMPARE(*catalog.technique(expected.id), expected);
}

void TestCatalogReader::readsEveryKeyOfAControl()
{
    const auto contents = readCatalog(FixtureFolder);
    QVERIFY(contents);
    Control expected;
    expected.id = u"s3-versioning"_s;
    expected.title = u"Turn on versioning of buckets"_s;
    expected.kind = ControlKind::Prevent;
    expected.services = {u"s3"_s};
    expected.effort = Effort::Low;
    expected.why = u"A deleted object can then be brought back."_s;
    expected.steps = {u"List the buckets that hold what cannot be made again."_s,
                      u"Turn versioning on for each of them."_s};
    expected.verify = {{u"aws s3api get-bucket-versioning --bucket B"_s, u"Status is Enabled."_s}};
    expected.securityHub = {u"S3.14"_s};
    expected.configRules = {u"S3_BUCKET_VERSIONING_ENABLED"_s};
    expected.prowler = {u"s3_bucket_object_versioning"_s};
    expected.policy = {Policy::Type::Scp,
                       R"({"Version":"2012-10-17","Statement":[{"Sid":"KeepVersioning","Effect":"Deny",)"
                       R"("Action":["s3:PutBucketVersioning"],"Resource":"*","Condition":)"
                       R"({"StringNotEquals":{"aws:PrincipalAccount":"000000000012"},)"
                       R"("Bool":{"aws:ViaAWSService":false}}}]})"};
    expected.references = {{u"Versioning"_s, u"https://example.com/versioning"_s}};
    const Catalog catalog(*contents);
    QCOMPARE(catalog.control(expected.id)->policy.document, expected.policy.document);
    QCOMPARE(*catalog.control(expected.id), expected);
}

void TestCatalogReader::readsEveryKeyOfAService()
{
    const auto contents = readCatalog(FixtureFolder);
    QVERIFY(contents);
    const Catalog catalog(*contents);
    Service ec2;
    ec2.key = u"ec2"_s;
    ec2.name = u"Amazon EC2"_s;
    ec2.aliases = {u"EC2"_s, u"Elastic Compute Cloud"_s};
    ec2.arnNamespaces = ec2.iamPrefixes = ec2.prowler = ec2.sdkClients = {u"ec2"_s};
    ec2.eventSources = {u"ec2.amazonaws.com"_s};
    ec2.cloudFormation = {u"AWS::EC2"_s};
    ec2.inConfig = true;
    ec2.absence = {u"config"_s, u"billing"_s, u"list"_s};
    ec2.terraform = {u"aws_instance$"_s};
    ec2.billingNames = {u"Amazon Elastic Compute Cloud"_s};
    ec2.productCodes = {u"AmazonEC2"_s};
    ec2.steampipe = {u"aws_ec2_"_s};
    QCOMPARE(*catalog.service(u"ec2"_s), ec2);
    QVERIFY(catalog.service(u"s3"_s)->global);
    QVERIFY(catalog.service(u"s3"_s)->alwaysPresent);
    QCOMPARE(catalog.service(u"s3"_s)->notes, u"Buckets have no Region in their ARN."_s);
    const Service *vpc = catalog.service(u"vpc"_s);
    QCOMPARE(vpc->virtualOf, u"ec2"_s);
    const QList<DefaultResource> defaults{{{u"AWS::EC2::VPC"_s, u"ec2:vpc"_s}, {}, u"isDefault"_s},
                                          {{u"AWS::EC2::SecurityGroup"_s}, u"default"_s, {}}};
    QCOMPARE(vpc->defaultResources, defaults);
}

void TestCatalogReader::whatItReadsMakesAMirror()
{
    const QTemporaryDir dir;
    const auto contents = readCatalog(FixtureFolder);
    QVERIFY(contents);
    const auto hash = writeMirror(*contents, dir.filePath(u"catalog.ttcdb"_s));
    QVERIFY2(hash, hash ? "" : qPrintable(hash.error().text()));
}

void TestCatalogReader::namesThePlaceOfABrokenEntry_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>(
        "expected"); // place and part of the message; of another file where it begins with one

    const auto row = [](const char *name, const QString &file, const char *before, const char *after,
                        const QString &expected) {
        QTest::newRow(name) << file << QByteArray(before) << QByteArray(after) << expected;
    };
    row("unknown key", Leaf, "reach:", "reech:", u"line 7, column 1: a technique has no key “reech”"_s);
    row("repeated key", Leaf, "reviewed:", "kind: aws\nreviewed:",
        u"line 27, column 1: the key “kind” stands here again, first in line 4"_s);
    row("anchor", Leaf, "parent: T1485", "parent: &p T1485", u"line 3, column 9: anchors (&)"_s);
    row("alias", Leaf, "parent: T1485", "parent: *p", u"line 3, column 9: this cannot be read as YAML"_s);
    row("no YAML", Leaf, "services: [s3]", "services: [s3", u"this cannot be read as YAML"_s);
    row("invalid UTF-8", Leaf, "Somebody",
        "Some\xff"
        "body",
        u"line 9, column 14: this is no valid UTF-8"_s);
    row("two documents", Parent, "reviewed:", "---\nreviewed:", u"line 10, column 1: a second document"_s);
    row("broken indentation", Parent, "id: T1485\n", "- id\n#", u"line 3, column 1: a second document"_s);
    row("id that is none", Leaf, "id: T1485.A003", "id: T1485.A3",
        u"line 1, column 5: “T1485.A3” is no technique id"_s);
    row("id of another file", Leaf, "id: T1485.A003", "id: T1485.A004",
        u"line 1, column 5: the id “T1485.A004” differs from the name of its file"_s);
    row("name missing", Leaf, "name: S3 Object and Bucket Deletion\n", "",
        u"line 1, column 1: a technique lacks “name”"_s);
    row("name empty", Leaf, "name: S3 Object and Bucket Deletion", "name: \"  \"",
        u"line 2, column 7: “name” of a technique is empty"_s);
    row("name null", Leaf, "name: S3 Object and Bucket Deletion",
        "name:", u"“name” of a technique is empty"_s);
    row("name a list", Leaf, "name: S3 Object and Bucket Deletion", "name: [a]",
        u"line 2, column 7: “name” must be text"_s);
    row("unknown parent", Leaf, "parent: T1485", "parent: T9999",
        u"line 3, column 9: there is no technique “T9999”"_s);
    row("own parent", Parent, "parent: null", "parent: T1485",
        u"line 3, column 1: the parents form a circle: T1485 → T1485"_s);
    row("parents in a circle", Parent, "parent: null", "parent: T1485.A003",
        u"line 3, column 1: the parents form a circle: T1485 → T1485.A003 → T1485"_s);
    row("parent of a parent", Parent, "parent: null", "parent: T1535",
        u"techniques/T1485.A003.yaml: line 3, column 1: the parent “T1485” has a parent itself"_s);
    row("unknown kind", Leaf, "kind: aws", "kind: AWS", u"line 4, column 7: “kind” cannot be “AWS”"_s);
    row("unknown tactic", Leaf, "tactics: [TA0040]", "tactics: [TA0040, TA9999]",
        u"line 5, column 19: there is no tactic “TA9999”"_s);
    row("no tactic", Leaf, "tactics: [TA0040]", "tactics: []",
        u"line 5, column 10: “tactics” has 0 items, 1 are the least"_s);
    row("tactic of another version", Leaf, "v19: { id: T1485, tactics: [TA0040] }",
        "v19: { id: T1485, tactics: [TA0005] }",
        u"line 6, column 87: there is no tactic of ATT&CK 19 “TA0005”"_s);
    row("relation without id", Leaf, "{ id: T1485, relation: parent,", "{ relation: parent,",
        u"line 6, column 9: “attack” lacks “id”"_s);
    row("id without relation", u"techniques/T1535.yaml"_s, "relation: none", "relation: none, id: T1535",
        u"line 6, column 31: “attack” has an id although its relation is “none”"_s);
    row("unknown reach", Leaf, "reach: existing", "reach: global",
        u"line 7, column 8: “reach” cannot be “global”"_s);
    row("leaf without reach", Leaf, "reach: existing\n", "",
        u"line 1, column 1: a technique without children needs “reach”"_s);
    row("leaf without services", Leaf, "services: [s3]", "services: []",
        u"line 8, column 1: a technique without children needs “services”"_s);
    row("leaf without detection", u"techniques/T1535.yaml"_s, "detection: {", "#",
        u"line 1, column 1: a technique without children needs “detection”"_s);
    row("leaf without prerequisite", Leaf, "prerequisite: Rights to delete objects.\n", "",
        u"needs “prerequisite”"_s);
    row("parent with reach", Parent, "summary:", "reach: account\nsummary:",
        u"line 7, column 1: a technique with children has no “reach”"_s);
    row("unknown service", Leaf, "services: [s3]", "services: [s3, s4]",
        u"line 8, column 16: there is no service “s4”"_s);
    row("service twice", Leaf, "services: [s3]", "services: [s3, s3]",
        u"line 8, column 16: “s3” stands twice in “services”"_s);
    row("summary too short", Leaf, "Somebody deletes objects or whole buckets.", "Deletes.",
        u"line 9, column 10: “summary” has 8 characters, 20 are the least"_s);
    row("description empty", Parent, "Choose among the children.", "''",
        u"line 8, column 14: “description” of a technique is empty"_s);
    row("event of no service", Leaf, "source: s3.amazonaws.com, name: DeleteB", "source: s3, name: DeleteB",
        u"line 18, column 17: “s3” is no event source"_s);
    row("event access", Leaf, "DeleteBucket, access: write", "DeleteBucket, access: admin",
        u"line 18, column 63: “access” cannot be “admin”"_s);
    row("event provenance", Leaf, "provenance: upstream", "provenance: inferred",
        u"line 17, column 100: “provenance” cannot be “inferred”"_s);
    row("data_event no flag", Leaf, "data_event: true", "data_event: yes",
        u"line 17, column 82: “data_event” must be true or false"_s);
    row("unknown control", Leaf, "control: s3-versioning", "control: s3-magic",
        u"line 21, column 16: there is no control “s3-magic”"_s);
    row("control twice", Leaf, "control: s3-data-events", "control: s3-versioning",
        u"line 22, column 16: the control “s3-versioning” stands twice"_s);
    row("mitigation without note", Leaf, ", note: Deletion is seen.", "",
        u"line 22, column 5: a mitigation lacks “note”"_s);
    row("http", Leaf, "\"https://example.com/deleting\"", "\"http://example.com/deleting\"",
        u"line 24, column 37: “http://example.com/deleting” is no https address"_s);
    row("javascript", Leaf, "\"https://example.com/deleting\"", "\"javascript:alert(1)\"",
        u"is no https address"_s);
    row("address without host", Leaf, "\"https://example.com/deleting\"", "\"https:///x\"",
        u"is no https address"_s);
    row("unknown collection", Leaf,
        "stratus:", "status:", u"line 25, column 12: “related” has no key “status”"_s);
    row("no day", Leaf, "reviewed: 2026-11-23", "reviewed: 2026-11-31",
        u"line 27, column 11: “2026-11-31” is no day"_s);
    row("confidence", Leaf, "confidence: medium", "confidence: sure",
        u"line 26, column 66: “confidence” cannot be “sure”"_s);
    row("control id", Controls, "id: s3-data-events", "id: S3 data",
        u"line 28, column 7: “S3 data” is no control id"_s);
    row("two controls with one id", Controls, "id: s3-data-events", "id: s3-versioning",
        u"line 28, column 7: the control “s3-versioning” is there already"_s);
    row("title too long", Controls, "Log data events of buckets",
        "Log data events of buckets and of everything else that somebody might ever want to look at",
        u"line 29, column 10: “title” has 90 characters, 80 are the most"_s);
    row("one step", Controls, "[Choose a trail., Add the buckets to it.]", "[Choose a trail.]",
        u"line 34, column 10: “steps” has 1 items, 2 are the least"_s);
    row("no verification", Controls,
        "  verify:\n    - { command: aws cloudtrail get-event-selectors --trail-name T, expect: The buckets "
        "are there. }\n",
        "  verify: []\n", u"line 35, column 11: “verify” has no items"_s);
    row("effort", Controls, "effort: medium", "effort: some",
        u"line 32, column 11: “effort” cannot be “some”"_s);
    row("policy that allows", Controls, "Effect: Deny", "Effect: Allow",
        u"line 21, column 19: a statement of the policy has the effect “Allow”"_s);
    row("policy without effect", Controls, "          Effect: Deny\n", "",
        u"line 20, column 11: a statement of the policy has no “Effect”"_s);
    row("policy without statement", Controls, "      Statement:", "      Statements:",
        u"line 18, column 7: the policy's document has no “Statement”"_s);
    row("policy that is text", Controls, "    document:\n", "    document: |\n",
        u"line 17, column 15: “document” must be a map"_s);
    row("policy type", Controls, "type: scp", "type: iam", u"line 16, column 11: “type” cannot be “iam”"_s);
    row("two services with one key", u"services.yaml"_s, "key: s3", "key: ec2",
        u"line 17, column 8: the service “ec2” is there already"_s);
    row("service key", u"services.yaml"_s, "key: vpc", "key: VPC",
        u"line 25, column 8: “VPC” is no service key"_s);
    row("ARN namespace of two services", u"services.yaml"_s, "arn: [s3]", "arn: [ec2]",
        u"line 19, column 8: the ARN namespace “ec2” is there already"_s);
    row("virtual of nothing", u"services.yaml"_s, "virtual_of: ec2", "virtual_of: ec3",
        u"line 29, column 15: there is no service “ec3”"_s);
    row("kind of absence", u"services.yaml"_s, "[config, billing, list]", "[config, bills]",
        u"line 9, column 12: “absence” cannot hold “bills”"_s);
    row("flag in quotes", u"services.yaml"_s, "config: true", "config: \"true\"",
        u"line 8, column 11: “config” must be true or false"_s);
    row("default resource without types", u"services.yaml"_s, "types: [\"AWS::EC2::SecurityGroup\"], ", "",
        u"line 33, column 7: a default resource lacks “types”"_s);
    row("tactic id", u"tactics.yaml"_s, "id: TA0005", "id: TA5",
        u"line 2, column 9: “TA5” is no tactic id"_s);
    row("two tactics with one id", u"tactics.yaml"_s, "  - id: TA0040", "  - id: TA0005",
        u"line 6, column 9: the tactic “TA0005” is there already"_s);
    row("unknown version of ATT&CK", u"tactics.yaml"_s,
        "v19:", "v20:", u"line 14, column 3: “attack” has no key “v20”"_s);
    row("catalog's version missing", u"catalog.yaml"_s, "version: \"2026.11\"",
        "version:", u"“version” of catalog.yaml is empty"_s);
    row("version of ATT&CK", u"catalog.yaml"_s, "\"19\"", "\"17\"",
        u"line 6, column 18: ATT&CK 17 is not supported"_s);
    row("services as a map", u"services.yaml"_s, "- key: ec2", "key:\n- key: ec2",
        u"line 1, column 1: services.yaml must be a list"_s);
}

void TestCatalogReader::namesThePlaceOfABrokenEntry()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, expected);
    const CatalogFolder folder;
    folder.replace(file, before, after);

    const QStringList problems = folder.problems();
    const bool found = std::ranges::any_of(problems, [&](const QString &problem) {
        return problem.contains(expected)
            && (expected.contains(u".yaml: "_s) || problem.startsWith(file + u": "));
    });
    QVERIFY2(found, qPrintable(u"\n"_s + problems.join(u'\n')));
}

void TestCatalogReader::namesMissingFiles_data()
{
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("expected");
    for (const QString &file : {u"catalog.yaml"_s, u"tactics.yaml"_s, u"services.yaml"_s}) {
        QTest::newRow(qPrintable(file)) << file << QString(file + u": : there is no such file"_s);
    }
    QTest::newRow("techniques") << u"techniques"_s
                                << u"techniques: : there are no .yaml files in this folder"_s;
    QTest::newRow("controls") << u"controls"_s << u"controls: : there are no .yaml files in this folder"_s;
    QTest::newRow("everything") << u"."_s << u".: : there is no such folder"_s;
}

void TestCatalogReader::namesMissingFiles()
{
    QFETCH(const QString, removed);
    QFETCH(const QString, expected);
    const CatalogFolder folder;
    const QString path = QDir::cleanPath(folder.path(removed));
    QVERIFY(QFileInfo(path).isDir() ? QDir(path).removeRecursively() : QFile::remove(path));
    const auto contents = readCatalog(folder.path());
    QVERIFY(!contents);
    QVERIFY2(folder.problems().contains(expected), qPrintable(folder.problems().join(u'\n')));
    QVERIFY(std::ranges::any_of(contents.error(),
                                [](const Error &error) { return error.kind == Error::Kind::Io; }));
}

void TestCatalogReader::refusesPoliciesThatAreTooLong()
{
    const CatalogFolder folder;
    folder.replace(Controls, "[\"s3:PutBucketVersioning\"]", "\"" + QByteArray(5'120, 'x') + "\"");
    const QStringList problems = folder.problems();
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().startsWith(
                 u"controls/storage.yaml: line 18, column 7: the policy's document has 5"_s),
             qPrintable(problems.first()));
}

void TestCatalogReader::tellsAllProblemsOfAllFilesInOneRun()
{
    const CatalogFolder folder;
    folder.replace(u"services.yaml"_s, "virtual_of: ec2", "virtual_of: ec3");
    folder.replace(u"catalog.yaml"_s, "date: 2026-11-23", "date: soon");
    folder.replace(Leaf, "kind: aws", "kind: own");
    folder.replace(Leaf, "reviewed: 2026-11-23", "reviewed: later\nextra: 1");
    folder.replace(Leaf, "services: [s3]", "services: [s4]");
    folder.replace(Controls, "effort: low", "effort: none");
    folder.write(u"techniques/T1486.yaml"_s, "id: [\n");
    folder.write(u"techniques/T1487.yml"_s, "id: T1487\n");
    QStringList places;
    for (const QString &problem : folder.problems()) {
        places.append(problem.section(u": "_s, 0, 1));
    }
    QCOMPARE(places, (QStringList{
                         u"catalog.yaml: line 2, column 7"_s,
                         u"controls/storage.yaml: line 5, column 11"_s,
                         u"services.yaml: line 29, column 15"_s,
                         u"techniques/T1485.A003.yaml: line 4, column 7"_s,
                         u"techniques/T1485.A003.yaml: line 8, column 12"_s,
                         u"techniques/T1485.A003.yaml: line 27, column 11"_s,
                         u"techniques/T1485.A003.yaml: line 28, column 1"_s,
                         u"techniques/T1486.yaml: line 2, column 1"_s,
                         u"techniques/T1487.yml: "_s,
                     }));
}

void TestCatalogReader::anUnreadableFileIsTheOnlyProblem_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file :
         {u"catalog.yaml"_s, u"tactics.yaml"_s, u"services.yaml"_s, Controls, Leaf, Parent}) {
        QTest::newRow(qPrintable(file)) << file;
    }
}

void TestCatalogReader::anUnreadableFileIsTheOnlyProblem()
{
    QFETCH(const QString, file);
    const CatalogFolder folder;
    folder.write(file, "a: [");
    const QStringList problems = folder.problems();
    QVERIFY2(problems.size() == 1 && problems.first().startsWith(file), qPrintable(problems.join(u'\n')));
}

void TestCatalogReader::everyProblemSaysWhatIsWrong()
{
    const CatalogFolder folder;
    folder.write(u"services.yaml"_s, {});
    const auto contents = readCatalog(folder.path());
    QVERIFY(!contents);
    for (const Error &error : contents.error()) {
        QCOMPARE(error.kind, Error::Kind::Input);
        QVERIFY(!error.message.isEmpty());
        QVERIFY(!error.message.endsWith(u'.'));
        QVERIFY(!error.advice.endsWith(u'.'));
    }
}

QTEST_GUILESS_MAIN(TestCatalogReader)
#include "tst_catalogreader.moc"
