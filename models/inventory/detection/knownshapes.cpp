#include "models/inventory/detection/knownshapes.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/input/archivereader.h"
#include "models/inventory/input/encoding.h"
#include "models/inventory/text/costheading.h"
#include "models/inventory/text/csvheader.h"

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString &useInstead()
{
    static const QString advice =
        u"Use an AWS Config snapshot, a Resource Explorer list or a plain list of services instead"_s;
    return advice;
}

Error refusal(const QString &message, const QString &advice = useInstead())
{
    return {.kind = Error::Kind::Input, .message = message, .advice = advice};
}

struct ReadableShape
{
    QStringList paths{};
    QString format{};
};

// What services of AWS answer and write.
QList<ReadableShape> shapesOfServices()
{
    return {
        {{u"resourceCounts"_s}, u"config-counts"_s},
        {{u"GroupedResourceCounts"_s}, u"config-counts"_s},
        {{u"ComplianceByConfigRules"_s}, u"config-compliance"_s},
        {{u"AggregateComplianceByConfigRules"_s}, u"config-compliance"_s},
        {{u"ConfigRuleName"_s, u"Compliance"_s}, u"config-compliance"_s},
        {{u"configurationItems"_s, u"fileVersion"_s}, u"config-snapshot"_s},
        {{u"configurationItems"_s}, u"config-list"_s},
        {{u"baseConfigurationItems"_s}, u"config-list"_s},
        {{u"resourceIdentifiers"_s}, u"config-list"_s},
        {{u"ResourceIdentifiers"_s}, u"config-list"_s},
        {{u"Results"_s, u"QueryInfo"_s}, u"config-query"_s},
        {{u"Events[].CloudTrailEvent"_s}, u"cloudtrail-lookup"_s},
        {{u"Events[].EventSource"_s}, u"cloudtrail-lookup"_s},
        {{u"CloudTrailEvent"_s}, u"cloudtrail-lookup"_s},
        {{u"[]{}.eventSource"_s}, u"cloudtrail-lookup"_s},
        {{u"Records[].eventSource"_s}, u"cloudtrail-log"_s},
        {{u"eventSource"_s, u"eventName"_s}, u"cloudtrail-log"_s},
        {{u"eventsource"_s, u"eventname"_s}, u"cloudtrail-log"_s},
        {{u"detail.eventSource"_s}, u"cloudtrail-log"_s},
        {{u"class_uid"_s, u"metadata"_s}, u"ocsf"_s},
        {{u"Findings[].class_uid"_s}, u"ocsf"_s},
        {{u"detail.*[].class_uid"_s}, u"ocsf"_s},
        {{u"Findings[].AwsAccountId"_s}, u"asff"_s},
        {{u"detail.*[].AwsAccountId"_s}, u"asff"_s},
        {{u"AwsAccountId"_s, u"SchemaVersion"_s}, u"asff"_s},
        {{u"Resources[].ResourceGuid"_s}, u"securityhub-resources"_s},
        {{u"ResourceGuid"_s, u"ResourceType"_s}, u"securityhub-resources"_s},
        {{u"ServicesLastAccessed"_s}, u"access-advisor"_s},
        {{u"AccessDetails"_s}, u"organizations-access-report"_s},
        {{u"ServiceNamespace"_s, u"EntityPath"_s}, u"organizations-access-report"_s},
        {{u"ServiceNamespace"_s, u"LastAuthenticated"_s}, u"access-advisor"_s},
        {{u"Accounts[].JoinedMethod"_s}, u"organizations-accounts"_s},
        {{u"JoinedMethod"_s, u"JoinedTimestamp"_s}, u"organizations-accounts"_s},
        {{u"Results[]{}"_s}, u"config-query"_s},
        {{u"[]{}"_s}, u"config-query"_s},
        {{u"Resources[].Arn"_s, u"Resources[].OwningAccountId"_s}, u"resource-explorer"_s},
        {{u"Arn"_s, u"OwningAccountId"_s}, u"resource-explorer"_s},
        {{u"Resources"_s, u"ViewArn"_s}, u"resource-explorer"_s},
    };
}

