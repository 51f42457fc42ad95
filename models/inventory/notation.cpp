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
