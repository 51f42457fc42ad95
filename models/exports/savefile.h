#pragma once

#include "models/catalog/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// Writes all or nothing: on any failure (no permission, disk full) an existing file stays as it was and the
// error says why. "-" is standard output.
Result<void> saveFile(const QString &file, const QByteArray &bytes);

struct FileToSave
{
    QString name{};
    QByteArray bytes{};
};

// The same for several: the first takes its place only once the last is written.
Result<void> saveFiles(const QList<FileToSave> &files);

// A cell that a spreadsheet cannot take for a formula: one that begins with = + - @ tab or CR gets a leading
// apostrophe. Then quoted as RFC 4180 wants it.
QByteArray csvCell(const QString &text);
// The way back: the text of a cell without that apostrophe.
QString withoutFormulaSign(const QString &cell);
// Cells with commas between them and CR LF behind.
QByteArray csvRow(const QStringList &cells);
// Text that Markdown shows as it stands.
QString markdownEscaped(const QString &text);

} // namespace Ttc
