#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>

namespace Ttc {

// An invented file of one format, believable in the mix and length of its records: for what is measured on
// files of any size. The same number of bytes gives the same file.
struct InventedFile
{
    QString name{};      // of the format: "cloudtrail-log"
    QString extension{}; // "json"
    // Writes at least `bytes` and less than a record more; false when the device refuses.
    bool (*write)(QIODevice &to, qint64 bytes) = nullptr;
};

// A Config snapshot, a CloudTrail log, OCSF findings, a cost and usage report, a list of ARNs.
const QList<InventedFile> &inventedFiles();

} // namespace Ttc
