#include "app/ttc-browser/startup.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/theme/theme.h"
#include "ui/window/filechooser.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>
#include <QSettings>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(u"ttc-browser"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TTC_VERSION));
}

// True for what must be answered where there is no display as well.
bool asksForText(int argc, char **argv)
{
    for (const char *argument : std::span(argv, static_cast<std::size_t>(argc))) {
        for (const char *option : {"--version", "-v", "--help", "-h", "--help-all"}) {
            if (std::strcmp(argument, option) == 0) {
                return true;
            }
        }
    }
    return false;
}

int refuse(const QString &reason)
{
    std::fputs(qPrintable(QString(reason + u'\n')), stderr);
    QMessageBox box(QMessageBox::Critical, QObject::tr("TTC Browser cannot start"), reason);
    box.exec();
    return EXIT_FAILURE;
}

// Workspaces keep where their files lie, and may be opened from another folder.
QStringList absolutePaths(QStringList paths)
{
    std::ranges::transform(paths, paths.begin(),
                           [](const QString &path) { return QFileInfo(path).absoluteFilePath(); });
    return paths;
}

int runWindow(const QCommandLineParser &parser)
{
    using namespace Ttc;
    const QString applicationDir = QCoreApplication::applicationDirPath();
    auto catalog = openCatalog(parser.value(u"catalog"_s), applicationDir);
    if (!catalog) {
        return refuse(catalog.error().text());
    }
    const auto workspace = openWorkspace(parser.value(u"workspace"_s));
    if (!workspace) {
        return refuse(workspace.error().text());
    }
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"ttc-browser"_s, u"window"_s);
    Theme theme(settings);
    InventoryState inventory(catalog->mirror.catalog, workspace->store.get());
    ChecklistState checklist(catalog->mirror, inventory, *workspace->store);
    QList<Message> problems;
    const auto keepProblem = [&problems](const QString &text) {
        problems.append({.kind = Message::Kind::Error, .text = text});
    };
    const auto early = {QObject::connect(&inventory, &InventoryState::failed, &theme, keepProblem),
                        QObject::connect(&checklist, &ChecklistState::failed, &theme, keepProblem)};
    inventory.restore();
    checklist.restore();
    for (const QMetaObject::Connection &connection : early) {
        QObject::disconnect(connection);
    }
    FilterState filter(catalog->mirror, inventory, checklist);
    DesktopFileChooser files;
    MainWindow window({catalog->mirror, inventory, checklist, filter}, theme,
                      {.files = files,
                       .settings = settings,
                       .sampleFolder = findSampleFolder(applicationDir),
                       .catalogNote = catalog->note,
                       .kept = workspace->kept});
    for (const std::optional<Message> &problem : {catalog->problem, workspace->problem}) {
        if (problem) {
            problems.append(*problem);
        }
    }
    for (const Message &problem : problems) {
        window.showMessage(problem);
    }
    window.show();
    if (!parser.positionalArguments().isEmpty()) {
        window.importFiles(absolutePaths(parser.positionalArguments()));
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCommandLineParser parser;
    Ttc::addOptions(parser);
    if (asksForText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        nameApplication();
        parser.process(application); // prints and ends
        return EXIT_SUCCESS;
    }
    const QApplication application(argc, argv);
    nameApplication();
    QGuiApplication::setDesktopFileName(u"io.github.ttc_browser.TtcBrowser"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/io.github.ttc_browser.TtcBrowser.svg"_s));
    parser.process(application);
    return runWindow(parser);
}
