#pragma once

#include "models/exports/checklistexporter.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// One line of an issue's description. Code and text are anybody's: whoever writes
// them makes them harmless first.
struct TrackerLine
{
    enum class Kind {
        Heading,
        Item,    // "Owner: Ada"
        SubItem, // below an item or heading
        Step,    // numbered
        Key,     // the item key, behind all others
    };

    Kind kind = Kind::Item;
    QString label{}; // in our own words, before the text: "Owner: "; may be empty
    QString code{};  // a command before the text; without line feeds, may be empty
    QString text{};  // without line feeds
    int number = 0;  // of a step
};

// What every tracker gets of one item of a checklist.
struct TrackerRow
{
    QString item{};  // id
    QString key{};   // ChecklistExport::itemKey
    QString title{}; // on one line, never empty
    Status status = Status::NotAssessed;
    Verdict verdict = Verdict::Unscoped;
    QString owner{}; // on one line
    QDate due{};
    QStringList techniques{};         // ids, sorted; none for an item of people's own
    QList<TrackerLine> description{}; // all but title and key
};

// The items of a checklist in its order. What a plan keeps aside is no work and no row.
QList<TrackerRow> trackerRows(const ChecklistExport &content);

// The lines of a text that are not blank, without control characters.
QStringList trackerLines(const QString &text);

} // namespace Ttc
