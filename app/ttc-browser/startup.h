#pragma once

#include "models/catalog/mirror.h"
#include "models/checklist/workspacestore.h"
#include "ui/widgets/messagebar.h"

#include <QCommandLineParser>
#include <QList>

#include <memory>
#include <optional>

namespace Ttc {

// Options and help of the program.
void addOptions(QCommandLineParser &parser);

// The catalog to show.
struct OpenedCatalog
{
    Mirror mirror{};
    QString note{};                   // "bundled", or the name of the file
    std::optional<Message> problem{}; // the file that was asked for could not be used
};
// The one that was asked for, else the bundled one; an error when neither can be opened.
Result<OpenedCatalog> openCatalog(const QString &asked, const QString &applicationDir);

// Where the person's work is kept.
struct OpenedWorkspace
{
    std::unique_ptr<WorkspaceStore> store{};
    bool kept = true; // false: it ends with the window, and `problem` says so
    std::optional<Message> problem{};
};
// `asked`: empty for the one in the person's data folder. One in memory stands in for a file that cannot be
// used.
Result<OpenedWorkspace> openWorkspace(const QString &asked);

// Beside the build, then in the installed share folder; empty when there is none.
QString findSampleFolder(const QString &applicationDir);

} // namespace Ttc
