#include "models/exports/savefile.h"

#include <QByteArrayList>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

tl::unexpected<Error> failure(const QString &file, const QFileDevice &device)
{
    Error error{.kind = Error::Kind::Io, .file = file};
    switch (device.error()) {
    case QFileDevice::ResourceError:
        error.message = u"could not be written: "_s + device.errorString();
        error.advice = u"Make room on the disk and try again; what was there before is unchanged"_s;
        break;
    case QFileDevice::OpenError:
    case QFileDevice::PermissionsError:
        error.message = u"could not be opened for writing: "_s + device.errorString();
        error.advice = u"Choose a folder that exists and that you may write in"_s;
        break;
    default:
        error.message = u"could not be written: "_s + device.errorString();
        error.advice = u"What was there before is unchanged"_s;
    }
    return tl::unexpected(error);
}

// For what cannot be replaced by a file: standard output, a device, a pipe.
Result<void> writeThrough(const QString &name, QFile &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size() || !device.flush()) {
        Error error = failure(name, device).value();
        error.advice.clear();
        return tl::unexpected(error);
    }
    return {};
}

bool startsFormula(QChar first)
{
    return u"=+-@\t\r"_s.contains(first);
}

bool needsQuotes(const QString &text)
{
    // A semicolon or tab is no separator here, but spreadsheets of some countries take it for one.
    static const QString special = u",\"\r\n;\t"_s;
    return std::ranges::any_of(text, [](QChar c) { return special.contains(c); });
}

} // namespace

Result<void> saveFile(const QString &file, const QByteArray &bytes)
{
    if (file == "-"_L1) {
        QFile output;
        if (!output.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            return failure(u"standard output"_s, output);
        }
        return writeThrough(u"standard output"_s, output, bytes);
    }
    const QFileInfo info(file);
    if (info.exists() && !info.isFile() && !info.isDir()) {
        QFile device(file);
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            return failure(file, device);
        }
        return writeThrough(file, device, bytes);
    }
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit()) {
        return failure(file, target);
    }
    return {};
}

Result<void> saveFiles(const QList<FileToSave> &files)
{
    if (files.size() == 1) {
        return saveFile(files.first().name, files.first().bytes);
    }
    std::vector<std::unique_ptr<QSaveFile>> targets;
    for (const FileToSave &file : files) {
        targets.push_back(std::make_unique<QSaveFile>(file.name));
        QSaveFile &target = *targets.back();
        if (!target.open(QIODevice::WriteOnly) || target.write(file.bytes) != file.bytes.size()
            || !target.flush()) {
            return failure(file.name, target);
        }
    }
    for (const auto &target : targets) {
        if (!target->commit()) {
            return failure(target->fileName(), *target);
        }
    }
    return {};
}

QByteArray csvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && startsFormula(cell.front())) {
        cell.prepend(u'\'');
    }
    if (needsQuotes(cell)) {
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    }
    return cell.toUtf8();
}

QByteArray csvRow(const QStringList &cells)
{
    QByteArrayList written;
    for (const QString &cell : cells) {
        written.append(csvCell(cell));
    }
    return written.join(',') + "\r\n";
}

QString markdownEscaped(const QString &text)
{
    // Everything that begins markup anywhere, and the signs by which trackers mention people and issues.
    static const QString special = u"\\`*_[]<>|~&#@$!"_s;
    static const QString lineStarts = u"-+="_s;
    QString escaped;
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            escaped += u' ';
            continue;
        }
        if (special.contains(c) || (escaped.trimmed().isEmpty() && lineStarts.contains(c))) {
            escaped += u'\\';
        }
        // "1." and "1)" begin a list where nothing but digits stands before.
        if ((c == u'.' || c == u')') && !escaped.isEmpty()
            && std::all_of(escaped.cbegin(), escaped.cend(), [](QChar d) { return d.isDigit(); })) {
            escaped += u'\\';
        }
        escaped += c;
    }
    return escaped;
}

} // namespace Ttc
