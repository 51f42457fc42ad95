#pragma once

#include "models/inventory/input/piecesource.h"
#include "models/inventory/json/jsonreader.h"
#include "models/inventory/json/jsonvisitor.h"

#include <string_view>

namespace Ttc {

// In what way a text writes objects and lists. Which one says nothing about what is in them.
enum class Notation {
    Json,
    Yaml,
    CliText, // aws ... --output text
};

// By the text's first lines; JSON where they decide nothing.
Notation notationOf(std::string_view beginning);

// Whether a text that is a table or else documents is documents, be there a banner in front of them.
bool holdsDocuments(std::string_view beginning);

// Tells the visitor all documents of a text.
JsonOutcome readNotation(Notation notation, PieceSource &text, JsonVisitor &visitor);

// Tells as much as can be read of a text that may break off anywhere.
void readBeginning(Notation notation, std::string_view beginning, JsonVisitor &visitor);

} // namespace Ttc
