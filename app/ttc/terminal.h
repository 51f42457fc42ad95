#pragma once

#include "models/inventory/importer.h"

#include <QTextStream>

namespace Ttc {

// Columns of the terminal behind standard output; 0 where it is a file or a pipe, which is cut nowhere.
int outputWidth();

// Tells how far an import is on one line of standard error that is wiped at the end; does nothing unless that
// is a terminal. `error` must outlive the monitor.
ImportMonitor progressMonitor(QTextStream &error);
void wipeProgress(QTextStream &error);

} // namespace Ttc
