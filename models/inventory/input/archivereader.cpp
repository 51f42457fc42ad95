#include "models/inventory/input/archivereader.h"

#include "models/inventory/limits.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

// The content of the member that the reader stands at.
class MemberBytes final : public ByteSource
{
public:
    explicit MemberBytes(ArchiveReader &reader)
        : m_reader(reader)
    {
    }

protected:
    std::ptrdiff_t readSome(char *into, std::size_t size) override
    {
        const std::ptrdiff_t got = m_reader.read(into, size);
        if (got < 0) {
            const Error &error = *m_reader.error();
            fail(error.kind, error.message, error.advice);
        }
        return got;
    }

private:
    ArchiveReader &m_reader;
};

namespace {

QString nameOf(archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry)) {
        return QString::fromUtf8(utf8);
    }
    // Names in a code page that nobody wrote down.
    const char *raw = archive_entry_pathname(entry);
    return raw == nullptr ? QString() : QString::fromLatin1(raw);
}

bool leadsOutside(const QString &name)
{
    return name.startsWith(u'/') || name.startsWith(u'\\') || (name.size() > 1 && name.at(1) == u':')
        || name.split(u'/').contains(u".."_s) || name.split(u'\\').contains(u".."_s);
}

} // namespace

bool isArchive(std::string_view beginning)
{
    const auto holds = [beginning](std::string_view name) {
        return beginning.find(name) != std::string_view::npos;
    };
    const bool document = holds("xl/") || holds("[Content_Types].xml") || holds("tfplan");
    return (beginning.starts_with("PK\x03\x04") && !document)
        || (beginning.size() > 262 && beginning.substr(257, 5) == "ustar");
}

ArchiveReader::ArchiveReader(const QString &path)
    : m_archive(archive_read_new())
    , m_size(QFileInfo(path).size())
{
    archive_read_support_filter_gzip(m_archive);
    archive_read_support_filter_zstd(m_archive);
    archive_read_support_filter_xz(m_archive);
    archive_read_support_filter_bzip2(m_archive);
    archive_read_support_format_zip(m_archive);
    archive_read_support_format_tar(m_archive);
    if (archive_read_open_filename(m_archive, QFile::encodeName(path).constData(), Limits::BlockBytes)
        != ARCHIVE_OK) {
        fail();
    }
}

ArchiveReader::~ArchiveReader()
{
    archive_read_free(m_archive);
}

void ArchiveReader::fail()
{
    m_error = Error{.kind = Error::Kind::Input,
                    .place = u"byte %1"_s.arg(m_bytesRead.load()),
                    .message = u"the archive is damaged or breaks off"_s,
                    .advice = u"Fetch it again, or unpack it and open the files in it"_s};
}

QString ArchiveReader::reasonToSkip(archive_entry *entry, const QString &name) const
{
    if (leadsOutside(name)) {
        return u"its name leads out of the archive"_s;
    }
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr) {
        return u"it is a link or a device"_s;
    }
    if (archive_entry_is_encrypted(entry) != 0) {
        return u"it is encrypted; unpack it with its password"_s;
    }
    return {};
}

std::optional<QString> ArchiveReader::next()
{
    while (!m_error) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(m_archive, &entry);
        m_bytesRead = archive_filter_bytes(m_archive, -1);
        if (status == ARCHIVE_EOF) {
            return {};
        }
        if (status < ARCHIVE_WARN) {
            fail();
            return {};
        }
        if (++m_members > Limits::ArchiveMembers) {
            m_error = Error{.kind = Error::Kind::Input,
                            .message = u"the archive holds more than %1 files"_s.arg(Limits::ArchiveMembers),
                            .advice = u"Unpack it and open the folder"_s};
            return {};
        }
        if (archive_entry_filetype(entry) == AE_IFDIR) {
            continue;
        }
        QString name = nameOf(entry);
        const QString reason = reasonToSkip(entry, name);
        if (reason.isEmpty()) {
            return name;
        }
        m_skipped.append({std::move(name), reason});
    }
    return {};
}

std::unique_ptr<ByteSource> ArchiveReader::open()
{
    return std::make_unique<MemberBytes>(*this);
}

std::ptrdiff_t ArchiveReader::read(char *into, std::size_t size)
{
    const la_ssize_t got = archive_read_data(m_archive, into, size);
    m_bytesRead = archive_filter_bytes(m_archive, -1);
    if (got < 0) {
        fail();
        return -1;
    }
    m_unpacked += got;
    if (m_unpacked > Limits::UnpackThreshold && m_unpacked / Limits::UnpackRatio > m_size) {
        m_error =
            Error{.kind = Error::Kind::Input,
                  .message = u"the archive unpacks to more than %1 times its size"_s.arg(Limits::UnpackRatio),
                  .advice = u"No inventory does that; unpack it yourself if you trust where it comes from"_s};
        return -1;
    }
    return got;
}

} // namespace Ttc