// Infrastructure as code, bills, what other tools write, our own.
QList<ReadableShape> shapesOfTools()
{
    return {
        {{u"StackResourceSummaries"_s}, u"cloudformation-resources"_s},
        {{u"StackResources"_s}, u"cloudformation-resources"_s},
        {{u"LogicalResourceId"_s, u"ResourceType"_s}, u"cloudformation-resources"_s},
        {{u"Resources[].ResourceIdentifier"_s}, u"resource-scan"_s},
        {{u"RelatedResources[].ResourceIdentifier"_s}, u"resource-scan"_s},
        {{u"ResourceIdentifier"_s, u"ResourceType"_s}, u"resource-scan"_s},
        {{u"ResourceDescriptions"_s}, u"cloudcontrol"_s},
        {{u"TemplateBody"_s}, u"cloudformation-template"_s},
        {{u"Resources.*.Type"_s}, u"cloudformation-template"_s},
        {{u"AWSTemplateFormatVersion"_s}, u"cloudformation-template"_s},
        {{u"Resources"_s, u"Transform"_s}, u"cloudformation-template"_s},
        {{u"planned_values"_s}, u"terraform-plan"_s},
        {{u"resource_changes"_s}, u"terraform-plan"_s},
        {{u"@level"_s, u"@message"_s}, u"terraform-plan"_s},
        {{u"values.root_module"_s}, u"terraform-show"_s},
        {{u"format_version"_s, u"terraform_version"_s}, u"terraform-show"_s},
        {{u"resources[].instances"_s}, u"terraform-state"_s},
        {{u"modules[].resources"_s, u"version"_s}, u"terraform-state"_s},
        {{u"ResourceTagMappingList"_s}, u"tagging-api"_s},
        {{u"ResourceARN"_s}, u"tagging-api"_s},
        {{u"ResultsByTime"_s}, u"cost-explorer"_s},
        {{u"TimePeriod"_s, u"Groups"_s}, u"cost-explorer"_s},
        {{u"Keys"_s, u"Metrics"_s}, u"cost-explorer"_s},
        {{u"DimensionValues"_s}, u"cost-explorer"_s},
        {{u"_cq_id"_s}, u"cloudquery"_s},
        {{u"_cq_table"_s}, u"cloudquery"_s},
        {{u"_cq_sync_time"_s}, u"cloudquery"_s},
        {{u"provider_code"_s, u"services"_s}, u"scoutsuite"_s},
        {{u"columns"_s, u"rows"_s}, u"steampipe"_s},
        {{u"rows"_s}, u"steampipe"_s},
        {{u"account_id"_s, u"arn"_s}, u"steampipe"_s},
        {{u"account_id"_s, u"akas"_s}, u"steampipe"_s},
        {{u"sp_connection_name"_s}, u"steampipe"_s},
        {{u"table_name"_s, u"count"_s}, u"steampipe"_s},
        {{u"lineage"_s}, u"terraform-state"_s},
        {{u"inventory"_s, u"accounts"_s}, u"ttc-inventory"_s},
        {{u"inventory"_s, u"services"_s}, u"ttc-inventory"_s},
    };
}

// The first that fits counts.
const QList<ReadableShape> &readableShapes()
{
    static const QList<ReadableShape> shapes = shapesOfServices() + shapesOfTools();
    return shapes;
}

// Columns that tell a format, their names as normalizedHeading() writes them. Its reader says what is
// missing.
const QList<ReadableShape> &readableTables()
{
    static const QList<ReadableShape> tables{
        {{u"lineitemproductcode"_s}, u"cur"_s},
        {{u"lineitemusageaccountid"_s}, u"cur"_s},
        {{u"billedcost"_s}, u"focus"_s},
        {{u"payeraccountid"_s, u"linkedaccountid"_s, u"productname"_s}, u"bill-csv"_s},
        {{u"identifier"_s, u"resourcetype"_s, u"region"_s, u"awsaccount"_s}, u"resource-explorer-csv"_s},
        {{u"cqid"_s}, u"cloudquery"_s},
        {{u"cqtable"_s}, u"cloudquery"_s},
        {{u"cqsynctime"_s}, u"cloudquery"_s},
        {{u"spconnectionname"_s}, u"steampipe"_s},
        {{u"spctx"_s}, u"steampipe"_s},
        {{u"akas"_s}, u"steampipe"_s},
        {{u"tablename"_s, u"count"_s}, u"steampipe"_s},
    };
    return tables;
}

struct OtherShape
{
    QStringList paths{};
    QString what{};
};

