#pragma once

#include "models/catalog/control.h"

#include <QString>

namespace Ttc {

// A policy's document for people: one member a line, two spaces a level, its keys in the author's order. What
// is no JSON comes as it is.
QString policyText(const Policy &policy);

} // namespace Ttc
