#pragma once

#include "models/exports/checklistformats.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>

namespace Ttc {

// What one row of the register is computed from. All of it outlives the row.
struct RegisterRow
{
    const ChecklistExport &content;
    const ChecklistItem &item;
    const Control &control;
    const ItemState &state;
    QString outOfScope{}; // why the plan asks for it no longer; empty while it does
    ProofLookup &proofs;
};

// Calls `use` for each row of the register, in order: the items, then what a plan keeps aside.
void forEachRegisterRow(const ChecklistExport &content, const std::function<void(const RegisterRow &)> &use);

// A column of the register: the table that CSV and XLSX both write, one row for each item. A field that items
// gain is added to registerColumns() and to nothing else.
struct RegisterColumn
{
    enum class Kind {
        Word,   // short, on one line
        Text,   // a sentence, which a spreadsheet wraps
        Lines,  // several lines, which a spreadsheet leaves unwrapped so that rows stay low
        Status, // a key that statusFromKey() reads, which a spreadsheet offers as a list
    };

    QString key{}; // heading by which a later import finds the column: "status_changed"
    Kind kind = Kind::Word;
    int width = 12; // characters in a spreadsheet
    // A QString, a whole number, a QDate, a QDateTime in UTC, or nothing.
    QVariant (*value)(const RegisterRow &row) = nullptr;
};

// In the order in which they are written.
const QList<RegisterColumn> &registerColumns();

// A value as plain text: dates and times as ISO 8601, empty for an absent value.
QString registerText(const QVariant &value);

} // namespace Ttc
