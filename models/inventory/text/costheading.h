#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace Ttc {

// How a table of costs is laid out, told by its heading. Columns are numbers from 0, -1: there is none.
struct CostHeading
{
    enum class Layout {
        None,  // no table of costs
        Wide,  // one column for each service, one row for each period
        Long,  // one row for each service, or for each service and period
        Other, // columns of something else than services: accounts, Regions, usage types
    };

    Layout layout = Layout::None;
    bool isByAccount = false;   // of another layout: its columns are accounts
    std::vector<int> columns{}; // of services, or of costs
    int service = -1;
    int account = -1;
    int region = -1;
    int usageType = -1;
    int date = -1;
};

// "SQS" of "SQS($)".
std::string_view withoutCurrency(std::string_view heading);

CostHeading readCostHeading(const std::vector<std::string> &cells);

} // namespace Ttc
