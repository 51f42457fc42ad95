#pragma once

#include <QString>
#include <QStringList>

namespace Ttc {

// A UUID of version 5 in this project's own name space, without braces: always the same for the same parts,
// so that what is exported again replaces what was imported before. The order of the parts counts, and no two
// lists of parts read alike.
QString stableId(const QStringList &parts);

} // namespace Ttc
