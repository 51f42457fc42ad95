#include "models/inventory/detection/formatdetector.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/detection/jsonshape.h"
#include "models/inventory/detection/knownshapes.h"
#include "models/inventory/limits.h"
#include "models/inventory/text/csvheader.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Cost allocation reports have a hint above their heading, Cost Explorer the ids of accounts.
constexpr int HeadingLines = 3;

bool hasLine(std::string_view text, std::string_view start)
{
    return text.starts_with(start) || text.find('\n' + std::string(start)) != std::string_view::npos;
}

tl::unexpected<Error> unknownJson(const JsonShape &shape)
{
    return tl::unexpected(Error{
        .kind = Error::Kind::Input,
        .message = shape.members.isEmpty()
                     ? u"this is JSON, but none that lists resources or services"_s
                     : u"this is JSON of an unknown kind, with %1"_s.arg(shape.members.join(u", "_s)),
        .advice =
            u"Open a file of one of the known formats, or name the format (--format) if it is one of them"_s});
}

// By a heading that one format alone has.
std::optional<Recognised> recogniseHeading(std::string_view text)
{
    for (int line = 0; line < HeadingLines && !text.empty(); ++line) {
        const std::size_t end = text.find('\n');
        for (const char delimiter : {',', ';', '\t'}) {
            if (std::optional<Recognised> table =
                    recogniseTable(splitCsvLine(text.substr(0, end), delimiter))) {
                return table;
            }
        }
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return {};
}

// Nothing when the beginning decides nothing.
std::optional<Recognised> recogniseText(std::string_view text)
{
    if (hasLine(text, "inventory:") && (hasLine(text, "accounts:") || hasLine(text, "services:"))) {
        return Recognised{.format = u"ttc-inventory"_s};
    }
    if (std::optional<Error> error = refuseText(text)) {
        return Recognised{.refusal = std::move(error)};
    }
    if (text.starts_with("scoutsuite_results")) {
        return Recognised{.format = u"scoutsuite"_s};
    }
    if (findCsvShape(text)) {
        return Recognised{.format = u"csv"_s};
    }
    return {};
}

Result<QString> toResult(const Recognised &recognised)
{
    return recognised.refusal ? Result<QString>(tl::unexpected(*recognised.refusal)) : recognised.format;
}

} // namespace

Result<QString> detectFormat(TextStream &text)
{
    const std::string_view beginning = trimmedAscii(text.peek(Limits::FirstLookBytes));
    const bool looksLikeJson = beginning.starts_with('{') || beginning.starts_with('[');
    if (!looksLikeJson) {
        // Its cells may hold JSON.
        if (const std::optional<Recognised> table = recogniseHeading(beginning)) {
            return toResult(*table);
        }
    }
    JsonShape shape = shapeOfJson(beginning);
    std::optional<Recognised> recognised = recogniseJson(shape);
    if (looksLikeJson && !recognised) {
        // Its members may stand behind a very long first one.
        shape = shapeOfJson(text.peek(Limits::LastLookBytes));
        recognised = recogniseJson(shape);
    }
    if (!looksLikeJson || (!recognised && shape.members.isEmpty())) {
        // A line in front of JSON is no table; names in a table may hold brackets.
        if (const std::optional<Recognised> asText = recogniseText(beginning); asText && !recognised) {
            recognised = asText;
        }
    }
    if (recognised) {
        return toResult(*recognised);
    }
    if (looksLikeJson) {
        return unknownJson(shape);
    }
    return u"list"_s;
}

} // namespace Ttc
