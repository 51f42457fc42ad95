#pragma once

#include "models/inventory/input/bytesource.h"

#include <QFile>

namespace Ttc {

// The bytes of a file, a pipe or standard input.
class FileBytes final : public ByteSource
{
public:
    // "-" is standard input. Opens; a problem is told by error().
    explicit FileBytes(const QString &path);

protected:
    std::ptrdiff_t readSome(char *into, std::size_t size) override;

private:
    bool waitForBytes();

    QFile m_file;
};

} // namespace Ttc
