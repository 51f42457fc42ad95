#pragma once

#include "models/catalog/service.h"
#include "models/inventory/inventory.h"

#include <QString>

namespace Ttc {

// True when a person marked the source complete and nothing in it contradicts: a truncated file lost what it
// may have shown.
bool isWhole(const Source &source);

// True when the source is about this account.
bool isAbout(const Source &source, const QString &account);

// True when the source is whole and of a kind that the registry accepts for this service.
bool provesAbsence(const Source &source, const Service &service);

} // namespace Ttc
