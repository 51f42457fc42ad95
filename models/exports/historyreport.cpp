#include "models/exports/historyreport.h"

#include "models/exports/jsonparts.h"
#include "models/exports/plaintext.h"
#include "models/exports/savefile.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString actName(Act::Kind kind)
{
    switch (kind) {
    case Act::Kind::Done:
        break;
    case Act::Kind::Undone:
        return u"undone"_s;
    case Act::Kind::Redone:
        return u"redone"_s;
    }
    return u"done"_s;
}

QString timeText(const HistoryEntry &entry)
{
    return entry.act.time.toUTC().toString(Qt::ISODate);
}

QString readable(const FieldChange &change, const QString &value)
{
    const QString text = readableFieldText(change.field, value).simplified();
    return text.isEmpty() ? u"-"_s : text;
}

// The hash of a text says nothing to a person.
bool isForPeople(const HistoryEntry &entry)
{
    return entry.change.field != ItemField::TextHash;
}

} // namespace

QByteArray historyText(const QList<HistoryEntry> &history, int width)
{
    QList<QStringList> rows;
    for (const HistoryEntry &entry : history) {
        if (isForPeople(entry)) {
            rows.append({timeText(entry), entry.change.item, actName(entry.act.kind),
                         itemFieldName(entry.change.field), readable(entry.change, entry.change.before),
                         readable(entry.change, entry.change.after)});
        }
    }
    if (rows.isEmpty()) {
        return "Nothing was done yet.\n";
    }
    return aligned({u"TIME"_s, u"ITEM"_s, u"ACT"_s, u"FIELD"_s, u"BEFORE"_s, u"AFTER"_s}, rows, width)
        .toUtf8();
}

QByteArray historyCsv(const QList<HistoryEntry> &history)
{
    QByteArray out =
        csvRow({u"time"_s, u"item"_s, u"act"_s, u"label"_s, u"field"_s, u"before"_s, u"after"_s});
    for (const HistoryEntry &entry : history) {
        out += csvRow({timeText(entry), entry.change.item, actName(entry.act.kind), entry.act.label,
                       toKey(entry.change.field), entry.change.before, entry.change.after});
    }
    return out;
}

QByteArray historyJson(const QList<HistoryEntry> &history, const Plan &plan)
{
    QJsonArray changes;
    for (const HistoryEntry &entry : history) {
        changes.append(QJsonObject{{u"time"_s, entry.act.time.toUTC().toString(Qt::ISODateWithMs)},
                                   {u"item"_s, entry.change.item},
                                   {u"act"_s, actName(entry.act.kind)},
                                   {u"label"_s, Json::textOrNull(entry.act.label)},
                                   {u"field"_s, toKey(entry.change.field)},
                                   {u"before"_s, entry.change.before},
                                   {u"after"_s, entry.change.after}});
    }
    return Json::document(
        {{u"schema"_s, u"ttc-history/1"_s}, {u"plan"_s, plan.name}, {u"changes"_s, changes}});
}

} // namespace Ttc
