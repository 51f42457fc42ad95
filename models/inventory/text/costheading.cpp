#include "models/inventory/text/costheading.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/text/csvheader.h"

#include <algorithm>
#include <array>

namespace Ttc {

namespace {

enum class Kind {
    Service,
    Account,
    Region,
    UsageType,
    Date,
    Cost,
    Total,
    Aside, // stands in tables of costs and says nothing of services
    Other,
};

constexpr std::array<std::pair<std::string_view, Kind>, 37> Kinds{{{"service", Kind::Service},
                                                                   {"servicename", Kind::Service},
                                                                   {"awsservice", Kind::Service},
                                                                   {"linkedaccount", Kind::Account},
                                                                   {"linkedaccountid", Kind::Account},
                                                                   {"account", Kind::Account},
                                                                   {"accountid", Kind::Account},
                                                                   {"awsaccount", Kind::Account},
                                                                   {"region", Kind::Region},
                                                                   {"usagetype", Kind::UsageType},
                                                                   {"date", Kind::Date},
                                                                   {"startdate", Kind::Date},
                                                                   {"start", Kind::Date},
                                                                   {"day", Kind::Date},
                                                                   {"month", Kind::Date},
                                                                   {"period", Kind::Date},
                                                                   {"timeperiod", Kind::Date},
                                                                   {"cost", Kind::Cost},
                                                                   {"costs", Kind::Cost},
                                                                   {"costusd", Kind::Cost},
                                                                   {"amount", Kind::Cost},
                                                                   {"unblendedcost", Kind::Cost},
                                                                   {"blendedcost", Kind::Cost},
                                                                   {"amortizedcost", Kind::Cost},
                                                                   {"netunblendedcost", Kind::Cost},
                                                                   {"netamortizedcost", Kind::Cost},
                                                                   {"totalcost", Kind::Total},
                                                                   {"totalcosts", Kind::Total},
                                                                   {"servicetotal", Kind::Total},
                                                                   {"enddate", Kind::Aside},
                                                                   {"end", Kind::Aside},
                                                                   {"currency", Kind::Aside},
                                                                   {"unit", Kind::Aside},
                                                                   {"costunit", Kind::Aside},
                                                                   {"usage", Kind::Aside},
                                                                   {"usageunit", Kind::Aside},
                                                                   {"estimated", Kind::Aside}}};

// "2026-10-01" or "2026-10".
bool isDate(std::string_view heading)
{
    return heading.size() >= 7 && heading.substr(0, 2) == "20" && heading[4] == '-';
}

Kind kindOf(std::string_view heading)
{
    const std::string_view bare = withoutCurrency(heading);
    const auto *found =
        std::ranges::find(Kinds, normalizedHeading(bare), &std::pair<std::string_view, Kind>::first);
    return found != Kinds.end() ? found->second : isDate(bare) ? Kind::Cost : Kind::Other;
}

} // namespace

std::string_view withoutCurrency(std::string_view heading)
{
    for (const std::string_view currency : {"($)", "(\xE2\x82\xAC)", "(\xC2\xA3)", "(USD)", "(EUR)"}) {
        if (heading.ends_with(currency)) {
            return trimmedAscii(heading.substr(0, heading.size() - currency.size()));
        }
    }
    return heading;
}

CostHeading readCostHeading(const std::vector<std::string> &cells)
{
    CostHeading heading;
    std::vector<int> costs;
    std::vector<int> others;
    std::vector<int> totals;
    bool isMoney = false;
    for (int i = 0; i < static_cast<int>(cells.size()); ++i) {
        const std::string_view cell = trimmedAscii(cells[static_cast<std::size_t>(i)]);
        isMoney = isMoney || withoutCurrency(cell) != cell || normalizedHeading(cell) == "totalcosts";
        const auto first = [i](int &column) { column = column < 0 ? i : column; };
        switch (kindOf(cell)) {
        case Kind::Service:
            first(heading.service);
            break;
        case Kind::Account:
            first(heading.account);
            break;
        case Kind::Region:
            first(heading.region);
            break;
        case Kind::UsageType:
            first(heading.usageType);
            break;
        case Kind::Date:
            first(heading.date);
            break;
        case Kind::Cost:
            costs.push_back(i);
            break;
        case Kind::Total:
            totals.push_back(i);
            break;
        case Kind::Other:
            if (!cell.empty()) {
                others.push_back(i);
            }
            break;
        case Kind::Aside:
            break;
        }
    }
    if (heading.service == 0 && costs.empty() && !others.empty() && isMoney) {
        heading.layout = CostHeading::Layout::Wide;
        heading.columns = others;
    } else if (heading.service >= 0 && others.empty() && !(costs.empty() && totals.empty())) {
        heading.layout = CostHeading::Layout::Long;
        heading.columns = costs.empty() ? totals : costs;
    } else if (!totals.empty() && isMoney) {
        heading.layout = CostHeading::Layout::Other;
        heading.isByAccount = normalizedHeading(cells.front()).starts_with("linkedaccount");
    }
    return heading;
}

} // namespace Ttc
