#include "app/ttc/terminal.h"

#include <QElapsedTimer>

#include <sys/ioctl.h>
#include <unistd.h>

namespace Ttc {

namespace {

constexpr int UsualWidth = 80;
constexpr qint64 FirstGuessMs = 1000;

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
        QElapsedTimer clock;
        clock.start();
        monitor.progress = [&error, clock](qint64 doneBytes, qint64 totalBytes) {
            error << "\r\x1b[KReading: " << doneBytes / 1'000'000;
            if (totalBytes > 0) {
                error << " of " << totalBytes / 1'000'000 << " MB";
                if (clock.elapsed() > FirstGuessMs && doneBytes > 0) {
                    error << ", " << clock.elapsed() * (totalBytes - doneBytes) / doneBytes / 1000 + 1
                          << " s left";
                }
            } else {
                error << " MB";
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

bool isInputTerminal()
{
    return isatty(STDIN_FILENO) != 0;
}

bool askYesNo(QTextStream &error, const QString &question)
{
    error << question << QStringLiteral(" [y/N] ") << Qt::flush;
    QTextStream input(stdin);
    const QString answer = input.readLine().trimmed().toLower();
    return answer == QStringLiteral("y") || answer == QStringLiteral("yes");
}

} // namespace Ttc
