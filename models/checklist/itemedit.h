#pragma once

#include "models/catalog/catalog.h"
#include "models/catalog/error.h"
#include "models/checklist/itemstore.h"

#include <optional>

namespace Ttc {

// What a person sets in one or many items at once. What is not named stays as it is.
struct ItemEdit
{
    // One that leaves "not applicable" or "risk accepted" takes reason, approver and expiry with it; the log
    // keeps them.
    std::optional<Status> status{};
    std::optional<QString> owner{};
    std::optional<QDate> due{}; // an invalid date: none
    std::optional<QString> notes{};
    std::optional<QString> reason{};
    std::optional<QString> approver{};
    std::optional<QDate> expiry{}; // an invalid date: none
    std::optional<QList<ItemEvidence>> evidence{};
    QList<ItemEvidence> addedEvidence{};
    bool textReviewed = false; // the second look was taken: what was given stands for the text as it is now
};

// How an edit is done.
struct EditTerms
{
    QString label{};                // for the history and the menu
    QDateTime now{};                // an expiry is past when its day is, where the person is
    bool alsoAcceptedRisks = false; // of several items, also those whose risk is accepted
};

struct EditedItems
{
    ItemChange change{};   // for ItemStore::apply
    QStringList skipped{}; // ids of accepted risks that were left alone
};

// The items as they shall be. Refused whole, with Error::Kind::Usage: "not applicable" without a reason,
// "risk accepted" without reason, approver and expiry or with an expiry that is past, evidence without text,
// a date beyond the year 9999.
Result<EditedItems> editItems(const QList<ItemState> &items, const ItemEdit &edit, const Catalog &catalog,
                              const EditTerms &terms);

// Sets it, given for the control's present text (nullptr: the text is not known), and drops what explained
// another status.
void giveStatus(ItemState &state, Status status, const Control *control);

inline constexpr int LongestItemTitle = 200; // characters

// The text of an item that a person adds or rewrites. Refused: a title that is empty or too long.
Result<ItemState> withManualText(ItemState state, const QString &title, const QStringList &services,
                                 const QStringList &steps);
// A manual item as it is once it is removed. Whatever it had is in the log.
ItemState removedManualItem(const QString &item);

} // namespace Ttc
