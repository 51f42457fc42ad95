#pragma once

namespace Ttc {

// The first '"' or '\' in a piece of text, or its end.
const char *findQuoteOrBackslash(const char *at, const char *end);

// The first '"', '/' or bracket in a piece of text, or its end.
const char *findStructural(const char *at, const char *end);

// The first byte that is no plain character of a text: '"', '\\', a control character or one beyond ASCII; or
// the end.
const char *findEndOfPlainText(const char *at, const char *end);

} // namespace Ttc
