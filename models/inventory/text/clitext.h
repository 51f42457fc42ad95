#pragma once

#include "models/inventory/input/piecesource.h"
#include "models/inventory/json/jsonreader.h"
#include "models/inventory/json/jsonvisitor.h"

#include <string_view>

namespace Ttc {

// Tells a visitor of what `aws ... --output text` prints what it would be told of the same in JSON. There a
// line is a record: the list's name in capitals, then the values of its plain members in the alphabetic order
// of their names, which are not told. The lists of inventories are known, and of their members those that
// matter are told apart by what they look like; other lines are passed over.
JsonOutcome readCliText(PieceSource &text, JsonVisitor &visitor);

// Whether one of the first lines is a record of a known list, and none is of JSON.
bool looksLikeCliText(std::string_view beginning);

// Whether it is such a text at all: some heading stands in front of several of the first lines.
bool hasCliHeadings(std::string_view beginning);

} // namespace Ttc
