#include "models/inventory/input/bytesource.h"

#include <QFileInfo>

#include <cerrno>
#include <poll.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ByteSource::ByteSource(const QString &path)
{
    if (path == "-"_L1) {
        if (!m_file.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            fail(u"standard input cannot be read: "_s + m_file.errorString(), {});
        }
        return;
    }
    const QFileInfo info(path);
    if (info.isDir()) {
        fail(u"this is a folder"_s, u"Name the files in it, for example with %1/*"_s.arg(path));
        return;
    }
    if (!info.exists()) {
        fail(u"there is no such file"_s, u"Check the name and the folder"_s);
        return;
    }
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        fail(u"the file cannot be opened: "_s + m_file.errorString(),
             u"Ask for the right to read it, or copy it to a place where you may"_s);
        return;
    }
    m_size = info.isFile() ? info.size() : -1;
}

void ByteSource::fail(const QString &message, const QString &advice)
{
    m_error = Error{.kind = Error::Kind::Io, .message = message, .advice = advice};
}

// A pipe may keep silent for ever, so a stop must not have to wait for it.
bool ByteSource::waitForBytes()
{
    pollfd waiting{m_file.handle(), POLLIN, 0};
    while (!m_stopped) {
        const int ready = poll(&waiting, 1, 50);
        if (ready > 0 || (ready < 0 && errno != EINTR)) {
            return true;
        }
    }
    return false;
}

std::size_t ByteSource::read(char *into, std::size_t size)
{
    if (m_error || m_stopped || m_atEnd || (m_size < 0 && !waitForBytes())) {
        return 0;
    }
    // Not QFile::read, which waits on a pipe until all of `size` is there.
    ssize_t got = -1;
    do {
        got = ::read(m_file.handle(), into, size);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        fail(u"reading stopped: "_s + qt_error_string(errno),
             u"Copy the file to a local disk and try again"_s);
        m_error->place = u"byte %1"_s.arg(m_bytesRead.load());
        return 0;
    }
    if (got == 0) {
        m_atEnd = true;
        if (m_size > m_bytesRead) {
            fail(u"the file became shorter while it was read"_s,
                 u"Wait until nothing writes to it, and try again"_s);
        }
        return 0;
    }
    m_hash.add(into, static_cast<std::size_t>(got));
    m_bytesRead += got;
    return static_cast<std::size_t>(got);
}

} // namespace Ttc
