#pragma once

#include "models/catalog/catalog.h"
#include "models/inventory/inventory.h"

#include <QDateTime>
#include <QString>

namespace Ttc {

// What every export says about itself, so that a page found a year later explains where it came from.
struct ExportContext
{
    QString query{};    // the query as typed, and what else narrows; empty: nothing
    QString sentence{}; // FilterResult::sentence
    QDateTime time{};   // UTC
    // Which ATT&CK to speak of where a format is drawn over it: one of CatalogInfo::attackVersions.
    int attackVersion = 19;
};

} // namespace Ttc
