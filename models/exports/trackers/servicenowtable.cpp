#include "models/exports/trackers/trackerdialect.h"
#include "models/exports/trackers/trackerformats.h"
#include "models/exports/trackers/trackerlosses.h"
#include "models/exports/trackers/trackertable.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// ServiceNow counts from 1, critical, to 5, planning.
QString priority(Verdict verdict)
{
    switch (verdict) {
    case Verdict::InUse:
        return u"2"_s;
    case Verdict::Unscoped:
    case Verdict::Possible:
    case Verdict::Startable:
        return u"3"_s;
    case Verdict::NotCovered:
    case Verdict::NotSeen:
        break;
    }
    return u"4"_s;
}

// The same at every export, or an import would add each record again: the key without the mark of the plan's
// log, and the plan before it, as two plans may ask for one control.
QString correlation(const TrackerRow &row, const QString &plan)
{
    constexpr qsizetype planDigits = 8;
    QString key = row.key.section(u'@', 0, 0);
    if (plan.isEmpty()) {
        return key;
    }
    const QByteArray hash = QCryptographicHash::hash(plan.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.first(planDigits)) + u' ' + key;
}

} // namespace

// Columns named as those of the task table, so that a transform map finds them by itself.
Result<WrittenExport> serviceNowTable(const ChecklistExport &content)
{
    const QStringList headings{u"short_description"_s, u"description"_s, u"due_date"_s, u"priority"_s,
                               u"correlation_id"_s};
    constexpr TrackerTableLimits limits{.rows = 10000};
    static const TrackerDialect serviceNow{
        .name = u"ServiceNow"_s, .longestTitle = 160, .longestDescription = 4000, .line = plainLine};
    TrackerLosses losses(serviceNow);
    losses.say(u"ServiceNow's states differ with each table: status and owner stand in the description"_s);
    QList<QStringList> table;
    for (const QList<TrackerRow> rows = trackerRows(content); const TrackerRow &row : rows) {
        const TrackerText text = trackerText(row, serviceNow);
        losses.add(row, text);
        table.append({text.title, text.description, row.due.toString(Qt::ISODate), priority(row.verdict),
                      correlation(row, content.plan.identity)});
    }
    return WrittenExport{.files = trackerTables(headings, table, limits),
                         .losses = losses.sentences(content)};
}

} // namespace Ttc
