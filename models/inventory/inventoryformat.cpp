#include "models/inventory/inventoryformat.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QList<InventoryFormat> configFormats()
{
    return {
        {u"config-snapshot"_s, u"AWS Config snapshot or history"_s,
         u"Shows the resources that AWS Config records, of one account and Region a file; types that are "
         "not recorded do not appear"_s,
         u"aws s3 cp s3://BUCKET/AWSLogs/ACCOUNT/Config/REGION/YYYY/M/D/ConfigSnapshot/ . --recursive, from "
         u"the "
         "bucket that aws configservice describe-delivery-channels names; aws configservice "
         "deliver-config-snapshot --delivery-channel-name NAME has a new one written there"_s,
         u"config"_s},
        {u"config-query"_s, u"AWS Config advanced query"_s,
         u"Shows the resources that the query selects, of all accounts and Regions of an aggregator"_s,
         u"aws configservice select-aggregate-resource-config --configuration-aggregator-name NAME "
         "--expression \"SELECT resourceId, resourceType, awsRegion, accountId, arn\" > query.json, in the "
         "account and Region of the aggregator"_s,
         u"config"_s},
        {u"config-list"_s, u"AWS Config resource list"_s,
         u"Shows the resources of the types that were asked for; the plain command names no account"_s,
         u"aws configservice list-discovered-resources --resource-type TYPE >> resources.json, once for "
         "each type and Region"_s,
         u"config"_s},
        {u"config-counts"_s, u"AWS Config resource counts"_s,
         u"Shows how many resources of each recorded type there are; default and other resources look "
         "alike, and no account is named"_s,
         u"aws configservice get-discovered-resource-counts >> counts.json, once for each Region, and while "
         u"it "
         "ends with a nextToken again with --next-token TOKEN"_s,
         u"config"_s},
        {u"config-compliance"_s,
         u"AWS Config rules"_s,
         u"Shows which rules the resources of accounts comply with, for the checklist; of services only "
         "that AWS Config is used"_s,
         u"aws configservice describe-aggregate-compliance-by-config-rules "
         "--configuration-aggregator-name NAME > rules.json, in the account and Region of the aggregator"_s,
         {}},
    };
}

QList<InventoryFormat> billingFormats()
{
    return {
        {u"cost-explorer"_s, u"Cost Explorer answer"_s,
         u"Shows the services that had a line on the bill of the period, by account where it is grouped "
         "so; what costs nothing does not appear, and a filter does not show"_s,
         u"aws ce get-cost-and-usage --time-period Start=YYYY-MM-01,End=YYYY-MM-01 --granularity MONTHLY "
         "--metrics UnblendedCost --group-by Type=DIMENSION,Key=SERVICE "
         "Type=DIMENSION,Key=LINKED_ACCOUNT >> costs.json, and while there is a NextPageToken again with "
         "--next-page-token TOKEN"_s,
         u"billing"_s},
        {u"cost-explorer-csv"_s, u"Cost Explorer CSV"_s,
         u"Shows the services that had a line on the bill of the period, and no accounts; what costs "
         "nothing does not appear, and a filter does not show"_s,
         u"Billing and Cost Management, Cost Explorer, Group by: Service, Download as CSV"_s, u"billing"_s},
        {u"bill-csv"_s, u"Bill CSV"_s,
         u"Shows the services that had a line on a month's bill, by account; what costs nothing does not appear"_s,
         u"Fetch the CSV file of a month from the bucket under Billing and Cost Management, Billing "
         u"preferences, "
         "Detailed billing reports (legacy), Legacy report delivery to S3; where none was set up, ask Cost "
         "Explorer"_s,
         u"billing"_s},
        {u"cur"_s, u"Cost and Usage Report"_s,
         u"Shows the services that had a line on a month's bill, by account and Region; a part of a "
         "report shows only its lines"_s,
         u"aws s3 cp s3://BUCKET/PREFIX/NAME/ . --recursive, from the bucket that Data Exports or Cost "
         "and Usage Reports delivers to as gzipped CSV"_s,
         u"billing"_s},
        {u"focus"_s, u"FOCUS cost export"_s,
         u"Shows the services of AWS that had a line on a month's bill, by account and Region; a part of "
         "an export shows only its lines"_s,
         u"aws s3 cp s3://BUCKET/PREFIX/NAME/ . --recursive, from the bucket that a FOCUS export of Data "
         "Exports delivers to as gzipped CSV"_s,
         u"billing"_s},
    };
}