// Answers that hold nothing: which command gave them shows in the name of the list alone.
const QList<ReadableShape> &emptyAnswers()
{
    static const QList<ReadableShape> answers{
        {{u"Findings"_s}, u"asff"_s},
        {{u"Records"_s}, u"cloudtrail-log"_s},
        {{u"Events"_s}, u"cloudtrail-lookup"_s},
        {{u"Accounts"_s}, u"organizations-accounts"_s},
        {{u"Resources"_s}, u"resource-explorer"_s},
    };
    return answers;
}

const QList<OtherShape> &catalogueShapes()
{
    static const QList<OtherShape> shapes{
        {{u"Services[].ServiceCode"_s}, u"Service Quotas' list of services"_s},
        {{u"Quotas"_s}, u"a list of service quotas"_s},
        {{u"RequestedQuotas"_s}, u"a history of quota requests"_s},
    };
    return shapes;
}

// Kin of what can be read, and easily taken for it.
const QList<OtherShape> &misleadingShapes()
{
    static const QList<OtherShape> shapes{
        {{u"Records[].insightDetails"_s},
         u"a CloudTrail Insights file: it tells of unusual numbers of calls, not of the calls"_s},
        {{u"insightDetails"_s}, u"a list of CloudTrail Insights, not of the calls themselves"_s},
        {{u"digestS3Object"_s, u"logFiles"_s},
         u"a CloudTrail digest file: it holds checksums of log files"_s},
        {{u"Records[].s3"_s}, u"a notification of S3 about objects that changed, not a CloudTrail log"_s},
        {{u"Records[].eventSourceARN"_s},
         u"a message with events for a Lambda function, not a CloudTrail log"_s},
        {{u"Findings[].Service"_s, u"Findings[].Resource"_s},
         u"GuardDuty's own list of findings; Security Hub gives them with what they are about"_s},
    };
    return shapes;
}

const QString *whatOf(const QList<OtherShape> &shapes, const JsonShape &shape)
{
    const auto found =
        std::ranges::find_if(shapes, [&shape](const OtherShape &other) { return shape.has(other.paths); });
    return found == shapes.end() ? nullptr : &found->what;
}

// Of a table of somebody's own.
CsvHeader columnsOf(const QStringList &members)
{
    std::vector<std::string> names;
    for (const QString &member : members) {
        names.push_back(member.toStdString());
    }
    return readCsvHeader(names);
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1B' && c != '\x1E')
        || byte == 0x7F;
}

} // namespace

std::optional<Recognised> recogniseJson(const JsonShape &shape)
{
    if (const QString *what = whatOf(misleadingShapes(), shape)) {
        return Recognised{
            .refusal =
                refusal(u"this is %1"_s.arg(*what),
                        u"Open CloudTrail's log files or Event history, or findings of Security Hub"_s)};
    }
    if (shape.has({u"encrypted_data"_s})) {
        return Recognised{.refusal = refusal(u"this is an encrypted OpenTofu state"_s,
                                             u"Run tofu show -json > state.json where its key is known"_s)};
    }
    for (const ReadableShape &readable : readableShapes()) {
        if (shape.has(readable.paths)) {
            return Recognised{.format = readable.format};
        }
    }
    if (const QString *what = whatOf(catalogueShapes(), shape)) {
        return Recognised{
            .refusal =
                refusal(u"this is %1: it names what AWS offers, not what an account uses"_s.arg(*what))};
    }
    // Objects as scripts make them. Config, too, has a resourceType, but no service.
    const CsvHeader columns = columnsOf(shape.members);
    if (columns.column(CsvColumn::Service) >= 0) {
        return Recognised{.format = u"csv"_s};
    }
    // A bare array or lines of Config records, as --query and jq leave them; an empty answer.
    if (shape.has({u"resourceType"_s}) || shape.has({u"ResourceType"_s})
        || shape.has({u"arn"_s, u"accountId"_s})) {
        return Recognised{.format = u"config-list"_s};
    }
    for (const ReadableShape &answer : emptyAnswers()) {
        if (shape.has(answer.paths) && shape.isEmptyList(answer.paths.first())) {
            return Recognised{.format = answer.format};
        }
    }
    if (columns.column(CsvColumn::Arn) >= 0 || (columns.column(CsvColumn::Type) >= 0 && columns.known > 1)) {
        return Recognised{.format = u"csv"_s};
    }
    if (shape.paths.contains(u"[]"_s)) {
        return Recognised{.format = u"list"_s};
    }
    return {};
}

