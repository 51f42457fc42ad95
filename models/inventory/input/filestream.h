#pragma once

#include "models/inventory/input/blockqueue.h"
#include "models/inventory/input/bytesource.h"

#include <QString>

#include <memory>
#include <optional>
#include <thread>

namespace Ttc {

// A file's content, decompressed, block by block. A thread of its own reads, hashes and inflates while the
// caller parses.
class FileStream
{
public:
    explicit FileStream(std::unique_ptr<ByteSource> source);
    ~FileStream();
    FileStream(const FileStream &) = delete;
    FileStream &operator=(const FileStream &) = delete;

    // The next block, valid until the next call. False at the end. An empty block means: nothing yet.
    bool next(const char *&data, std::size_t &size);
    // Why the content ended early; to be asked after next() returned false.
    const std::optional<Error> &error() const { return m_queue.error(); }

    qint64 bytesRead() const { return m_source->bytesRead(); }
    qint64 size() const { return m_source->size(); }
    bool hasGrown() const { return m_source->hasGrown(); } // since it was opened; to be asked at the end
    // After next() returned false without an error.
    const QString &sha256() const { return m_sha256; }
    const QString &compression() const { return m_compression; } // "none", "gzip", "zstd", "xz", "bzip2"

private:
    void run();
    std::optional<Error> pass();
    std::optional<Error> copy(Block first);
    std::optional<Error> unpack(Block first);

    std::unique_ptr<ByteSource> m_source;
    BlockQueue m_queue;
    Block m_current;
    QString m_sha256;
    QString m_compression;
    std::thread m_thread; // last, so that it finds the rest made
};

} // namespace Ttc
