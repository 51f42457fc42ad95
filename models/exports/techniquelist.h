#pragma once

#include "models/exports/exportcontext.h"
#include "models/scope/techniquefilter.h"

#include <QByteArray>

namespace Ttc {

// The techniques that a filter shows, with verdict and proof. Pure functions.
// A table for the terminal: aligned columns, cut to `width` characters; parents stand above their children.
QByteArray techniqueTable(const ExportContext &context, const Scope &scope, const FilterResult &result,
                          int width);
// Schema "ttc-techniques/1" of design section 8: sorted by id, parents listed when a child is.
QByteArray techniqueListJson(const ExportContext &context, const Scope &scope, const FilterResult &result);
QByteArray techniqueListCsv(const ExportContext &context, const Scope &scope, const FilterResult &result);

} // namespace Ttc
