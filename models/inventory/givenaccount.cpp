#include "models/inventory/givenaccount.h"

#include <algorithm>
#include <iterator>

namespace Ttc {

bool namesNoAccount(const Source &source)
{
    return source.accounts.contains(UnknownAccount);
}

Inventory withGivenAccount(const Inventory &inventory, const QString &account)
{
    if (account.isEmpty()) {
        return inventory;
    }
    Inventory given = inventory;
    for (Source &source : given.sources) {
        if (source.accounts.removeAll(UnknownAccount.toString()) > 0) {
            source.accounts.append(account);
            source.accounts.removeDuplicates();
            source.accounts.sort();
        }
    }
    for (AccountInventory &held : given.accounts) {
        if (held.id == UnknownAccount) {
            held.id = account;
        }
    }
    return mergeInventories({}, given); // makes one of two with the same id
}

QString givenBefore(const Source &before, const Source &now)
{
    if (namesNoAccount(before)) {
        return {};
    }
    QStringList given;
    std::ranges::copy_if(before.accounts, std::back_inserter(given),
                         [&now](const QString &id) { return !now.accounts.contains(id); });
    if (given.isEmpty()) {
        given = before.accounts; // it names the account that was given, too
    }
    return given.size() == 1 ? given.first() : QString();
}

ImportReport withReadAgain(ImportReport first, const ImportReport &again)
{
    const QList<Source> sources = first.inventory.sources;
    for (int place = static_cast<int>(sources.size()) - 1; place >= 0; --place) {
        const Source &source = sources.at(place);
        const bool isThere = std::ranges::any_of(
            again.inventory.sources, [&source](const Source &now) { return now.sha256 == source.sha256; });
        if (namesNoAccount(source) && !isThere) {
            first.inventory = withoutSource(first.inventory, place);
        }
    }
    first.inventory = mergeInventories(first.inventory, again.inventory);
    first.problems += again.problems;
    first.skipped += again.skipped;
    return first;
}

} // namespace Ttc
