#include "models/exports/presencecsv.h"

#include "models/exports/savefile.h"
#include "models/scope/presencetable.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QByteArray presenceCsv(const Scope &scope)
{
    const PresenceTable *table = scope.presences();
    if (table == nullptr) {
        return {};
    }
    QStringList heading{u"service"_s, u"name"_s, u"accounts_in_use"_s};
    for (const QString &id : scope.accounts()) {
        const AccountInventory *account = scope.inventory().account(id);
        heading.append(account == nullptr || account->name.isEmpty() ? id : id + u' ' + account->name);
    }
    QByteArray out = csvRow(heading);
    for (const Service &service : scope.catalog().services()) {
        const int index = table->serviceIndex(service.key);
        if (table->best(index) == Presence::NotCovered) {
            continue;
        }
        QStringList cells{service.key, service.name,
                          QString::number(table->accountsWith(index, Presence::InUse))};
        for (qsizetype account = 0; account < table->accountCount(); ++account) {
            cells.append(toKey(table->at(account, index)));
        }
        out += csvRow(cells);
    }
    return out;
}

} // namespace Ttc
