#pragma once

#include "models/inventory/importer.h"
#include "ui/dialogs/importdialog.h"
#include "ui/widgets/messagetopic.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

class QWidget;

namespace Ttc {

class FileChooser;
class ImportBar;
class ImportJob;
class InventoryState;
class Theme;

// From "these files" to a bigger inventory: reads them on another thread, asks what they do not say, adds
// them, tells what came of it. Until the end, and whatever fails, the inventory stays as it was.
class ImportFlow final : public QObject
{
    Q_OBJECT
public:
    // What the flow speaks through; all outlive it.
    struct Surface
    {
        const Theme &theme;
        FileChooser &files;
        ImportBar &bar;
        MessageTopic messages;
        QWidget &window; // parent of dialogs
    };

    ImportFlow(InventoryState &inventory, Surface surface, QObject *parent = nullptr);
    ~ImportFlow() override;

    // Asks for files or a folder, then as importFiles.
    void chooseFiles();
    void chooseFolder();
    // Asks for files, reads them and tells what is different now; the inventory stays as it is.
    void compare();
    // Reads, asks, adds. A folder or an archive stands for the files in it.
    void importFiles(const QStringList &paths);
    // Reads a source's file once more, asks, and puts what it is now in the source's place.
    void readAgain(int source);
    // The sample needs no questions: it is known. Files of `folder`.
    void importSample(const QString &folder);

signals:
    void formatsRequested(); // how to get a file
    void pageRequested(const QString &title, const QString &html);

private:
    enum class Purpose {
        Ask,        // then add
        Add,        // in the place of m_replaced, where that is set
        AddToFirst, // what names no account, read again with one: add with m_first
        Replace,    // ask, then add
        Compare
    };
    void begin(Purpose purpose, const QStringList &paths, const ImportAnswers &suggested = {},
               const QString &replaced = {});
    void start(const QStringList &paths, const ImportOptions &options);
    void finish(const ImportReport &read);
    void ask(const ImportReport &report);
    void readWithAccount(const ImportReport &report);
    void add(ImportReport report);
    void tellDifference(const ImportReport &report);
    void tellFailure(const ImportReport &report);
    void tellSuccess(const ImportReport &report);
    void showDetails(const QString &title, const QString &text);
    int replacedSource() const; // its place; -1 where none is to be replaced, or it is gone

    InventoryState &m_inventory;
    const Surface m_surface;
    std::unique_ptr<ImportJob> m_job; // with the first import
    QPointer<ImportDialog> m_dialog;
    Purpose m_purpose = Purpose::Ask;
    ImportAnswers m_answers; // what to suggest; then what was said
    ImportReport m_first;    // what was asked about, while a part of it is read again
    QString m_replaced;      // SHA-256 of the source that is read again
};

} // namespace Ttc
