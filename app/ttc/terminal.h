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

bool isInputTerminal(); // somebody sits at standard input
// Asks on `error` and reads the answer from standard input; anything but a word for yes is no.
bool askYesNo(QTextStream &error, const QString &question);

} // namespace Ttc
