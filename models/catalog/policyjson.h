#pragma once

#include "models/catalog/catalogdraft.h"

#include <QByteArray>

namespace Ttc {

// The document of a service or resource control policy as JSON without spaces, its keys in the order of the
// file. Refused: what is no map, has no statements, does anything but deny, or is longer than AWS
// Organizations takes (5,120 characters).
QByteArray readPolicyDocument(const YamlNode &node, DraftFile &file);

} // namespace Ttc
