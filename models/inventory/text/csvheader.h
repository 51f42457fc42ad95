#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Ttc {

// What a column of a table tells, whatever its author called it.
enum class CsvColumn : std::size_t {
    Service,
    Type,
    Arn,
    Identifier,
    Account,
    AccountName,
    Region,
    Count,
    Cost,
    Kinds
};

// Column numbers by CsvColumn; -1: there is none. The first of several that fit counts.
struct CsvHeader
{
    std::array<int, static_cast<std::size_t>(CsvColumn::Kinds)> columns{};
    int known = 0; // how many of the columns there are

    int column(CsvColumn kind) const { return columns.at(static_cast<std::size_t>(kind)); }
    // A row of it can be told to be about something.
    bool isUsable() const;
};

CsvHeader readCsvHeader(const std::vector<std::string> &cells);

// Letters and digits in lower case: "AWS account" and "aws_account" are one.
std::string normalizedHeading(std::string_view heading);

struct CsvShape
{
    char delimiter = ',';
    CsvHeader header{};
    std::vector<std::string> headings{}; // as they stand there
};

// How the beginning of a text parts its cells and what heading one of its first lines is. Nothing where none
// looks like the heading of an inventory.
std::optional<CsvShape> findCsvShape(std::string_view beginning);

// One line without line breaks in cells; good enough for headings.
std::vector<std::string> splitCsvLine(std::string_view line, char delimiter);

} // namespace Ttc
