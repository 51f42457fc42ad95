#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/piecesource.h"

#include <functional>
#include <optional>
#include <string_view>

namespace Ttc {

// A line without what ends it, or a part of a very long one.
struct TextLine
{
    std::string_view text{};
    bool goesOn = false; // where the part before it was cut
};

// Gives all lines of a text in constant memory. One that is longer than Limits::ListLineBytes is given in
// parts, cut behind one of these characters; where it has none of them, it is refused.
std::optional<Error> readLines(PieceSource &text, std::string_view cutBehind,
                               const std::function<void(const TextLine &)> &line);

} // namespace Ttc
