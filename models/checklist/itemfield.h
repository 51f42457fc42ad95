#pragma once

#include "models/checklist/itemstate.h"

#include <QString>

#include <array>
#include <optional>

namespace Ttc {

// The fields of ItemState that the log tells apart: all but its id and the time of the last change.
enum class ItemField {
    Status,
    StatusOrigin,
    Owner,
    Due,
    Notes,
    Reason,
    Approver,
    Expiry,
    Evidence,
    TextHash,
    Title,
    Services,
    Steps,
};

inline constexpr std::array AllItemFields{
    ItemField::Status, ItemField::StatusOrigin, ItemField::Owner,  ItemField::Due,      ItemField::Notes,
    ItemField::Reason, ItemField::Approver,     ItemField::Expiry, ItemField::Evidence, ItemField::TextHash,
    ItemField::Title,  ItemField::Services,     ItemField::Steps,
};

QString toKey(ItemField field); // "status", "status_origin", ...: the column's name
std::optional<ItemField> itemFieldFromKey(QStringView key);
QString itemFieldName(ItemField field); // "Status"; English, for exports and the terminal

// A field as the workspace keeps it: keys, ISO dates, JSON lists, empty for an absent value.
QString fieldText(const ItemState &state, ItemField field);
// What a person reads in a history for a text that fieldText gave: "In progress", one line for each piece of
// evidence; dates stay ISO. English; empty for an absent value.
QString readableFieldText(ItemField field, const QString &text);
// The way back; false, and nothing is set, for a text that fieldText never gives.
bool setFieldText(ItemState &state, ItemField field, const QString &text);

} // namespace Ttc
