#include "models/inventory/readers/findingtypes.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/limits.h"

#include <vector>

namespace Ttc {

namespace {

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

// "Ec2", "Security", "Group" of Ec2SecurityGroup.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    for (const char c : name) {
        if (words.empty() || isUpper(c)) {
            words.emplace_back();
        }
        words.back() += c;
    }
    return words;
}

} // namespace

bool standsForAccount(std::string_view type)
{
    return type == "AwsAccount" || type.starts_with("AWS::::");
}

std::string registryTypeOfFinding(const ServiceRegistry &registry, std::string_view type)
{
    type = type.substr(0, Limits::NameBytes);
    if (type.find("::") != std::string_view::npos) {
        return std::string(type);
    }
    if (!type.starts_with("Aws")) {
        return {};
    }
    // Nothing marks where the service ends: ApiGateway and Stage, Ec2 and SecurityGroup.
    const std::vector<std::string> words = wordsOf(type.substr(3));
    std::string service;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        service += toLowerAscii(words[i]);
        std::string candidate = service + ':' + toLowerAscii(words[i + 1]);
        for (std::size_t j = i + 2; j < words.size(); ++j) {
            candidate += '-' + toLowerAscii(words[j]);
        }
        if (registry.fromArnType(candidate) >= 0) {
            return candidate;
        }
    }
    return {};
}

} // namespace Ttc
