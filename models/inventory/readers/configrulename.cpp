#include "models/inventory/readers/configrulename.h"

namespace Ttc {

std::string_view ruleOfName(std::string_view name)
{
    constexpr std::string_view pack = "-conformance-pack-";
    if (const std::size_t at = name.rfind(pack); at != std::string_view::npos) {
        return name.substr(0, at);
    }
    for (const std::string_view before : {"securityhub-", "OrgConfigRule-"}) {
        // What follows the last hyphen is drawn by lot.
        const std::size_t end = name.rfind('-');
        if (name.starts_with(before) && end > before.size()) {
            return name.substr(before.size(), end - before.size());
        }
    }
    return name;
}

} // namespace Ttc
