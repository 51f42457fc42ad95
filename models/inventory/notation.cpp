#include "models/inventory/notation.h"

#include "models/inventory/text/clitext.h"
#include "models/inventory/yaml/yamlreader.h"

namespace Ttc {

Notation notationOf(std::string_view beginning)
{
    return looksLikeCliText(beginning) ? Notation::CliText
         : looksLikeYaml(beginning)    ? Notation::Yaml
                                       : Notation::Json;
}

bool holdsDocuments(std::string_view beginning)
{
    if (notationOf(beginning) != Notation::Json || beginning.starts_with('{') || beginning.starts_with('[')) {
        return true;
    }
    // Below the heading of a table, a line that begins with a bracket goes on with a cell of the line above.
    const bool isHeading = beginning.substr(0, beginning.find('\n')).find_first_of(",;\t") < beginning.size();
    return !isHeading
        && (beginning.find("\n{") != std::string_view::npos
            || beginning.find("\n[") != std::string_view::npos);
}

JsonOutcome readNotation(Notation notation, PieceSource &text, JsonVisitor &visitor)
{
    switch (notation) {
    case Notation::Yaml:
        return readYaml(text, visitor);
    case Notation::CliText:
        return readCliText(text, visitor);
    case Notation::Json:
        break;
    }
    return readJson(text, visitor);
}

void readBeginning(Notation notation, std::string_view beginning, JsonVisitor &visitor)
{
    if (notation == Notation::Yaml) {
        readYamlBeginning(beginning, visitor);
        return;
    }
    TextPiece piece(beginning);
    readNotation(notation, piece, visitor);
}

} // namespace Ttc
