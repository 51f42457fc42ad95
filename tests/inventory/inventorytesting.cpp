#include "tests/inventory/inventorytesting.h"

#include "models/catalog/catalogreader.h"
#include "models/inventory/textimport.h"
#include "tests/inventory/memorybytes.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Testing {

namespace {

Service service(const QString &key, const QString &name, const QString &cloudFormation)
{
    Service service;
    service.key = key;
    service.name = name;
    service.arnNamespaces = {key};
    service.iamPrefixes = {key};
    service.eventSources = {key + u".amazonaws.com"_s};
    service.cloudFormation = {cloudFormation};
    service.terraform = {u"aws_"_s + key + u'_'};
    return service;
}

QList<Service> services()
{
    Service ebs = service(u"ebs"_s, u"Amazon EBS"_s, u"AWS::EC2::Volume"_s);
    ebs.arnNamespaces = {u"ec2:volume"_s};
    ebs.virtualOf = u"ec2"_s;
    Service vpc = service(u"vpc"_s, u"Amazon VPC"_s, u"AWS::EC2::VPC"_s);
    vpc.arnNamespaces = {u"ec2:vpc"_s};
    vpc.virtualOf = u"ec2"_s;
    vpc.defaultResources = {{.types = {u"AWS::EC2::VPC"_s, u"ec2:vpc"_s}, .flag = u"isDefault"_s}};
    Service iam = service(u"iam"_s, u"AWS Identity and Access Management"_s, u"AWS::IAM"_s);
    iam.defaultResources = {{.types = {u"AWS::IAM::Role"_s, u"iam:role"_s}, .name = u"AWSServiceRoleFor*"_s}};
    Service config = service(u"config"_s, u"AWS Config"_s, u"AWS::Config"_s);
    config.defaultResources = {{.types = {u"AWS::Config::ResourceCompliance"_s}}};
    return {service(u"s3"_s, u"Amazon S3"_s, u"AWS::S3"_s),
            service(u"ec2"_s, u"Amazon EC2"_s, u"AWS::EC2"_s),
            service(u"lambda"_s, u"AWS Lambda"_s, u"AWS::Lambda"_s),
            service(u"sqs"_s, u"Amazon SQS"_s, u"AWS::SQS"_s),
            service(u"kms"_s, u"AWS KMS"_s, u"AWS::KMS"_s),
            service(u"bedrock"_s, u"Amazon Bedrock"_s, u"AWS::Bedrock"_s),
            ebs,
            vpc,
            iam,
            config};
}

} // namespace

const ServiceRegistry &registry()
{
    static const ServiceRegistry registry(services());
    return registry;
}

const ServiceRegistry &realRegistry()
{
    static const ServiceRegistry registry([] {
        const auto contents = readCatalog(QStringLiteral(TTC_SOURCE_DIR "/catalog-data"));
        if (!contents) {
            qFatal("%s", qPrintable(contents.error().first().text()));
        }
        return contents->services;
    }());
    return registry;
}

QStringList unmatchedLines(const Inventory &inventory)
{
    QStringList lines;
    for (const Unmatched &one : inventory.unmatched) {
        lines.append(u"%1 %2 %3"_s.arg(one.kind, one.value).arg(one.count));
    }
    return lines;
}

QStringList lines(const Inventory &inventory)
{
    QStringList lines;
    for (const AccountInventory &account : inventory.accounts) {
        for (const ServiceEvidence &service : account.services) {
            for (const Evidence &one : service.evidence) {
                lines.append(u"%1/%2 %3 %4=%5"_s.arg(account.id, service.service, toKey(one.kind), one.type)
                                 .arg(one.count));
            }
        }
        for (const Absence &absence : account.absent) {
            lines.append(account.id + u"/!"_s + absence.service);
        }
    }
    return lines;
}

QString dataFile(const QString &name)
{
    return QStringLiteral(TTC_TEST_DATA_DIR "/inventory/") + name;
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    return file.fileName();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(path));
    }
    return file.readAll();
}

QByteArray packed(const QByteArray &bytes, const char *filter)
{
    archive *writer = archive_write_new();
    archive_write_set_format_raw(writer);
    if (archive_write_add_filter_by_name(writer, filter) != ARCHIVE_OK) {
        qFatal("libarchive cannot write %s", filter);
    }
    archive_write_set_bytes_per_block(writer, 0);
    QByteArray result(bytes.size() + 65536, '\0');
    std::size_t used = 0;
    archive_write_open_memory(writer, result.data(), static_cast<std::size_t>(result.size()), &used);
    archive_entry *entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    archive_write_close(writer);
    archive_entry_free(entry);
    archive_write_free(writer);
    return result.left(static_cast<qsizetype>(used));
}

QByteArray gzipped(const QByteArray &bytes)
{
    return packed(bytes, "gzip");
}

Result<Inventory> importText(const QByteArray &bytes, const TextRecipe &recipe)
{
    TextStream text(std::make_unique<MemoryBytes>(bytes), recipe.path, {});
    text.setMostBytes(recipe.mostBytes);
    const ImportOptions options{.format = recipe.format};
    TextImport import(text, recipe.path, realRegistry(), options);
    return import.read();
}

ImportReport importBytes(const QByteArray &bytes, const ImportOptions &options,
                         const ServiceRegistry &services)
{
    const QTemporaryDir folder;
    return importFiles({written(folder, u"file"_s, bytes)}, services, options);
}

void addImportColumns()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("records");
    QTest::addColumn<QStringList>("accounts");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QStringList>("unmatched");
    QTest::addColumn<QStringList>("warnings");
}

void checkImportRow()
{
    QFETCH(QString, file);
    QFETCH(QStringList, warnings);
    const ImportReport report = importFiles({dataFile(file)}, realRegistry(), {});
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text()));
    const Source &source = report.inventory.sources.first();
    QTEST(source.format, "format");
    QTEST(static_cast<int>(source.records), "records");
    QTEST(source.accounts, "accounts");
    QTEST(lines(report.inventory), "expected");
    QTEST(unmatchedLines(report.inventory), "unmatched");
    QCOMPARE(source.warnings.size(), warnings.size());
    for (qsizetype i = 0; i < warnings.size(); ++i) {
        QVERIFY2(source.warnings.at(i).contains(warnings.at(i)), qPrintable(source.warnings.at(i)));
    }
}

} // namespace Ttc::Testing
