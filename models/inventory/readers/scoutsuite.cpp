#include "models/inventory/json/jsonreader.h"
#include "models/inventory/json/pathvisitor.h"
#include "models/inventory/limits.h"
#include "models/inventory/readers/reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr std::string_view CountEnd = "_count";
constexpr std::size_t MaxCounts = 100'000; // distinct ones; a real report has some thousand

// Things that ScoutSuite counts under EC2 and VPC and that belong to a service of their own, or that every
// account holds. A default type makes its count a default resource.
struct Thing
{
    std::string_view service{};
    std::string_view name{};
    std::string_view type{};
};

constexpr std::array<Thing, 16> Things{{{"ec2", "volumes", "ec2:volume"},
                                        {"ec2", "snapshots", "ec2:snapshot"},
                                        {"ec2", "images", "ec2:image"},
                                        {"ec2", "network_interfaces", "ec2:network-interface"},
                                        {"ec2", "security_groups", "ec2:security-group"},
                                        {"vpc", "security_groups", "ec2:security-group"},
                                        {"vpc", "vpcs", "ec2:vpc"},
                                        {"vpc", "subnets", "ec2:subnet"},
                                        {"vpc", "network_acls", "ec2:network-acl"},
                                        {"vpc", "flow_logs", "ec2:vpc-flow-log"},
                                        {"vpc", "peering_connections", "ec2:vpc-peering-connection"},
                                        {"rds", "parameter_groups", "rds:pg"},
                                        {"rds", "security_groups", "rds:secgrp"},
                                        {"elasticache", "parameter_groups", "elasticache:parametergroup"},
                                        {"redshift", "parameter_groups", "redshift:parametergroup"},
                                        {"kms", "aliases", "kms:alias"}}};

// Counts that say nothing of the service under which they stand: VPCs as the place where other things are,
// and groups of which there always is a default one.
constexpr std::array<std::string_view, 5> NoCounts{"vpcs", "security_groups", "parameter_groups", "subnets",
                                                   "network_acls"};

// "services.redshift.regions.eu-west-1.vpcs.vpc-1.clusters_count" and the levels above it.
struct Place
{
    std::string_view service{};
    std::string_view region{};
    std::string_view member{};
    int depth = 0; // 0: of the service, 1: of the Region, 2: of the VPC
    bool isKnown = false;
};

std::string_view take(std::string_view &path)
{
    const std::size_t dot = path.find('.');
    const std::string_view part = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    return part;
}

Place placeOf(std::string_view path)
{
    Place place;
    if (take(path) != "services") {
        return place;
    }
    place.service = take(path);
    place.member = take(path);
    if (place.member == "regions" && !path.empty()) {
        place.region = take(path);
        place.member = take(path);
        place.depth = 1;
        if (place.member == "vpcs" && !path.empty()) {
            take(path);
            place.member = take(path);
            place.depth = 2;
        }
    }
    place.isKnown = path.empty();
    return place;
}

class ScoutVisitor final : public PathVisitor
{
public:
    explicit ScoutVisitor(Aggregator &into)
        : m_into(into)
    {
    }
    bool isOfOtherProvider() const { return !m_provider.empty() && m_provider != "aws"; }
    void finish();

protected:
    bool wants(std::string_view path) override
    {
        static constexpr std::array<std::string_view, 5> others{"account_id", "provider_code", "last_run",
                                                                "last_run.time", "services"};
        if (std::ranges::find(others, path) != others.end()) {
            return true;
        }
        const Place place = placeOf(path);
        return place.isKnown
            && (place.member.empty() || place.member.ends_with(CountEnd) || place.member == "regions"
                || (place.member == "vpcs" && place.depth == 1));
    }
    void value(std::string_view path, JsonType type, std::string_view text) override;

private:
    using Counts = std::array<qint64, 3>;             // by the depth at which they stand
    using Name = std::pair<std::string, std::string>; // service and thing

    void credit(const Name &name, std::string_view region, qint64 count);

    Aggregator &m_into;
    std::string m_account;
    std::string m_provider;
    std::map<Name, std::map<std::string, Counts>> m_counts; // by Region; of the service itself: ""
    std::size_t m_size = 0;
};

void ScoutVisitor::value(std::string_view path, JsonType /*type*/, std::string_view text)
{
    if (path == "account_id") {
        m_account = text;
    } else if (path == "provider_code") {
        m_provider = text;
    } else if (path == "last_run.time") {
        m_into.taken(text);
    } else if (const Place place = placeOf(path); place.isKnown && place.member.ends_with(CountEnd)) {
        qint64 count = 0;
        std::from_chars(text.data(), text.data() + text.size(), count);
        if (count <= 0 || place.member == "regions_count" || m_size >= MaxCounts) {
            return;
        }
        const std::string_view thing = place.member.substr(0, place.member.size() - CountEnd.size());
        const auto kept = [](std::string_view part) {
            return std::string(part.substr(0, Limits::NameBytes));
        };
        auto &regions = m_counts[{kept(place.service), kept(thing)}];
        const auto [found, isNew] = regions.try_emplace(kept(place.region));
        m_size += isNew ? 1 : 0;
        found->second.at(static_cast<std::size_t>(place.depth)) += count;
    }
}

void ScoutVisitor::credit(const Name &name, std::string_view region, qint64 count)
{
    const std::string_view service = name.first;
    const std::string_view thing = name.second;
    const auto *known = std::ranges::find_if(
        Things, [service, thing](const Thing &one) { return one.name == thing && one.service == service; });
    if (known != Things.end()) {
        m_into.resource({.type = known->type, .account = m_account, .region = region, .count = count});
        return;
    }
    if (std::ranges::find(NoCounts, thing) != NoCounts.end()) {
        return;
    }
    const std::vector<int> services = m_into.registry().fromName(service);
    m_into.used(services,
                {.account = m_account, .region = region, .count = count, .kind = EvidenceKind::Resource});
    if (services.empty()) {
        m_into.unmatched("scoutsuite-service", service, count);
    }
}

void ScoutVisitor::finish()
{
    m_into.used({}, {.account = m_account});
    for (const auto &[name, regions] : m_counts) {
        m_into.countRecord();
        bool isByRegion = false;
        for (const auto &[region, counts] : regions) {
            // The inner ones add up to the outer ones; some are only inside.
            const qint64 count = counts[1] > 0 ? counts[1] : counts[2];
            if (count > 0) {
                isByRegion = true;
                credit(name, region, count);
            }
        }
        if (const auto whole = regions.find(std::string()); !isByRegion && whole != regions.end()) {
            credit(name, {}, whole->second[0]);
        }
    }
}

} // namespace

std::optional<Error> readScoutSuite(TextStream &text, Aggregator &into)
{
    ScoutVisitor visitor(into);
    // What stands before and behind the JSON makes a script of it.
    const JsonOutcome outcome = readJson(text, visitor);
    if (outcome.error) {
        return outcome.error;
    }
    if (visitor.isOfOtherProvider() || outcome.documents == 0) {
        return Error{.kind = Error::Kind::Input,
                     .message = outcome.documents == 0 ? u"there is no JSON in it"_s
                                                       : u"this is a report about another cloud than AWS"_s,
                     .advice =
                         u"Open scoutsuite-results/scoutsuite_results_aws-....js of a run of scout aws"_s};
    }
    visitor.finish();
    return {};
}

} // namespace Ttc
