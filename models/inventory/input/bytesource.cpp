#include "models/inventory/input/bytesource.h"

#include "models/inventory/limits.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

void ByteSource::fail(Error::Kind kind, const QString &message, const QString &advice)
{
    m_error = Error{.kind = kind, .message = message, .advice = advice};
}

std::size_t ByteSource::read(char *into, std::size_t size)
{
    if (m_error || m_stopped || m_atEnd) {
        return 0;
    }
    const std::ptrdiff_t got = readSome(into, size);
    if (m_error) {
        m_error->place = m_bytesRead > 0 ? u"byte %1"_s.arg(m_bytesRead.load()) : QString();
        return 0;
    }
    if (got <= 0) {
        m_atEnd = !m_stopped;
        if (m_atEnd && m_size > m_bytesRead) {
            fail(Error::Kind::Io, u"the file became shorter while it was read"_s,
                 u"Wait until nothing writes to it, and try again"_s);
        }
        return 0;
    }
    m_hash.add(into, static_cast<std::size_t>(got));
    m_bytesRead += got;
    if (hasGrown() && m_bytesRead - m_size > Limits::GrowthBytes) {
        fail(Error::Kind::Io, u"the file keeps growing while it is read"_s,
             u"Wait until nothing writes to it, or open a copy"_s);
    }
    return static_cast<std::size_t>(got);
}

} // namespace Ttc
