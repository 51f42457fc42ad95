#include "models/itemmodels/historytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

struct History
{
    Q_DECLARE_TR_FUNCTIONS(Ttc::History)
};

QString actText(const Act &act)
{
    const QString time = QLocale().toString(act.time.toLocalTime(), QLocale::ShortFormat);
    switch (act.kind) {
    case Act::Kind::Undone:
        return History::tr("%1  Undone: %2", "time, what").arg(time, act.label);
    case Act::Kind::Redone:
        return History::tr("%1  Done again: %2", "time, what").arg(time, act.label);
    case Act::Kind::Done:
        break;
    }
    return u"%1  %2"_s.arg(time, act.label);
}

QString valueText(ItemField field, const QString &value)
{
    QString text = readableFieldText(field, value);
    return text.isEmpty() ? History::tr("nothing") : text.replace(u'\n', u"\n      "_s);
}

QString changeText(const FieldChange &change)
{
    if (change.field == ItemField::TextHash) {
        return History::tr("    Given for the text of the catalog as it was then");
    }
    return History::tr("    %1: %2 → %3", "field, before, after")
        .arg(itemFieldName(change.field), valueText(change.field, change.before),
             valueText(change.field, change.after));
}

} // namespace

QString historyText(const QList<HistoryEntry> &entries)
{
    // Each act with its fields, the last act first.
    QList<QStringList> acts;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (i == 0 || entries.at(i).act != entries.at(i - 1).act) {
            acts.append({actText(entries.at(i).act)});
        }
        acts.last().append(changeText(entries.at(i).change));
    }
    std::ranges::reverse(acts);
    QStringList lines;
    for (const QStringList &act : std::as_const(acts)) {
        lines.append(act);
    }
    return lines.join(u'\n');
}

} // namespace Ttc
