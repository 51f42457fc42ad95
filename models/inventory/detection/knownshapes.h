#pragma once

#include "models/catalog/error.h"
#include "models/inventory/detection/jsonshape.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Ttc {

// What a text was recognised as: a format that can be read, or the reason why this one is not.
struct Recognised
{
    QString format{};
    std::optional<Error> refusal{};
};

// Nothing where no evidence fits.
std::optional<Recognised> recogniseJson(const JsonShape &shape);
// By the heading of a table.
std::optional<Recognised> recogniseTable(const std::vector<std::string> &headings);
// By the first bytes: archives, spreadsheets, pictures and other binary data.
std::optional<Error> refuseBinary(std::string_view beginning);
// By the first lines: web pages, templates, tables drawn with lines.
std::optional<Error> refuseText(std::string_view beginning);

} // namespace Ttc
