#include "models/exports/savefile.h"

#include <QByteArrayList>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
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

namespace {

// A file beside the one that it will replace. They are closed meanwhile: a folder may have more than a
// process can hold open.
class WaitingFile
{
public:
    explicit WaitingFile(const QString &target)
        : m_target(target)
        , m_file(target + u'.' + QUuid::createUuid().toString(QUuid::Id128).first(8) + u".part"_s)
    {
    }
    ~WaitingFile()
    {
        if (m_file.exists()) {
            m_file.remove();
        }
    }
    WaitingFile(const WaitingFile &) = delete;
    WaitingFile &operator=(const WaitingFile &) = delete;

    Result<void> write(const QByteArray &bytes)
    {
        if (QFileInfo(m_target).isDir()) {
            return tl::unexpected(Error{.kind = Error::Kind::Io,
                                        .file = m_target,
                                        .message = u"is a folder"_s,
                                        .advice = u"Choose another name"_s});
        }
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || m_file.write(bytes) != bytes.size()
            || !m_file.flush()) {
            return failure(m_target, m_file);
        }
        m_file.close();
        return {};
    }
    Result<void> takePlace()
    {
        std::error_code problem;
        std::filesystem::rename(m_file.filesystemFileName(), QFile(m_target).filesystemFileName(), problem);
        if (!problem) {
            return {};
        }
        return tl::unexpected(
            Error{.kind = Error::Kind::Io,
                  .file = m_target,
                  .message = u"could not be replaced: "_s + QString::fromStdString(problem.message()),
                  .advice = u"Close what uses it and try again"_s});
    }

private:
    QString m_target;
    QFile m_file;
};

} // namespace

Result<void> saveFiles(const QList<FileToSave> &files)
{
    if (files.size() == 1) {
        return saveFile(files.first().name, files.first().bytes);
    }
    std::vector<std::unique_ptr<WaitingFile>> waiting;
    for (const FileToSave &file : files) {
        waiting.push_back(std::make_unique<WaitingFile>(file.name));
        if (Result<void> written = waiting.back()->write(file.bytes); !written) {
            return written;
        }
    }
    for (const auto &file : waiting) {
        if (Result<void> placed = file->takePlace(); !placed) {
            return placed;
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

QString withoutFormulaSign(const QString &cell)
{
    const bool hasSign = cell.size() > 1 && cell.front() == u'\'' && startsFormula(cell.at(1));
    return hasSign ? cell.sliced(1) : cell;
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
