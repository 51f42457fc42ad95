#pragma once

#include "models/checklist/itemedit.h"
#include "models/checklist/itemstate.h"
#include "models/exchange/incoming.h"

#include <QString>

#include <array>

namespace Ttc {

// What of an item is taken or left as a whole: a status makes no sense without what explains it.
enum class MergeUnit {
    Status, // with reason, approver and expiry
    Owner,
    Due,
    Notes,
    Evidence,
    Text, // title, services and steps of a manual item
};

inline constexpr std::array AllMergeUnits{MergeUnit::Status, MergeUnit::Owner,    MergeUnit::Due,
                                          MergeUnit::Notes,  MergeUnit::Evidence, MergeUnit::Text};

// The fields that make it up.
QList<ItemField> fieldsOf(MergeUnit unit);

QString mergeUnitName(MergeUnit unit); // "Status"; English, for the terminal

// Whether a row tells anything about it.
bool tells(const IncomingRow &row, IncomingFile::Kind kind, MergeUnit unit);
// Whether what the row tells is what the state has, allowing for what the file's kind does to texts.
bool agrees(const IncomingRow &row, IncomingFile::Kind kind, MergeUnit unit, const ItemState &state);
// Whether two states have the same.
bool areAlike(const ItemState &one, const ItemState &other, MergeUnit unit);
// Whether nobody gave the state anything of it.
bool isBlank(const ItemState &state, MergeUnit unit);

// What taking it does to an item; nothing for Text.
ItemEdit editOf(const IncomingRow &row, IncomingFile::Kind kind, MergeUnit unit);
// The text that the row gives a manual item, over what `state` has.
ItemState textOf(const IncomingRow &row, IncomingFile::Kind kind, const ItemState &state);

// As a person reads it: "Not applicable: no buckets". Empty where there is nothing.
QString unitText(const ItemState &state, MergeUnit unit);

} // namespace Ttc
