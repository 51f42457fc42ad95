#include "models/inventory/input/sha256.h"

#include <QByteArray>

#include <cstdint>

namespace Ttc {

Sha256::Sha256()
{
    sha256_init(&m_context);
}

void Sha256::add(const char *data, std::size_t size)
{
    sha256_update(&m_context, size, reinterpret_cast<const std::uint8_t *>(data));
}

QString Sha256::takeHex()
{
    QByteArray digest(SHA256_DIGEST_SIZE, '\0');
    sha256_digest(&m_context, SHA256_DIGEST_SIZE, reinterpret_cast<std::uint8_t *>(digest.data()));
    return QString::fromLatin1(digest.toHex());
}

} // namespace Ttc
