#include "models/inventory/readers/toolrows.h"

#include "models/inventory/account.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Beginnings of tables that list what AWS offers, or what a bill or a quota says.
constexpr std::array<std::string_view, 15> OfferTables{"aws_availability_zone",
                                                       "aws_bedrock_foundation_model",
                                                       "aws_cost_",
                                                       "aws_ec2_instance_availability",
                                                       "aws_ec2_instance_type",
                                                       "aws_ec2_spot_price",
                                                       "aws_ec2_ssl_policy",
                                                       "aws_iam_action",
                                                       "aws_pricing_",
                                                       "aws_quota",
                                                       "aws_rds_db_engine_version",
                                                       "aws_rds_engine_version",
                                                       "aws_region",
                                                       "aws_service_quota",
                                                       "aws_servicequotas_"};

// The same by ARN; they name no account.
constexpr std::array<std::string_view, 5> OfferTypes{"bedrock:foundation-model", "ec2:instance-type",
                                                     "elasticbeanstalk:platform",
                                                     "elasticbeanstalk:solutionstack", "rds:engine"};

// Tables of things that every account holds, without a final s: a count of them cannot tell.
constexpr std::array<std::pair<std::string_view, std::string_view>, 28> DefaultTables{
    {{"aws_athena_workgroup", "athena:workgroup"},
     {"aws_athena_work_group", "athena:workgroup"},
     {"aws_backup_vault", "backup:backup-vault"},
     {"aws_codedeploy_deployment_config", "codedeploy:deploymentconfig"},
     {"aws_ec2_dhcp_option", "ec2:dhcp-options"},
     {"aws_ec2_internet_gateway", "ec2:internet-gateway"},
     {"aws_ec2_network_acl", "ec2:network-acl"},
     {"aws_ec2_route_table", "ec2:route-table"},
     {"aws_ec2_security_group", "ec2:security-group"},
     {"aws_ec2_subnet", "ec2:subnet"},
     {"aws_ec2_vpc", "ec2:vpc"},
     {"aws_elasticache_parameter_group", "elasticache:parametergroup"},
     {"aws_elasticache_user", "elasticache:user"},
     {"aws_eventbridge_bus", "events:event-bus"},
     {"aws_eventbridge_event_buse", "events:event-bus"},
     {"aws_kms_alia", "kms:alias"},
     {"aws_rds_db_option_group", "rds:og"},
     {"aws_rds_db_parameter_group", "rds:pg"},
     {"aws_redshift_parameter_group", "redshift:parametergroup"},
     {"aws_route53_resolver_rule", "route53resolver:resolver-rule"},
     {"aws_ssm_document", "ssm:document"},
     {"aws_vpc", "ec2:vpc"},
     {"aws_vpc_dhcp_option", "ec2:dhcp-options"},
     {"aws_vpc_internet_gateway", "ec2:internet-gateway"},
     {"aws_vpc_network_acl", "ec2:network-acl"},
     {"aws_vpc_route_table", "ec2:route-table"},
     {"aws_vpc_security_group", "ec2:security-group"},
     {"aws_vpc_subnet", "ec2:subnet"}}};

bool isOffer(const ToolRow &row)
{
    if (!row.arn.empty()) {
        const std::string type = typeOfArn(row.arn);
        // Zones and Regions have ARNs without a namespace.
        return type.empty() || type.starts_with(':')
            || std::ranges::find(OfferTypes, type) != OfferTypes.end();
    }
    return std::ranges::any_of(OfferTables,
                               [&row](std::string_view table) { return row.table.starts_with(table); });
}

std::string_view defaultTypeOf(std::string_view table)
{
    table = table.substr(0, table.size() - (table.ends_with('s') ? 1 : 0));
    const auto *found =
        std::ranges::find(DefaultTables, table, &std::pair<std::string_view, std::string_view>::first);
    return found == DefaultTables.end() ? std::string_view() : found->second;
}

} // namespace

void ToolRows::row(const ToolRow &row)
{
    m_into.countRecord();
    if (isOffer(row)) {
        ++m_offered;
        return;
    }
    const std::string_view type = !row.type.empty() || !row.arn.empty() ? row.type : defaultTypeOf(row.table);
    if (row.count <= 0) {
        m_into.used({}, {.account = row.account});
    } else if (!type.empty() || !row.arn.empty()) {
        m_into.resource({.type = type,
                         .arn = row.arn,
                         .account = row.account,
                         .region = row.region,
                         .count = row.count,
                         .isDefault = row.isDefault});
    } else if (row.table.empty()) {
        ++m_nameless;
        m_into.used({}, {.account = row.account});
    } else if (const int service = m_into.registry().fromTable(row.table); service >= 0) {
        m_into.used({&service, 1}, {.account = row.account,
                                    .region = row.region,
                                    .count = row.count,
                                    .kind = EvidenceKind::Resource});
    } else {
        m_into.used({}, {.account = row.account});
        m_into.unmatched("table", row.table, row.count);
    }
}

void ToolRows::finish(const QString &advice)
{
    if (m_offered > 0) {
        m_into.notices().add(
            m_offered == 1
                ? u"1 row tells what AWS offers, and not what an account holds, and was left out"_s
                : u"%1 rows tell what AWS offers, and not what an account holds, and were left out"_s.arg(
                    m_offered));
    }
    if (m_nameless > 0) {
        const QString rows = m_nameless == 1 ? u"1 row does not say what it is of; "_s
                                             : u"%1 rows do not say what they are of; "_s.arg(m_nameless);
        m_into.truncated(rows + advice);
    }
}

std::string_view firstArn(std::string_view text)
{
    const std::size_t at = text.find("arn:");
    return at == std::string_view::npos ? std::string_view()
                                        : text.substr(at, text.find_first_of("\" ,]\\", at) - at);
}

} // namespace Ttc
