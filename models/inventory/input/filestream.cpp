#include "models/inventory/input/filestream.h"

#include "models/inventory/input/unpacker.h"
#include "models/inventory/limits.h"

#include <new>
#include <utility>

namespace Ttc {

FileStream::FileStream(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source))
    , m_thread([this] { run(); })
{
}

FileStream::~FileStream()
{
    m_source->stop();
    m_queue.abandon();
    m_thread.join();
}

bool FileStream::next(const char *&data, std::size_t &size)
{
    m_queue.giveBack(std::move(m_current));
    m_current = Block();
    const bool more = m_queue.pop(m_current);
    data = m_current.data.get();
    size = m_current.size;
    return more;
}

void FileStream::run()
{
    std::optional<Error> error;
    try {
        error = pass();
    } catch (const std::bad_alloc &) {
        error = outOfMemory();
    }
    m_queue.finish(m_source->error() ? m_source->error() : error);
}

std::optional<Error> FileStream::pass()
{
    Block first = m_queue.spare();
    // A pipe gives what it has: wait for enough to tell how the content is compressed.
    std::size_t got = 1;
    while (got > 0 && first.size < Limits::BlockBytes) {
        got = m_source->read(first.data.get() + first.size, Limits::BlockBytes - first.size);
        first.size += got;
    }
    m_compression = compressionOf({first.data.get(), first.size});
    std::optional<Error> error = m_source->error();
    if (!error && first.size > 0) {
        error = m_compression == QStringLiteral("none") ? copy(std::move(first)) : unpack(std::move(first));
    }
    m_sha256 = m_source->takeSha256();
    return error;
}

std::optional<Error> FileStream::copy(Block first)
{
    for (Block block = std::move(first); block.size > 0;) {
        if (!m_queue.push(std::move(block))) {
            return {};
        }
        block = m_queue.spare();
        block.size = m_source->read(block.data.get(), Limits::BlockBytes);
    }
    return {};
}

std::optional<Error> FileStream::unpack(Block first)
{
    Unpacker unpacker(*m_source, std::move(first));
    for (;;) {
        Block block = m_queue.spare();
        block.size = unpacker.read(block.data.get(), Limits::BlockBytes);
        if (block.size == 0) {
            return unpacker.error();
        }
        if (!m_queue.push(std::move(block))) {
            return {};
        }
    }
}

} // namespace Ttc