std::optional<Recognised> recogniseTable(const std::vector<std::string> &headings)
{
    QStringList names;
    bool hasTags = false;
    for (const std::string &heading : headings) {
        names.append(QString::fromStdString(normalizedHeading(heading)));
        hasTags = hasTags || names.last() == u"tags"_s || trimmedAscii(heading).starts_with("Tag:");
    }
    const auto has = [&names](const QStringList &all) {
        return std::ranges::all_of(all, [&names](const QString &name) { return names.contains(name); });
    };
    if (has({u"user"_s, u"arn"_s, u"usercreationtime"_s})) {
        return Recognised{.refusal =
                              refusal(u"this is an IAM credential report: it lists users, not services"_s)};
    }
    if (has({u"requirementsid"_s, u"checkid"_s})) {
        return Recognised{
            .refusal =
                refusal(u"this is a compliance report of Prowler: it lists requirements, not resources"_s,
                        u"Open the findings beside it, prowler-output-*.csv or *.ocsf.json"_s)};
    }
    if (has({u"checkid"_s, u"servicename"_s})) {
        return Recognised{.format = u"prowler-csv"_s};
    }
    if (has({u"eventsource"_s, u"eventname"_s})) {
        return Recognised{.format = u"cloudtrail-csv"_s};
    }
    for (const ReadableShape &table : readableTables()) {
        if (has(table.paths)) {
            return Recognised{.format = table.format};
        }
    }
    if (hasTags && has({u"identifier"_s, u"service"_s, u"type"_s, u"region"_s})) {
        return Recognised{.format = u"tag-editor-csv"_s};
    }
    if (readCostHeading(headings).layout != CostHeading::Layout::None) {
        return Recognised{.format = u"cost-explorer-csv"_s};
    }
    return {};
}

std::optional<Error> refuseBinary(std::string_view beginning)
{
    const QString unpack = u"Unpack it and open the files in it"_s;
    if (beginning.starts_with("PK\x03\x04")) {
        if (beginning.find("tfplan") != std::string_view::npos) {
            return refusal(u"this is a saved Terraform plan in its own form"_s,
                           u"Run terraform show -json PLANFILE > plan.json and open that"_s);
        }
        // Others are opened, unless they come through a pipe.
        return isArchive(beginning)
                 ? refusal(u"this is a zip archive"_s, u"Save it to a file and open that"_s)
                 : refusal(u"this is an Excel workbook"_s, u"Save the sheet as CSV and open that"_s);
    }
    if (beginning.starts_with("PAR1")) {
        return refusal(u"this is a Parquet file"_s, u"Export it as CSV, for example with DuckDB or Athena"_s);
    }
    if (isArchive(beginning)) {
        return refusal(u"this is a tar archive"_s, u"Save it to a file and open that"_s);
    }
    if (beginning.starts_with("7z\xBC\xAF") || beginning.starts_with("Rar!")) {
        return refusal(u"this is an archive"_s, unpack);
    }
    if (beginning.starts_with("%PDF")) {
        return refusal(u"this is a PDF document"_s);
    }
    if (beginning.starts_with("\x89PNG") || beginning.starts_with("\xFF\xD8\xFF")
        || beginning.starts_with("GIF8")) {
        return refusal(u"this is a picture"_s);
    }
    if (guessEncoding(beginning).encoding != Encoding::Utf8) {
        return {};
    }
    const std::string_view sample = beginning.substr(0, 8192);
    const auto controls = std::ranges::count_if(sample, isControl);
    if (sample.find('\0') != std::string_view::npos
        || static_cast<std::size_t>(controls) * 50 > sample.size()) {
        return refusal(u"this is binary data, not text"_s);
    }
    return {};
}

std::optional<Error> refuseText(std::string_view beginning)
{
    const std::string_view text = trimmedAscii(beginning);
    const std::string start = toLowerAscii(text.substr(0, 200));
    if (start.starts_with("<!doctype html") || start.starts_with("<html")) {
        return refusal(u"this is a web page"_s,
                       u"Save what it shows as CSV or JSON, or copy the names into a list"_s);
    }
    if (start.starts_with("<?xml")) {
        return refusal(u"this is an XML document"_s);
    }
    if (start.starts_with("----------") && text.find("\n|") != std::string_view::npos) {
        return refusal(u"this is the output of the AWS CLI drawn as a table"_s,
                       u"Run the command again with --output json"_s);
    }
    return {};
}

} // namespace Ttc
