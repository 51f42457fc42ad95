#pragma once

#include "models/inventory/input/bytesource.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>

namespace Ttc::Testing {

// Bytes that are there already, in place of a file.
class MemoryBytes final : public ByteSource
{
public:
    explicit MemoryBytes(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        setSize(bytes.size());
    }

protected:
    std::ptrdiff_t readSome(char *into, std::size_t size) override
    {
        const std::size_t got = std::min(size, static_cast<std::size_t>(m_bytes.size()) - m_at);
        std::memcpy(into, m_bytes.constData() + m_at, got);
        m_at += got;
        return static_cast<std::ptrdiff_t>(got);
    }

private:
    QByteArray m_bytes;
    std::size_t m_at = 0;
};

} // namespace Ttc::Testing
