#include "models/scope/absence.h"

#include "models/inventory/inventoryformat.h"

namespace Ttc {

QString absenceKind(const Source &source)
{
    const InventoryFormat *format = inventoryFormat(source.format);
    return format == nullptr ? QString() : format->absenceKind;
}

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
    const QString kind = absenceKind(source);
    return !kind.isEmpty() && service.absence.contains(kind);
}

} // namespace Ttc
