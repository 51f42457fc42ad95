#include "models/inventory/yaml/yamlreader.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/limits.h"
#include "models/inventory/yaml/yamlvisitor.h"

#include <QByteArray>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

JsonOutcome readAll(const QByteArray &text, JsonVisitor &visitor)
{
    const YamlPlaces places(text);
    JsonOutcome outcome;
    std::optional<YamlProblem> problem = yamlEncodingProblem(text, places);
    if (!problem) {
        YamlVisitor events(places, visitor);
        problem = parseYamlEvents(text, places, events);
        outcome.emptyDocuments = events.emptyDocuments();
        outcome.documents = events.documents() - events.emptyDocuments();
        outcome.aliases = events.aliases();
    }
    if (problem) {
        outcome.error = problem->toError({});
    }
    return outcome;
}

// "Key:", "Key: value", "- item" or the like; quotes around a key are allowed.
bool beginsAsYaml(std::string_view line)
{
    if (line.starts_with("- ") || line == "-") {
        return true;
    }
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && colon > 0
        && (colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t')
        && line.substr(0, colon).find_first_of(" \t,;|{}[]") == std::string_view::npos;
}

} // namespace

JsonOutcome readYaml(PieceSource &text, JsonVisitor &visitor)
{
    QByteArray bytes;
    std::string_view piece;
    while (bytes.size() <= Limits::YamlBytes && text.next(piece)) {
        bytes.append(piece.data(), static_cast<qsizetype>(piece.size()));
    }
    if (bytes.size() > Limits::YamlBytes) {
        return {.error = Error{.kind = Error::Kind::Input,
                               .message =
                                   u"this is more than %1 MiB of YAML"_s.arg(Limits::YamlBytes / 1024 / 1024),
                               .advice = u"Get it as JSON (--output json), which may be of any size"_s}};
    }
    return readAll(withoutByteOrderMark(bytes), visitor);
}

bool looksLikeYaml(std::string_view beginning)
{
    bool begun = false;
    while (!beginning.empty()) {
        const std::size_t end = beginning.find('\n');
        const std::string_view line = beginning.substr(0, end);
        beginning.remove_prefix(end == std::string_view::npos ? beginning.size() : end + 1);
        if (line.starts_with('{') || line.starts_with('[')) {
            return false;
        }
        const std::string_view text = trimmedAscii(line);
        if (begun || text.empty() || text.starts_with('#') || text.starts_with('%')
            || text.starts_with("---")) {
            continue;
        }
        if (!beginsAsYaml(text)) {
            return false;
        }
        begun = true;
    }
    return begun;
}

void readYamlBeginning(std::string_view beginning, JsonVisitor &visitor)
{
    const QByteArray bytes(beginning.data(), static_cast<qsizetype>(beginning.size()));
    const YamlPlaces places(bytes);
    YamlVisitor events(places, visitor);
    parseYamlEvents(bytes, places, events);
}

} // namespace Ttc
