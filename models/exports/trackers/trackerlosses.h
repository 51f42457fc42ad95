#pragma once

#include "models/exports/trackers/trackerdialect.h"

#include <QString>
#include <QStringList>

namespace Ttc {

// Collects what a tracker cannot hold while rows are written, and says it once for the whole export.
class TrackerLosses
{
public:
    explicit TrackerLosses(const TrackerDialect &dialect);

    void add(const TrackerRow &row, const TrackerText &text);
    // A sentence of the format's own, without its full stop.
    void say(const QString &sentence);
    // What was said, then what was cut, then what a plan keeps aside.
    QStringList sentences(const ChecklistExport &content) const;

private:
    const TrackerDialect &m_dialect;
    QStringList m_said;
    QStringList m_titles; // items whose title was cut
    QStringList m_descriptions;
};

} // namespace Ttc
