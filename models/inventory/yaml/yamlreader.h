#pragma once

#include "models/inventory/input/piecesource.h"
#include "models/inventory/json/jsonreader.h"
#include "models/inventory/json/jsonvisitor.h"

#include <string_view>

namespace Ttc {

// Tells a visitor of YAML what it would be told of the same in JSON, so that whoever reads one reads both. A
// tag such as !Ref stands for an object with the one member Ref, as CloudFormation's long form is written; no
// tag makes anything run. Aliases are not followed: null stands in their place, and they are counted. Refuses
// size and depth beyond the limits, and keys that are no plain text.
JsonOutcome readYaml(PieceSource &text, JsonVisitor &visitor);

// Whether a text begins as YAML does: with a key or a list, and with no bracket at the start of a line, where
// JSON has one behind whatever stands in front of it.
bool looksLikeYaml(std::string_view beginning);

// Tells as much as can be read of a text that may break off anywhere.
void readYamlBeginning(std::string_view beginning, JsonVisitor &visitor);

} // namespace Ttc
