#pragma once

#include "models/checklist/controltext.h"
#include "models/checklist/itemfield.h"
#include "models/checklist/logmark.h"
#include "models/checklist/status.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ttc {

// One row of a file that came back, as far as it could be understood.
struct IncomingRow
{
    int number = 0; // the line or the place in the list, from 1, as the person's own program counts
    QString item{}; // id; empty where the row has no key
    LogMark mark{}; // where the plan's log stood when the file was exported; empty where it does not tell
    QString title{};
    // What its status may mean, the likeliest first: a tracker's "Done" is two of ours. Empty where it tells
    // none.
    QList<Status> statuses{};
    QList<Status> untouchedStatuses{}; // which it may have been exported with all the same
    QString statusWord{};              // as the file has it
    QMap<ItemField, QString> fields{}; // what else it tells, as fieldText gives it; a table's own text in one
    // Of the text that the status was given for, where the file tells it.
    QByteArray textHash{};
    QStringList problems{}; // what could not be read: sentences without their full stop
    // The item as it was when the two parted, where the file itself knows; else the mark leads to it.
    std::optional<ItemState> sent{};
};

// A row that has no part in a merge.
struct SkippedRow
{
    int number = 0;
    QString title{};  // or its key
    QString reason{}; // a sentence without its full stop
    bool operator==(const SkippedRow &) const = default;
};

// A file that came back.
struct IncomingFile
{
    enum class Kind {
        Table,     // texts may have been trimmed, cut and kept from being formulas
        Tracker,   // the same, and what it leaves empty it may just not know
        Exact,     // as they were written
        Workspace, // somebody else's
    };

    Kind kind = Kind::Exact;
    QString path{};
    QString format{}; // for people: "Excel workbook"
    QString plan{};   // its name as the file tells it; may be empty
    QList<IncomingRow> rows{};
    QList<SkippedRow> skipped{};
    QHash<QByteArray, ControlText> texts{}; // that statuses were given for, by their hash
    QStringList warnings{};                 // about the file as a whole
};

} // namespace Ttc
