#include "models/inventory/input/unpacker.h"

#include "models/inventory/limits.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr std::array<std::pair<std::string_view, QStringView>, 4> Magic{
    {{"\x1F\x8B", u"gzip"}, {"\x28\xB5\x2F\xFD", u"zstd"}, {"\xFD\x37zXZ", u"xz"}, {"BZh", u"bzip2"}}};

} // namespace

QString compressionOf(std::string_view beginning)
{
    for (const auto &[magic, name] : Magic) {
        if (beginning.starts_with(magic)) {
            return name.toString();
        }
    }
    return u"none"_s;
}

Unpacker::Unpacker(ByteSource &source, Block first)
    : m_source(source)
    , m_first(std::move(first))
    , m_buffer(Limits::BlockBytes)
    , m_archive(archive_read_new())
{
    archive_read_support_filter_gzip(m_archive);
    archive_read_support_filter_zstd(m_archive);
    archive_read_support_filter_xz(m_archive);
    archive_read_support_filter_bzip2(m_archive);
    archive_read_support_format_raw(m_archive);
    archive_read_support_format_empty(m_archive);
    archive_entry *entry = nullptr;
    if (archive_read_open(m_archive, this, nullptr, readSource, nullptr) != ARCHIVE_OK
        || archive_read_next_header(m_archive, &entry) < ARCHIVE_WARN) {
        if (archive_errno(m_archive) != 0) {
            fail();
        }
    }
}

Unpacker::~Unpacker()
{
    archive_read_free(m_archive);
}

long Unpacker::readSource(archive * /*from*/, void *self, const void **buffer)
{
    auto *unpacker = static_cast<Unpacker *>(self);
    if (!unpacker->m_firstGiven) {
        unpacker->m_firstGiven = true;
        *buffer = unpacker->m_first.data.get();
        return static_cast<long>(unpacker->m_first.size);
    }
    *buffer = unpacker->m_buffer.data();
    return static_cast<long>(unpacker->m_source.read(unpacker->m_buffer.data(), unpacker->m_buffer.size()));
}

void Unpacker::fail()
{
    const bool cut = m_source.atEnd();
    m_error =
        Error{.kind = Error::Kind::Input,
              .place = u"byte %1"_s.arg(m_source.bytesRead()),
              .message = cut ? u"the compressed data breaks off"_s : u"the compressed data is damaged"_s,
              .advice = u"Fetch the file again; gzip -t tells whether a copy is whole"_s};
}

bool Unpacker::isBomb() const
{
    return m_unpacked > Limits::UnpackThreshold && m_unpacked / Limits::UnpackRatio > m_source.bytesRead();
}

std::size_t Unpacker::read(char *into, std::size_t size)
{
    if (m_error) {
        return 0;
    }
    const la_ssize_t got = archive_read_data(m_archive, into, size);
    if (got < 0) {
        fail();
        return 0;
    }
    if (got == 0) {
        // What stands behind the last member belongs to the file's hash all the same.
        while (m_source.read(m_buffer.data(), m_buffer.size()) > 0) {
        }
        return 0;
    }
    m_unpacked += got;
    if (isBomb()) {
        m_error =
            Error{.kind = Error::Kind::Input,
                  .place = u"byte %1"_s.arg(m_source.bytesRead()),
                  .message = u"the file unpacks to more than %1 times its size"_s.arg(Limits::UnpackRatio),
                  .advice = u"No inventory does that; unpack it yourself if you trust where it comes from"_s};
        return 0;
    }
    return static_cast<std::size_t>(got);
}

} // namespace Ttc
