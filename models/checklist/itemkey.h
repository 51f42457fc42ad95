#pragma once

#include "models/checklist/logmark.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace Ttc {

// By which an item that left the program is found again when it comes back.
struct ItemKey
{
    QString item{}; // its id
    LogMark mark{}; // where the log of its plan stood; empty where it is of no plan
    bool operator==(const ItemKey &) const = default;
};

// "ttc:s3-versioning@250-3f9a2c1b". The id is escaped as in an address, so that no key holds a space, a
// comma, a bracket or the end of a comment.
QString toText(const ItemKey &key);
// The key that stands in a text, whatever is around it. Of several the last with a mark, else the last: ours
// stands at the end of what people may have written. A mark that cannot be read counts as none.
std::optional<ItemKey> itemKeyIn(const QString &text);

} // namespace Ttc
