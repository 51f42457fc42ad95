#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace Ttc {

// How much of a display name is left out before two are compared.
enum class NameFold {
    Whole,       // case, "&", hyphens, underscores and runs of blanks are made alike
    NoShortForm, // also without a trailing "(XYZ)"
    NoBrand,     // also without a leading Amazon or AWS
};

std::string foldName(std::string_view name, NameFold fold);

// The name of a service on a bill or in Cost Explorer: lower case, without a trailing currency such as "($)";
// on request also without the brand, be it "AWS ", "Amazon " or glued to the name as in "AmazonCloudWatch".
std::string foldBillingName(std::string_view name, bool withoutBrand);

// ASCII only, as every identifier of AWS is.
std::string toLowerAscii(std::string_view text);
std::string_view trimmedAscii(std::string_view text);

// Whether `text` fits a pattern in which * stands for any text. Case-sensitive.
bool matchesGlob(std::string_view text, std::string_view pattern);

} // namespace Ttc
