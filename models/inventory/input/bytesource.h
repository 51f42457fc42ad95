#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/sha256.h"

#include <QString>

#include <atomic>
#include <cstddef>
#include <optional>

namespace Ttc {

// Bytes as they lie in a file or in a member of an archive, counted and hashed while they pass.
class ByteSource
{
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    // At most `size` bytes; 0 at the end, after a problem and after stop().
    std::size_t read(char *into, std::size_t size);
    // From any thread: the next read ends, also one that waits for a pipe, within 50 ms.
    void stop() { m_stopped = true; }

    const std::optional<Error> &error() const { return m_error; }
    bool atEnd() const { return m_atEnd; }
    qint64 bytesRead() const { return m_bytesRead; } // from any thread
    qint64 size() const { return m_size; }           // -1 where it is not known before the end
    bool hasGrown() const { return m_size > 0 && m_bytesRead > m_size; }
    QString takeSha256() { return m_hash.takeHex(); }

protected:
    // As read(); less than 0 after fail().
    virtual std::ptrdiff_t readSome(char *into, std::size_t size) = 0;

    bool isStopped() const { return m_stopped; }
    void setSize(qint64 size) { m_size = size; }
    void fail(Error::Kind kind, const QString &message, const QString &advice);

private:
    Sha256 m_hash;
    std::optional<Error> m_error;
    std::atomic<qint64> m_bytesRead = 0;
    std::atomic_bool m_stopped = false;
    qint64 m_size = -1;
    bool m_atEnd = false;
};

} // namespace Ttc
