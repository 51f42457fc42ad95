#pragma once

#include <string_view>

namespace Ttc {

// Whether two texts are the same. Names of members mostly differ in length or in the first letter; asking for
// those first spares a call for nearly each.
inline bool sameText(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && (one.empty() || one.front() == other.front()) && one == other;
}

// The first '"' or '\' in a piece of text, or its end.
const char *findQuoteOrBackslash(const char *at, const char *end);

// The first '"', '/' or bracket in a piece of text, or its end.
const char *findStructural(const char *at, const char *end);

// The first byte that is no plain character of a text: '"', '\\', a control character or one beyond ASCII; or
// the end.
const char *findEndOfPlainText(const char *at, const char *end);

} // namespace Ttc