QList<InventoryFormat> toolFormats()
{
    return {
        {u"resource-explorer-csv"_s,
         u"Resource Explorer CSV"_s,
         u"Shows what Resource Explorer indexes and a search of the console found"_s,
         u"Resource Explorer, Resource search, Export resources to CSV"_s,
         {}},
        {u"tag-editor-csv"_s,
         u"Tag Editor CSV"_s,
         u"Shows resources of the Regions and types that were asked for and can bear tags"_s,
         u"Resource Groups and Tag Editor, Tag Editor, all Regions, all supported resource types, Search "
         "resources, Export resources to CSV"_s,
         {}},
        {u"steampipe"_s,
         u"Steampipe query result"_s,
         u"Shows the resources that the query selects; one of Resource Explorer stops at 1,000 rows"_s,
         u"steampipe query \"select arn, owning_account_id as account_id, region, resource_type from "
         "aws_resource_explorer_search\" --output json > resources.json"_s,
         {}},
        {u"cloudquery"_s,
         u"CloudQuery table"_s,
         u"Shows the resources of one table, of the accounts and Regions that were synchronised"_s,
         u"cloudquery sync aws-to-file.yml, with the file destination, format json or csv and path "
         "out/{{TABLE}}/{{UUID}}.{{FORMAT}}"_s,
         {}},
        {u"scoutsuite"_s,
         u"ScoutSuite report"_s,
         u"Shows how many things it found of some twenty services, of the Regions that it looked at; "
         "default and other groups and networks look alike"_s,
         u"scout aws --no-browser, then "
         u"scoutsuite-report/scoutsuite-results/scoutsuite_results_aws-ACCOUNT.js, or "
         "aws-PROFILE.js where a profile was named"_s,
         {}},
    };
}

QList<InventoryFormat> cloudFormationFormats()
{
    return {
        {u"cloudformation-template"_s,
         u"CloudFormation template"_s,
         u"Shows what a stack is meant to hold, not that it was ever made; it names no account"_s,
         u"aws cloudformation get-template --stack-name STACK --template-stage Processed > template.json, "
         "of a stack of the CLI's Region"_s,
         {}},
        {u"cloudformation-resources"_s,
         u"CloudFormation stack resources"_s,
         u"Shows the resources of one stack; what was made in other ways does not appear"_s,
         u"aws cloudformation list-stack-resources --stack-name STACK >> resources.json, once for each stack "
         u"of "
         "each Region"_s,
         {}},
        {u"resource-scan"_s,
         u"CloudFormation resource scan"_s,
         u"Shows the resources of one account and Region that the IaC generator can scan, default ones "
         "included; a scan with filters shows their types only"_s,
         u"aws cloudformation list-resource-scans, then aws cloudformation list-resource-scan-resources "
         "--resource-scan-id ID > scan.json, with the ID of the newest complete one; where there is none, "
         "aws "
         "cloudformation start-resource-scan has one made"_s,
         {}},
        {u"cloudcontrol"_s,
         u"Cloud Control list"_s,
         u"Shows the resources of one type in one account and Region"_s,
         u"aws cloudcontrol list-resources --type-name TYPE >> resources.json, once for each type "
         "and Region"_s,
         {}},
    };
}

QList<InventoryFormat> terraformFormats()
{
    return {
        {u"terraform-state"_s,
         u"Terraform or OpenTofu state"_s,
         u"Shows the resources that one state manages; what was made in other ways does not appear"_s,
         u"terraform state pull > state.json"_s,
         {}},
        {u"terraform-show"_s,
         u"Terraform or OpenTofu state as JSON"_s,
         u"Shows the resources that one state manages; what was made in other ways does not appear"_s,
         u"terraform show -json > state.json"_s,
         {}},
        {u"terraform-plan"_s,
         u"Terraform or OpenTofu plan"_s,
         u"Shows what is meant to be there once the plan is carried out"_s,
         u"terraform plan -out PLANFILE, then terraform show -json PLANFILE > plan.json"_s,
         {}},
        {u"terraform-list"_s,
         u"Terraform or OpenTofu resource addresses"_s,
         u"Shows the resources that one state manages; it names no account"_s,
         u"terraform state list > resources.txt"_s,
         {}},
    };
}

QList<InventoryFormat> otherFormats()
{
    return {
        {u"resource-explorer"_s,
         u"AWS Resource Explorer"_s,
         u"Shows what Resource Explorer indexes; search stops at 1,000 rows, list-resources does not"_s,
         u"aws resource-explorer-2 list-resources > resources.json, in the aggregator Region; for several "
         u"accounts "
         "with --view-arn ARN of a view of the organization"_s,
         {}},
        {u"tagging-api"_s,
         u"Resource Groups Tagging API"_s,
         u"Shows resources of one Region that are or once were tagged; it says nothing about the others"_s,
         u"aws resourcegroupstaggingapi get-resources --region REGION >> tagged.json, once for each Region"_s,
         {}},
        {u"csv"_s, u"CSV with a heading"_s,
         u"Shows what its author put in: services, resource types or ARNs, one a row"_s,
         u"Export from a spreadsheet, CMDB or security tool, with columns such as service, "
         "resource_type, arn, account_id and region"_s,
         u"list"_s},
        {u"list"_s, u"Plain list"_s,
         u"Shows what its author put in: names of services, resource types or ARNs, one a line"_s,
         u"Write it by hand, or redirect the output of any command that prints ARNs"_s, u"list"_s},
        {u"ttc-inventory"_s, u"TTC inventory"_s,
         u"Shows what its author put in for each account, and what was checked and is known not to be used"_s,
         u"Write YAML with accounts, their services and what is absent; the sample inventory shows how"_s,
         u"list"_s},
    };
}

