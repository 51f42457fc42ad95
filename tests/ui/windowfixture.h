#pragma once

#include "models/catalog/mirror.h"
#include "models/catalog/mirrorwriter.h"
#include "models/checklist/workspacestore.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "tests/support/fixturecatalog.h"
#include "ui/session.h"
#include "ui/theme/theme.h"
#include "ui/window/filechooser.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <stdexcept>

namespace Ttc::Fixture {

// Answers in a person's place.
class FakeFileChooser final : public FileChooser
{
public:
    void chooseFilesToOpen(QWidget * /*parent*/, const QString & /*title*/,
                           std::function<void(const QStringList &)> chosen) override
    {
        if (!filesToOpen.isEmpty()) {
            chosen(filesToOpen);
        }
    }
    void chooseFolderToOpen(QWidget * /*parent*/, const QString & /*title*/,
                            std::function<void(const QString &)> chosen) override
    {
        if (!folderToOpen.isEmpty()) {
            chosen(folderToOpen);
        }
    }
    void chooseFileToSave(QWidget * /*parent*/, const QString & /*title*/, const QString &suggested,
                          std::function<void(const QString &)> chosen) override
    {
        suggestedFile = suggested;
        if (!fileToSave.isEmpty()) {
            chosen(fileToSave);
        }
    }

    QStringList filesToOpen{};
    QString folderToOpen{};
    QString fileToSave{};
    QString suggestedFile{};
};

// Everything that a window needs, on a fixture catalog in a folder of its own. Build it with a mirror file to
// use that one, and with the folder of an earlier one to start anew where that one ended.
class Work
{
public:
    explicit Work(const QString &mirrorFile = {}, std::shared_ptr<QTemporaryDir> folder = {})
        : m_folder(folder == nullptr ? std::make_shared<QTemporaryDir>() : std::move(folder))
        , settings(path(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , mirror(open(mirrorFile))
        , store(openStore())
        , inventory(mirror.catalog, store.get())
        , checklist(mirror, inventory, *store)
        , theme(settings)
    {
        inventory.restore();
        checklist.restore();
        filter = std::make_unique<FilterState>(mirror, inventory, checklist);
    }

    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::shared_ptr<QTemporaryDir> folder() const { return m_folder; }
    Session session() { return {mirror, inventory, checklist, *filter}; }

    std::unique_ptr<MainWindow> makeWindow(const QString &sampleFolder = {})
    {
        return std::make_unique<MainWindow>(session(), theme,
                                            MainWindow::Options{.files = files,
                                                                .settings = settings,
                                                                .sampleFolder = sampleFolder,
                                                                .catalogNote = QStringLiteral("bundled")});
    }

    // A plain list of service keys, as a person would write it.
    QString writeList(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            throw std::runtime_error("fixture file cannot be written");
        }
        return file.fileName();
    }

private:
    std::shared_ptr<QTemporaryDir> m_folder;

    Mirror open(const QString &mirrorFile) const
    {
        QString file = mirrorFile;
        if (file.isEmpty()) {
            file = path(QStringLiteral("catalog.ttcdb"));
            if (!QFile::exists(file) && !writeMirror(contents(), file)) {
                throw std::runtime_error("fixture mirror cannot be written");
            }
        }
        return openMirror(file).value();
    }
    std::unique_ptr<WorkspaceStore> openStore() const
    {
        return WorkspaceStore::open(path(QStringLiteral("workspace.ttcw")), WorkspaceStore::Mode::ReadWrite)
            .value();
    }

public:
    QSettings settings;
    Mirror mirror;
    std::unique_ptr<WorkspaceStore> store;
    InventoryState inventory;
    ChecklistState checklist;
    Theme theme;
    std::unique_ptr<FilterState> filter;
    FakeFileChooser files;
};

// An inventory in which one account holds one resource of each service.
inline Inventory inventoryWith(const QStringList &services,
                               const QString &account = QStringLiteral("111122223333"))
{
    AccountInventory held{.id = account, .name = QStringLiteral("prod")};
    for (const QString &key : services) {
        held.services.append({.service = key, .evidence = {{.kind = EvidenceKind::Resource, .count = 3}}});
    }
    Source source{.label = QStringLiteral("list.txt"),
                  .path = QStringLiteral("list.txt"),
                  .format = QStringLiteral("list"),
                  .sha256 = QString(QStringLiteral("sha-") + account),
                  .records = services.size(),
                  .bytes = 2048,
                  .absenceKind = QStringLiteral("list"),
                  .accounts = {account}};
    return {.sources = {source}, .accounts = {held}};
}

// No warning may go unseen but the one that the offscreen platform prints for every window.
inline void failOnWarnings()
{
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

// Shows it and waits until keys reach it.
template <typename Widget>
bool showAndWait(Widget &widget, const QSize &size = {1440, 900})
{
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    return QTest::qWaitForWindowActive(&widget);
}

} // namespace Ttc::Fixture
