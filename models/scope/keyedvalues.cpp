#include "models/scope/keyedvalues.h"

#include "models/scope/clausetext.h"
#include "models/scope/names.h"

namespace Ttc {

KeyedValues keyedValues(const QStringList &values, const QStringList &known, const QString &what,
                        bool beginning)
{
    KeyedValues result;
    for (const QString &value : values) {
        const QString folded = foldedName(value);
        QStringList exact;
        QStringList begun;
        for (const QString &key : known) {
            const QString foldedKey = foldedName(key);
            if (foldedKey == folded) {
                exact.append(key);
            } else if (beginning && !folded.isEmpty() && foldedKey.startsWith(folded)) {
                begun.append(key);
            }
        }
        const QStringList &meant = exact.isEmpty() ? begun : exact;
        if (meant.isEmpty()) {
            result.note =
                joinedNotes(result.note, unknownValueNote(what, value, nearestName(value, known), known));
        }
        result.keys += meant;
    }
    result.keys.removeDuplicates();
    return result;
}

} // namespace Ttc
