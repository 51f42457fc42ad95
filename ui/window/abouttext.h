#pragma once

#include <QString>

namespace Ttc {

struct Mirror;

// What the program is, which catalog it shows, whose the texts are.
QString aboutHtml(const Mirror &mirror);

} // namespace Ttc
