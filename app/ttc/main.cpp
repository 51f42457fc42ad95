#include "app/ttc/checklistexportcommand.h"
#include "app/ttc/command.h"

#include <QGuiApplication>

#include <cstdio>
#include <memory>
#include <span>

namespace {

void onlyWhatIsFatal(QtMsgType type, const QMessageLogContext & /*context*/, const QString &message)
{
    if (type == QtFatalMsg) {
        QTextStream(stderr) << message << Qt::endl;
    }
}

// Only what is drawn needs fonts, and so the graphical kind; a display it never needs. That kind takes
// options of its own out of the arguments, so that it sees none.
std::unique_ptr<QCoreApplication> makeApplication(int &count, char *argv[], const QStringList &arguments)
{
    if (!Ttc::isDrawnExport(arguments)) {
        return std::make_unique<QCoreApplication>(count, argv);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    count = 1;
    // Qt looks for files of a desktop's session, and where there is none says so to people who asked for
    // none.
    const QtMessageHandler usual = qInstallMessageHandler(onlyWhatIsFatal);
    auto application = std::make_unique<QGuiApplication>(count, argv);
    qInstallMessageHandler(usual);
    return application;
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (const char *argument : std::span(argv, static_cast<std::size_t>(argc)).subspan(1)) {
        arguments.append(QString::fromLocal8Bit(argument));
    }
    const auto application = makeApplication(argc, argv, arguments);
    QCoreApplication::setApplicationName(QStringLiteral("ttc"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TTC_VERSION));
    QTextStream out(stdout);
    QTextStream error(stderr);
    Ttc::Console console{out, error, QCoreApplication::applicationDirPath()};
    const int status = Ttc::runCommandLine(arguments, console);

    // A full disk behind a redirection shows only now.
    out.flush();
    if (out.status() != QTextStream::Ok || std::fflush(stdout) != 0) {
        error << "ttc: the output could not be written whole.\n";
        return status == Ttc::Done ? Ttc::Failed : status;
    }
    return status;
}
