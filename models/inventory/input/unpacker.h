#pragma once

#include "models/inventory/input/blockqueue.h"
#include "models/inventory/input/bytesource.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

struct archive;

namespace Ttc {

// How a file that begins so is compressed: "gzip", "zstd", "xz", "bzip2" or "none".
QString compressionOf(std::string_view beginning);

// Inflates the bytes of a source, all members of it one after the other.
class Unpacker
{
public:
    // `first` was already read from the source.
    Unpacker(ByteSource &source, Block first);
    ~Unpacker();
    Unpacker(const Unpacker &) = delete;
    Unpacker &operator=(const Unpacker &) = delete;

    // 0 at the end and after a problem.
    std::size_t read(char *into, std::size_t size);
    const std::optional<Error> &error() const { return m_error; }

private:
    static long readSource(archive *from, void *self, const void **buffer);
    void fail();
    bool isBomb() const;

    ByteSource &m_source;
    Block m_first;
    std::vector<char> m_buffer;
    bool m_firstGiven = false;
    qint64 m_unpacked = 0;
    std::optional<Error> m_error;
    archive *m_archive = nullptr;
};

} // namespace Ttc
