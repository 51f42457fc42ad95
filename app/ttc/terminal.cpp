#include "app/ttc/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

namespace Ttc {

namespace {

constexpr int UsualWidth = 80;

} // namespace

int outputWidth()
{
    if (isatty(STDOUT_FILENO) == 0) {
        return 0;
    }
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : UsualWidth;
}

ImportMonitor progressMonitor(QTextStream &error)
{
    ImportMonitor monitor;
    if (isatty(STDERR_FILENO) != 0) {
        monitor.progress = [&error](qint64 doneBytes, qint64 totalBytes) {
            error << "\rReading: ";
            if (totalBytes > 0) {
                error << doneBytes * 100 / totalBytes << " %";
            } else {
                error << doneBytes / 1'000'000 << " MB";
            }
            error << Qt::flush;
        };
    }
    return monitor;
}

void wipeProgress(QTextStream &error)
{
    if (isatty(STDERR_FILENO) != 0) {
        error << "\r\x1b[K" << Qt::flush;
    }
}

} // namespace Ttc