QList<InventoryFormat> eventFormats()
{
    return {
        {u"cloudtrail-log"_s,
         u"CloudTrail log"_s,
         u"Shows what was changed and what was only looked at while the log was written; services that "
         "nobody called in that time do not appear"_s,
         u"aws s3 cp s3://BUCKET/[PREFIX/]AWSLogs/[o-ORG/]ACCOUNT/CloudTrail/REGION/YYYY/MM/DD/ . "
         u"--recursive, or "
         "CloudTrail, Event history, Download events, Download as JSON"_s,
         {}},
        {u"cloudtrail-lookup"_s,
         u"CloudTrail lookup-events"_s,
         u"Shows the management events of one Region and at most 90 days; of a busy account it takes hours, "
         u"50 "
         "events at a time"_s,
         u"aws cloudtrail lookup-events --lookup-attributes AttributeKey=ReadOnly,AttributeValue=false "
         "--start-time YYYY-MM-DD >> events.json, once for each Region"_s,
         {}},
        {u"cloudtrail-csv"_s,
         u"Table of CloudTrail events"_s,
         u"Shows the events that the query selected"_s,
         u"In Athena, SELECT eventsource, eventname, awsregion, recipientaccountid, eventtime, errorcode, "
         "readonly, and download the result as CSV; CloudTrail Lake saves one to S3"_s,
         {}},
    };
}

QList<InventoryFormat> findingFormats()
{
    return {
        {u"prowler-csv"_s,
         u"Prowler CSV"_s,
         u"Shows the resources that Prowler's checks looked at; a check of something that is off shows nothing"_s,
         u"prowler aws -M csv, then output/prowler-output-ACCOUNT-TIME.csv"_s,
         {}},
        {u"ocsf"_s,
         u"OCSF findings"_s,
         u"Shows the resources that findings of Prowler or Security Hub name, and which AWS product "
         "found something"_s,
         u"prowler aws -M json-ocsf, or aws securityhub get-findings-v2 > findings.json, in the home Region "
         u"as "
         "delegated administrator"_s,
         {}},
        {u"asff"_s,
         u"Security Hub findings"_s,
         u"Shows the resources that findings name, and which AWS product found something"_s,
         u"aws securityhub get-findings > findings.json, in the home Region as delegated administrator"_s,
         {}},
        {u"securityhub-resources"_s,
         u"Security Hub resources"_s,
         u"Shows the resources that Security Hub knows of: as its administrator those of all accounts, in "
         u"the home "
         "Region those of all Regions"_s,
         u"aws securityhub get-resources-v2 > resources.json, in the home Region as delegated administrator"_s,
         {}},
    };
}

QList<InventoryFormat> organizationFormats()
{
    return {
        {u"access-advisor"_s,
         u"IAM Access Advisor"_s,
         u"Shows which services one principal called in the last 400 days; it says nothing about others"_s,
         u"aws iam generate-service-last-accessed-details --arn ARN, then aws iam "
         "get-service-last-accessed-details --job-id ID --max-items 1000 >> accessed.json, and while "
         "IsTruncated "
         "is true again with --marker MARKER"_s,
         {}},
        {u"organizations-access-report"_s, u"Organizations access report"_s,
         u"Shows which services anybody in an account called in the last 400 days, but not what exists there"_s,
         u"aws iam generate-organizations-access-report --entity-path o-ORG/r-ROOT/[ou-OU/]ACCOUNT, then aws "
         "iam get-organizations-access-report --job-id ID --max-items 1000 >> access.json, and while "
         "IsTruncated is "
         "true again with --marker MARKER; in the management account"_s,
         u"access-advisor"_s},
        {u"organizations-accounts"_s,
         u"Accounts of an organization"_s,
         u"Shows how the accounts are called and that there is an organization; nothing of what is in them"_s,
         u"aws organizations list-accounts > accounts.json, in the management or a delegated administrator's "
         "account"_s,
         {}},
    };
}

} // namespace

const QList<InventoryFormat> &inventoryFormats()
{
    static const QList<InventoryFormat> formats =
        configFormats() + eventFormats() + findingFormats() + organizationFormats() + billingFormats()
        + cloudFormationFormats() + terraformFormats() + toolFormats() + otherFormats();
    return formats;
}

const InventoryFormat *inventoryFormat(const QString &key)
{
    const QList<InventoryFormat> &formats = inventoryFormats();
    const auto found = std::ranges::find(formats, key, &InventoryFormat::key);
    return found == formats.end() ? nullptr : &*found;
}

bool tellsOfChecks(const QString &key)
{
    return key == "prowler-csv"_L1 || key == "ocsf"_L1 || key == "asff"_L1 || key == "config-compliance"_L1;
}

} // namespace Ttc
