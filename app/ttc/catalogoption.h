#pragma once

#include "app/ttc/command.h"
#include "models/catalog/mirror.h"

#include <QCommandLineOption>

namespace Ttc {

// --catalog FILE, which commands that read the catalog share.
QCommandLineOption catalogOption();

// Opens the mirror that was named, or else the one that came with the program.
Result<Mirror> openCatalog(const QCommandLineParser &parser, const Console &console);

} // namespace Ttc
