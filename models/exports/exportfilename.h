#pragma once

#include <QString>

namespace Ttc {

// What to call the file of a plan's checklist, without a suffix and with no character that a disk or a shell
// minds: "Q4-hardening-checklist"; "checklist" where the plan's name leaves nothing.
QString suggestedFileName(const QString &planName);

} // namespace Ttc
