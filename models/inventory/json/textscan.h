#pragma once

namespace Ttc {

// The first '"' or '\' in a piece of text, or its end.
const char *findQuoteOrBackslash(const char *at, const char *end);

// The first '"', '/' or bracket in a piece of text, or its end.
const char *findStructural(const char *at, const char *end);

} // namespace Ttc
