#pragma once

#include <QString>
#include <QStringList>

namespace Ttc {

// Without what a terminal could take for a command and XML cannot hold: control characters, what is no
// character and marks that turn the direction of text become U+FFFD, tabs a blank. Line feeds stay.
QString printable(const QString &text);

// Lines of at most `width` characters, each after `indent` blanks; longer words stand alone. Paragraphs, list
// items and fenced code of a Markdown text keep their lines apart. Ends with a line feed unless empty.
QString wrapped(const QString &text, int width, int indent = 0);

// A table of aligned columns two blanks apart, the last cut so that no line passes `width` (0: never). Cells
// are made printable and put on one line each. `headings` may be empty.
QString aligned(const QStringList &headings, const QList<QStringList> &rows, int width);

} // namespace Ttc
