#include "app/ttc/command.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ttc"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TTC_VERSION));
    QTextStream out(stdout);
    QTextStream error(stderr);
    Ttc::Console console{out, error, QCoreApplication::applicationDirPath()};
    const int status = Ttc::runCommandLine(QCoreApplication::arguments().sliced(1), console);

    // A full disk behind a redirection shows only now.
    out.flush();
    if (out.status() != QTextStream::Ok || std::fflush(stdout) != 0) {
        error << "ttc: the output could not be written whole.\n";
        return status == Ttc::Done ? Ttc::Failed : status;
    }
    return status;
}
