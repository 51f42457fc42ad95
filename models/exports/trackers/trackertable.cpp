#include "models/exports/trackers/trackertable.h"

#include "models/exports/savefile.h"

namespace Ttc {

QString trackerPartName(qsizetype number)
{
    return number == 0 ? QString() : QChar(u'-') + QString::number(number + 1);
}

QList<WrittenFile> trackerTables(const QStringList &headings, const QList<QStringList> &rows,
                                 const TrackerTableLimits &limits)
{
    const QByteArray head = csvRow(headings);
    QList<WrittenFile> files{{.bytes = head}};
    qsizetype written = 0;
    for (const QStringList &row : rows) {
        const QByteArray bytes = csvRow(row);
        const bool isFull =
            written == limits.rows || files.constLast().bytes.size() + bytes.size() > limits.bytes;
        if (isFull && written > 0) {
            files.append({.name = trackerPartName(files.size()), .bytes = head});
            written = 0;
        }
        files.last().bytes += bytes;
        ++written;
    }
    return files;
}

} // namespace Ttc
