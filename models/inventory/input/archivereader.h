#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/bytesource.h"

#include <QList>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <string_view>

struct archive;
struct archive_entry;

namespace Ttc {

// A file or a member of an archive that was passed over, and why.
struct SkippedFile
{
    QString path{};
    QString reason{}; // a sentence without its full stop
    bool operator==(const SkippedFile &) const = default;
};

// True for the beginning of a tar archive, and of a zip archive that is no workbook and no Terraform plan.
bool isArchive(std::string_view beginning);

// The files in a zip or tar archive, one after the other; a tar may be compressed as a whole. Nothing is
// written to disk, so names in it can lead nowhere; those that try to (absolute, with "..") are passed over
// all the same, like links, devices and encrypted members. Limits: design section 10.
class ArchiveReader
{
public:
    // Opens; a problem is told by error().
    explicit ArchiveReader(const QString &path);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader &) = delete;
    ArchiveReader &operator=(const ArchiveReader &) = delete;

    // Goes to the next file and gives its name in the archive. Nothing at the end and after a problem.
    std::optional<QString> next();
    // Content of the file that next() went to, which must outlive neither this reader nor the next next().
    std::unique_ptr<ByteSource> open();

    const std::optional<Error> &error() const { return m_error; }
    const QList<SkippedFile> &skipped() const { return m_skipped; }
    qint64 bytesRead() const { return m_bytesRead; } // of the archive; from any thread

private:
    friend class MemberBytes;

    std::ptrdiff_t read(char *into, std::size_t size);
    QString reasonToSkip(archive_entry *entry, const QString &name) const;
    void fail();

    archive *m_archive = nullptr;
    qint64 m_size = 0;
    qint64 m_unpacked = 0;
    std::atomic<qint64> m_bytesRead = 0;
    int m_members = 0;
    std::optional<Error> m_error;
    QList<SkippedFile> m_skipped;
};

} // namespace Ttc
