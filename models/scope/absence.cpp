#include "models/scope/absence.h"

namespace Ttc {

bool isWhole(const Source &source)
{
    return source.complete && !source.truncated;
}

bool isAbout(const Source &source, const QString &account)
{
    return source.accounts.contains(account);
}

bool provesAbsence(const Source &source, const Service &service)
{
    if (!isWhole(source)) {
        return false;
    }
    return !source.absenceKind.isEmpty() && service.absence.contains(source.absenceKind);
}

} // namespace Ttc
