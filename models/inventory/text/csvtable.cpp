#include "models/inventory/text/csvtable.h"

#include "models/inventory/limits.h"
#include "models/inventory/text/csvheader.h"

#include <QStringList>

#include <algorithm>
#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

bool hasColumns(std::string_view heading, char delimiter, std::initializer_list<std::string_view> columns)
{
    std::vector<std::string> names = splitCsvLine(heading, delimiter);
    std::ranges::transform(names, names.begin(), normalizedHeading);
    return std::ranges::all_of(columns, [&names](std::string_view column) {
        return std::ranges::find(names, column) != names.end();
    });
}

} // namespace

std::optional<Error> readCsvTable(TextStream &text, std::initializer_list<std::string_view> columns,
                                  const std::function<void(const CsvRow &)> &row)
{
    text.setLenient();
    const std::string_view beginning = text.peek(Limits::FirstLookBytes);
    const std::string heading(beginning.substr(0, beginning.find('\n')));
    for (const char delimiter : {',', ';', '\t'}) {
        if (hasColumns(heading, delimiter, columns)) {
            return readCsvRows(text, delimiter, row);
        }
    }
    QStringList names;
    for (const std::string_view column : columns) {
        names.append(QString::fromUtf8(column.data(), static_cast<qsizetype>(column.size())));
    }
    return Error{.kind = Error::Kind::Input,
                 .place = u"line 1"_s,
                 .message = u"the heading does not name %1"_s.arg(names.join(u" and "_s)),
                 .advice = u"Export the table with its heading as the first line"_s};
}

} // namespace Ttc
