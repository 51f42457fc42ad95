#include "models/exports/field/itemtext.h"

#include "models/exports/exportwords.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QString taskText(const Control &control)
{
    QStringList lines;
    if (!control.why.isEmpty()) {
        lines.append(control.why);
    }
    int number = 0;
    for (const QString &step : control.steps) {
        lines.append(u"%1. %2"_s.arg(QString::number(++number), step));
    }
    for (const Verification &check : control.verify) {
        lines.append(u"Verify: %1 (%2)"_s.arg(check.command, check.expect));
    }
    return lines.join(u'\n');
}

QString workText(const ItemState &state)
{
    QStringList lines;
    for (const QList<Words::Fact> facts = Words::work(state); const Words::Fact &fact : facts) {
        lines.append(fact.name + u": "_s + fact.text);
    }
    return lines.join(u'\n');
}

} // namespace Ttc
