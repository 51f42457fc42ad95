#pragma once

#include "models/inventory/importer.h"

#include <QWidget>

class QPlainTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace Ttc {

class Theme;

// The files of an import, one a row: what they were recognised as, or why they were not read, and what was
// passed over. Below the rows stands all that there is to say of the current one.
class ImportFileList final : public QWidget
{
    Q_OBJECT
public:
    ImportFileList(const Theme &theme, const ImportReport &report, QWidget *parent = nullptr);

private:
    void addSources(const Theme &theme, const Inventory &inventory);
    void addProblems(const Theme &theme, const QList<Error> &problems);
    void addSkipped(const QList<SkippedFile> &skipped);
    QTreeWidgetItem *addNote(const QString &text, const QString &details); // over all columns
    void setSizes();

    QTreeWidget *m_files = nullptr;
    QPlainTextEdit *m_details = nullptr;
    QTreeWidgetItem *m_first = nullptr; // the row that a person should read first
};

} // namespace Ttc
