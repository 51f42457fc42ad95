#pragma once

#include "models/exports/checklistexporter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSettings;

namespace Ttc {

class FileChooser;
class Theme;

// In which format and where to write the checklist, with a look at how it begins. Remembers the last choice.
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

signals:
    // The person wants it written. `format` is a key of checklistFormats().
    void exportRequested(const QString &format, const QString &file);

protected:
    void accept() override;

private:
    QWidget *makeFileField();
    QString summaryText() const;
    void updateFormat();
    void updateFile();

    const ChecklistExport m_content;
    const Tools m_tools;
    QComboBox *m_format = nullptr;
    QLabel *m_description = nullptr;
    QPlainTextEdit *m_preview = nullptr;
    QLineEdit *m_file = nullptr;
    QLabel *m_fileNote = nullptr;
    QPushButton *m_exportButton = nullptr;
};

} // namespace Ttc
