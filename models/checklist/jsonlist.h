#pragma once

#include <QString>
#include <QStringList>

namespace Ttc {

// A list of texts as the workspace keeps it: a compact JSON array.
QString toJsonList(const QStringList &texts);
// What is no text is left out; nothing for what is no array.
QStringList fromJsonList(const QString &json);

} // namespace Ttc
