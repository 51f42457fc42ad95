#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/textstream.h"
#include "models/inventory/text/csvrows.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace Ttc {

// Gives all rows of a table whose first line is a heading with these columns, named as columnNamed() compares
// them; it parts cells by comma, semicolon or tab. Reads what is no UTF-8 as Latin-1. Refuses a text with
// another heading.
std::optional<Error> readCsvTable(TextStream &text, std::initializer_list<std::string_view> columns,
                                  const std::function<void(const CsvRow &)> &row);

} // namespace Ttc
