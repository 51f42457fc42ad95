#include "models/inventory/input/filebytes.h"

#include <QFileInfo>

#include <cerrno>
#include <poll.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

FileBytes::FileBytes(const QString &path)
{
    if (path == "-"_L1) {
        if (!m_file.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            fail(Error::Kind::Io, u"standard input cannot be read: "_s + m_file.errorString(), {});
        }
        return;
    }
    const QFileInfo info(path);
    if (!info.exists()) {
        fail(Error::Kind::Io, u"there is no such file"_s, u"Check the name and the folder"_s);
        return;
    }
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        fail(Error::Kind::Io, u"the file cannot be opened: "_s + m_file.errorString(),
             u"Ask for the right to read it, or copy it to a place where you may"_s);
        return;
    }
    setSize(info.isFile() ? info.size() : -1);
}

// A pipe may keep silent for ever, so a stop must not have to wait for it.
bool FileBytes::waitForBytes()
{
    pollfd waiting{m_file.handle(), POLLIN, 0};
    while (!isStopped()) {
        const int ready = poll(&waiting, 1, 50);
        if (ready > 0 || (ready < 0 && errno != EINTR)) {
            return true;
        }
    }
    return false;
}

std::ptrdiff_t FileBytes::readSome(char *into, std::size_t size)
{
    if (this->size() < 0 && !waitForBytes()) {
        return 0;
    }
    // Not QFile::read, which waits on a pipe until all of `size` is there.
    ssize_t got = -1;
    do {
        got = ::read(m_file.handle(), into, size);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        fail(Error::Kind::Io, u"reading stopped: "_s + qt_error_string(errno),
             u"Copy the file to a local disk and try again"_s);
    }
    return got;
}

} // namespace Ttc
