#pragma once

#include "models/exports/checklistexporter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSettings;
class QTabWidget;

namespace Ttc {

class FileChooser;
class Theme;

// In which format and where to write the checklist, with a look at how it begins, what the format cannot hold
// and how to bring it where it is used. Remembers the last choice.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    // What the dialog asks and remembers by; both outlive it.
    struct Tools
    {
        FileChooser &files;
        QSettings &settings;
    };

    ExportDialog(const Theme &theme, ChecklistExport content, const Tools &tools, QWidget *parent = nullptr);

    // As it was chosen last.
    static int lastAttackVersion(const QSettings &settings);

signals:
    // The person wants it written. `format` is a key of checklistFormats(), `attackVersion` for
    // ExportContext::attackVersion.
    void exportRequested(const QString &format, const QString &file, int attackVersion);

protected:
    void accept() override;

private:
    QWidget *makeAttackField();
    QWidget *makeFileField();
    QPlainTextEdit *makeTextTab(const QString &objectName, const QString &accessibleName);
    QString summaryText() const;
    const ChecklistFormat *chosenFormat() const;
    void updateTabs(const ChecklistFormat &format);
    void updateFormat();
    void updateAttackVersion();
    void updateFile();

    ChecklistExport m_content;
    const Tools m_tools;
    QComboBox *m_format = nullptr;
    QWidget *m_attackField = nullptr; // shown for formats that differ with it
    QComboBox *m_attackVersion = nullptr;
    QLabel *m_description = nullptr;
    QTabWidget *m_tabs = nullptr;
    QPlainTextEdit *m_preview = nullptr;
    QPlainTextEdit *m_steps = nullptr;
    QPlainTextEdit *m_losses = nullptr;
    QLineEdit *m_file = nullptr;
    QLabel *m_fileNote = nullptr;
    QPushButton *m_exportButton = nullptr;
};

} // namespace Ttc
