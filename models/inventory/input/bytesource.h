#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/sha256.h"

#include <QFile>
#include <QString>

#include <atomic>
#include <cstddef>
#include <optional>

namespace Ttc {

// The bytes of a file as it lies on disk, or of standard input, counted and hashed while they pass.
class ByteSource
{
public:
    // "-" is standard input. Opens; a problem is told by error().
    explicit ByteSource(const QString &path);

    // At most `size` bytes; 0 at the end, after a problem and after stop().
    std::size_t read(char *into, std::size_t size);
    // From any thread: the next read ends, also one that waits for a pipe, within 50 ms.
    void stop() { m_stopped = true; }

    const std::optional<Error> &error() const { return m_error; }
    bool atEnd() const { return m_atEnd; }
    qint64 bytesRead() const { return m_bytesRead; } // from any thread
    qint64 size() const { return m_size; }           // -1 for what is no regular file
    QString takeSha256() { return m_hash.takeHex(); }

private:
    bool waitForBytes();
    void fail(const QString &message, const QString &advice);

    QFile m_file;
    Sha256 m_hash;
    std::optional<Error> m_error;
    std::atomic<qint64> m_bytesRead = 0;
    std::atomic_bool m_stopped = false;
    qint64 m_size = -1;
    bool m_atEnd = false;
};

} // namespace Ttc
