#include "models/inventory/detection/formatdetector.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/detection/jsonshape.h"
#include "models/inventory/detection/knownshapes.h"
#include "models/inventory/detection/unlistedanswers.h"
#include "models/inventory/limits.h"
#include "models/inventory/readers/terraform.h"
#include "models/inventory/text/clitext.h"
#include "models/inventory/text/csvheader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Cost allocation reports have a hint above their heading, Cost Explorer the ids of accounts.
constexpr int HeadingLines = 3;

bool hasLine(std::string_view text, std::string_view start)
{
    return text.starts_with(start) || text.find('\n' + std::string(start)) != std::string_view::npos;
}

// "[]", "{}" and "null", as a command answers that found nothing.
bool isEmptyDocument(std::string_view text)
{
    std::string bare(text.substr(0, 64));
    std::erase_if(bare, [](char c) { return std::string_view(" \t\r\n").find(c) != std::string_view::npos; });
    return bare == "[]" || bare == "{}" || bare == "null" || bare == "[{}]" || bare == "[[]]";
}

tl::unexpected<Error> unknownDocument(Notation notation, const JsonShape &shape)
{
    const QString kind = notation == Notation::Yaml ? u"YAML"_s : u"JSON"_s;
    if (const std::optional<Error> error = refuseUnlistedAnswer(shape)) {
        return tl::unexpected(*error);
    }
    return tl::unexpected(Error{
        .kind = Error::Kind::Input,
        .message = shape.members.isEmpty()
                     ? u"this is %1, but none that lists resources or services"_s.arg(kind)
                     : u"this is %1 of an unknown kind, with %2"_s.arg(kind, shape.members.join(u", "_s)),
        .advice = u"Open a file of one of the formats that Help, or ttc inventory formats, lists; on the "
                  u"command line "
                  "the format of a file can be given"_s});
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

// Objects in objects or lists, and not what a list looks like that YAML could read as well.
bool isNested(const JsonShape &shape)
{
    return std::ranges::any_of(shape.members, [&shape](const QString &member) {
        return std::ranges::any_of(shape.paths, [&member](const QString &path) {
            return path.startsWith(member + u'.') || path.startsWith(member + u"[]."_s);
        });
    });
}

// Every line is the address of a resource, as `terraform state list` prints them; one of AWS is among them.
bool isTerraformList(std::string_view text)
{
    bool ofAws = false;
    text = text.size() < Limits::FirstLookBytes ? text : text.substr(0, text.rfind('\n'));
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmedAscii(text.substr(0, end));
        const std::string_view type = resourceOfAddress(line).type;
        if (!line.empty() && type.empty()) {
            return false;
        }
        ofAws = ofAws || type.starts_with("aws");
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return ofAws;
}

// Nothing when the beginning decides nothing.
std::optional<Recognised> recogniseText(std::string_view text)
{
    if (hasLine(text, "inventory:") && (hasLine(text, "accounts:") || hasLine(text, "services:"))) {
        return Recognised{.format = u"ttc-inventory"_s};
    }
    if (hasLine(text, "AWSTemplateFormatVersion:")) {
        return Recognised{.format = u"cloudformation-template"_s};
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
    if (hasCliHeadings(text)) {
        return Recognised{
            .refusal = Error{.kind = Error::Kind::Input,
                             .message = u"this is what the AWS CLI prints as text for a command whose lines "
                                        "cannot be told apart"_s,
                             .advice = u"Run the command again with --output json"_s}};
    }
    return {};
}

std::string_view beginningOf(TextStream &text)
{
    return trimmedAscii(text.peek(Limits::FirstLookBytes));
}

Result<QString> toResult(const Recognised &recognised)
{
    return recognised.refusal ? Result<QString>(tl::unexpected(*recognised.refusal)) : recognised.format;
}

} // namespace

Result<QString> detectFormat(TextStream &text)
{
    const std::string_view beginning = beginningOf(text);
    const bool hasBracket = beginning.starts_with('{') || beginning.starts_with('[');
    if (!hasBracket) {
        // Its cells may hold JSON.
        if (const std::optional<Recognised> table = recogniseHeading(beginning)) {
            return toResult(*table);
        }
    }
    const Notation notation = notationOf(beginning);
    if (notation == Notation::Json && isTerraformList(beginning)) {
        return u"terraform-list"_s; // and what stands in its brackets is no JSON
    }
    if (isEmptyDocument(beginning)) {
        return tl::unexpected(
            Error{.kind = Error::Kind::Input,
                  .message = u"the answer in it is empty: it lists nothing"_s,
                  .advice = u"Look at the Region, the account and the filter of the command that gave it"_s});
    }
    const bool looksLikeJson = notation == Notation::Json && hasBracket;
    JsonShape shape = shapeOf(notation, beginning);
    std::optional<Recognised> recognised = recogniseJson(shape);
    if ((looksLikeJson || notation == Notation::Yaml) && !recognised) {
        // Its members may stand behind a very long first one.
        shape = shapeOf(notation, text.peek(Limits::LastLookBytes));
        recognised = recogniseJson(shape);
    }
    if (!looksLikeJson || (!recognised && shape.members.isEmpty())) {
        // A line in front of JSON is no table; names in a table may hold brackets.
        if (const std::optional<Recognised> asText = recogniseText(beginningOf(text));
            asText && !recognised) {
            recognised = asText;
        }
    }
    if (recognised) {
        return toResult(*recognised);
    }
    if (looksLikeJson || (notation == Notation::Yaml && isNested(shape))) {
        return unknownDocument(notation, shape);
    }
    return u"list"_s;
}

} // namespace Ttc
