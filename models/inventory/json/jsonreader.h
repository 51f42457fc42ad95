#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/piecesource.h"
#include "models/inventory/json/jsonvisitor.h"

#include <optional>

namespace Ttc {

struct JsonOutcome
{
    std::optional<Error> error{}; // with place, without file
    int documents = 0;
    int emptyDocuments = 0; // null
    int aliases = 0;        // YAML's references, which were not followed
    bool strayText = false; // something before, between or after the documents was passed over
};

// Reads all JSON documents of a text, one behind the other, in constant memory. Passes over what stands
// before the first and after the last, takes trailing commas and comments, refuses depth and length beyond
// the limits.
JsonOutcome readJson(PieceSource &text, JsonVisitor &visitor);

} // namespace Ttc
