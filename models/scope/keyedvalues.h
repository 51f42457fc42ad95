#pragma once

#include <QString>
#include <QStringList>

namespace Ttc {

// Values of a clause that must be among a few known words.
struct KeyedValues
{
    QStringList keys{}; // the known words that were meant
    QString note{};     // about those that are none
};

// Case, spaces and hyphens do not matter. With `beginning` (somebody is still typing) the beginning of known
// words stands for all of them. `what` names the field in the note.
KeyedValues keyedValues(const QStringList &values, const QStringList &known, const QString &what,
                        bool beginning);

} // namespace Ttc
