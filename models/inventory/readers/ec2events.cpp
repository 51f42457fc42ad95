#include "models/inventory/readers/ec2events.h"

#include <algorithm>
#include <array>

namespace Ttc {

namespace {

struct NamePart
{
    std::string_view text{}; // anywhere in the event's name
    std::string_view service{};
};

// The first that fits decides: a VpcEndpoint is no Vpc, and a route of a ClientVpn none of a VPC.
constexpr std::array NameParts{
    NamePart{"TransitGateway", "transit-gateway"},
    NamePart{"VerifiedAccess", "verified-access"},
    NamePart{"ClientVpn", "client-vpn"},
    NamePart{"Ipam", "ipam"},
    NamePart{"VpnConnection", "vpn"},
    NamePart{"VpnGateway", "vpn"},
    NamePart{"VpnConcentrator", "vpn"},
    NamePart{"VpnTunnel", "vpn"},
    NamePart{"CustomerGateway", "vpn"},
    NamePart{"VgwRoutePropagation", "vpn"},
    NamePart{"VpcEndpoint", "privatelink"},
    NamePart{"LocalGateway", "outposts"},
    NamePart{"Coip", "outposts"},
    NamePart{"OutpostLag", "outposts"},
    NamePart{"SecurityGroup", "security-groups"},
    NamePart{"FpgaImage", "ec2"},
    NamePart{"Image", "ami"},
    NamePart{"Volume", "ebs"},
    NamePart{"Snapshot", "ebs"},
    NamePart{"Ebs", "ebs"},
    NamePart{"Vpc", "vpc"},
    NamePart{"Subnet", "vpc"},
    NamePart{"RouteTable", "vpc"},
    NamePart{"RouteServer", "vpc"},
    NamePart{"NetworkAcl", "vpc"},
    NamePart{"InternetGateway", "vpc"},
    NamePart{"NatGateway", "vpc"},
    NamePart{"NetworkInterface", "vpc"},
    NamePart{"FlowLog", "vpc"},
    NamePart{"DhcpOptions", "vpc"},
    NamePart{"Address", "vpc"},
    NamePart{"Byoip", "vpc"},
    NamePart{"PublicIpv4Pool", "vpc"},
    NamePart{"PrefixList", "vpc"},
    NamePart{"NetworkInsights", "vpc"},
    NamePart{"TrafficMirror", "vpc"},
    NamePart{"CarrierGateway", "vpc"},
    NamePart{"InstanceConnectEndpoint", "vpc"},
};

constexpr std::array<std::string_view, 3> RouteEvents{"CreateRoute", "DeleteRoute", "ReplaceRoute"};

} // namespace

std::string_view serviceOfEc2Event(std::string_view eventName)
{
    if (std::ranges::find(RouteEvents, eventName) != RouteEvents.end()) {
        return "vpc";
    }
    const auto found = std::ranges::find_if(NameParts, [eventName](const NamePart &part) {
        return eventName.find(part.text) != std::string_view::npos;
    });
    return found == NameParts.end() ? "ec2" : found->service;
}

} // namespace Ttc
