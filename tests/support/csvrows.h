#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ttc {

// Reads CSV as RFC 4180 has it and no other way: rows end with CR LF, a quote stands only around a whole cell
// or doubled within one. Nothing for any breach.
inline std::optional<QList<QStringList>> csvRows(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    QList<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    while (at < text.size()) {
        QString cell;
        if (text.at(at) == u'"') {
            ++at;
            while (at < text.size() && (text.at(at) != u'"' || text.mid(at, 2) == QStringLiteral("\"\""))) {
                at += text.at(at) == u'"' ? 1 : 0;
                cell += text.at(at++);
            }
            if (at++ >= text.size()) {
                return {};
            }
        } else {
            while (at < text.size() && !QStringLiteral(",\"\r\n").contains(text.at(at))) {
                cell += text.at(at++);
            }
        }
        row.append(cell);
        if (text.mid(at, 1) == QStringLiteral(",")) {
            ++at;
        } else if (text.mid(at, 2) == QStringLiteral("\r\n")) {
            at += 2;
            rows.append(row);
            row.clear();
        } else {
            return {};
        }
    }
    return row.isEmpty() ? std::optional(rows) : std::nullopt;
}

} // namespace Ttc
