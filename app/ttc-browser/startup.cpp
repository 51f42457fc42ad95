#include "app/ttc-browser/startup.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

struct Startup
{
    Q_DECLARE_TR_FUNCTIONS(Ttc::Startup)
};

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Startup::tr("Browse threat techniques for AWS and scope them to the services in use."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {u"catalog"_s, Startup::tr("Show this mirror instead of the bundled one."), Startup::tr("file")});
    parser.addOption(
        {u"workspace"_s, Startup::tr("Keep check marks and inventories in this file."), Startup::tr("file")});
    parser.addPositionalArgument(u"files"_s, Startup::tr("Inventory files to open."), u"[files...]"_s);
}

Result<OpenedCatalog> openCatalog(const QString &asked, const QString &applicationDir)
{
    OpenedCatalog opened;
    if (!asked.isEmpty()) {
        auto mirror = openMirror(asked);
        if (mirror) {
            opened.mirror = std::move(*mirror);
            opened.note = QFileInfo(asked).fileName();
            return opened;
        }
        opened.problem =
            Message{.kind = Message::Kind::Error,
                    .text = Startup::tr("The bundled catalog is shown. %1").arg(mirror.error().text())};
    }
    const QString bundled = findMirror(applicationDir);
    if (bundled.isEmpty()) {
        return tl::make_unexpected(
            Error{.kind = Error::Kind::Database,
                  .message = Startup::tr("There is no catalog beside the program"),
                  .advice = Startup::tr("Install the program again, or name a mirror with --catalog FILE")});
    }
    auto mirror = openMirror(bundled);
    if (!mirror) {
        return tl::make_unexpected(mirror.error());
    }
    opened.mirror = std::move(*mirror);
    opened.note = Startup::tr("bundled");
    return opened;
}

Result<OpenedWorkspace> openWorkspace(const QString &asked)
{
    const QString standard =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/workspace.ttcw"_s;
    const QString file = asked.isEmpty() ? standard : asked;
    auto store = WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite);
    if (store) {
        return OpenedWorkspace{.store = std::move(*store)};
    }
    auto passing = WorkspaceStore::inMemory();
    if (!passing) {
        return tl::make_unexpected(passing.error());
    }
    const QString folder = QFileInfo(file).absolutePath();
    return OpenedWorkspace{
        .store = std::move(*passing),
        .kept = false,
        .problem = Message{
            .kind = Message::Kind::Error,
            .text = Startup::tr("Changes in this window will not be kept. %1 To keep changes, start again "
                                "when that is settled, or with --workspace and another file.")
                        .arg(store.error().text()),
            .actions = {{Startup::tr("Open folder"),
                         [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }}}}};
}

QString findSampleFolder(const QString &applicationDir)
{
    for (const QString &folder : {QString(applicationDir + u"/../sample-inventory"_s),
                                  QString(applicationDir + u"/../share/ttc-browser/sample-inventory"_s)}) {
        if (QFileInfo(folder).isDir()) {
            return QFileInfo(folder).canonicalFilePath();
        }
    }
    return {};
}

} // namespace Ttc
