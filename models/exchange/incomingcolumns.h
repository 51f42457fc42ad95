#pragma once

#include <QString>
#include <QStringList>

namespace Ttc {

// Where a table has what a merge looks at; -1 where it has not.
struct IncomingColumns
{
    int key = -1;     // our item key
    int control = -1; // the id alone, as older exports have it
    int changed = -1; // our status_changed: stands in no table of others
    int title = -1;
    int status = -1;
    int resolution = -1; // how a tracker closed it: "Won't do"
    int owner = -1;
    int due = -1;
    int notes = -1;
    int reason = -1;
    int approver = -1;
    int expiry = -1;
    int evidence = -1;
    int steps = -1;
    int plan = -1;
};

// By headings of ours and of trackers, whatever their order, case and signs, in English, German, French and
// Spanish. Of two columns with one meaning the first counts.
IncomingColumns columnsOf(const QStringList &headings);

} // namespace Ttc
