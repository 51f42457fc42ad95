#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace Ttc::English {

// "1,204": thousands are separated whatever the machine's locale is, since exports must read alike
// everywhere.
QString number(qint64 value);
// "1 account", "1,204 accounts".
QString counted(qint64 count, const QString &one, const QString &many);
// "a", "a and b", "a, b and c"; past `limit` names "a, b and 3 more".
QString joined(const QStringList &parts, const QString &conjunction, qsizetype limit = 4);
// In typographic quotes, cut where it is too long for a sentence.
QString quoted(const QString &text);
// The first letter in upper case.
QString capitalised(const QString &text);
// "20 November 2026"
QString date(const QDate &date);
// "November 2026"
QString month(const QDate &date);

} // namespace Ttc::English
