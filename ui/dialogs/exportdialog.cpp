#include "ui/dialogs/exportdialog.h"

#include "models/exports/exportfilename.h"
#include "ui/texts.h"
#include "ui/theme/look.h"
#include "ui/theme/theme.h"
#include "ui/window/filechooser.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype PreviewLength = 6000; // characters: more than fits, whatever the length of the checklist
const QString FormatKey = u"export/format"_s;
const QString FolderKey = u"export/folder"_s;
const QString AttackKey = u"export/attackVersion"_s;

QString lastFolder(const QSettings &settings)
{
    QString kept = settings.value(FolderKey).toString();
    if (!kept.isEmpty() && QFileInfo(kept).isDir()) {
        return kept;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

// How the file begins; of a file that is no text, the first of what it holds.
QString previewOf(const ChecklistFormat &format, const WrittenExport &written, const ChecklistExport &content)
{
    if (format.medium != ChecklistFormat::Medium::Text) {
        return checklistPreview(content);
    }
    const QString text = QString::fromUtf8(written.files.constFirst().bytes);
    return text.size() > PreviewLength ? QString(text.left(PreviewLength) + u"\n…"_s) : text;
}

// What is drawn takes its time and holds everything: nothing of it is needed before it is written.
Result<WrittenExport> writtenForPreview(const ChecklistFormat &format, const ChecklistExport &content)
{
    return format.writeParts != nullptr || format.medium == ChecklistFormat::Medium::Text
             ? writeExport(format, content)
             : WrittenExport();
}

// What was typed without the suffix that another format wanted, "tc.json" among them, or any else.
QString withoutSuffix(const QString &fileName)
{
    for (const ChecklistFormat &format : checklistFormats()) {
        if (format.suffix.contains(u'.') && fileName.endsWith(u'.' + format.suffix)) {
            return fileName.chopped(format.suffix.size() + 1);
        }
    }
    return QFileInfo(fileName).completeBaseName();
}

QString numbered(const QStringList &steps)
{
    QStringList lines;
    for (const QString &step : steps) {
        lines.append(u"%1. %2"_s.arg(lines.size() + 1).arg(step));
    }
    return lines.join(u'\n');
}

} // namespace

ExportDialog::ExportDialog(const Theme &theme, ChecklistExport content, const Tools &tools, QWidget *parent)
    : QDialog(parent)
    , m_content(std::move(content))
    , m_tools(tools)
    , m_format(new QComboBox(this))
    , m_attackVersion(new QComboBox(this))
    , m_description(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_file(new QLineEdit(this))
    , m_fileNote(new QLabel(this))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export the checklist"));
    auto *summary = new QLabel(summaryText(), this);
    summary->setObjectName(u"exportSummaryLabel"_s);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    m_format->setObjectName(u"formatComboBox"_s);
    m_format->setAccessibleName(tr("Format"));
    for (const ChecklistFormat &format : checklistFormats()) {
        m_format->addItem(format.name, format.key);
    }
    m_description->setProperty("look", u"small"_s);
    m_description->setWordWrap(true);
    m_tabs->setObjectName(u"exportTabs"_s);
    m_preview = makeTextTab(u"exportPreview"_s, tr("How the file begins"));
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(theme.font(FontRole::Fixed));
    m_steps = makeTextTab(u"exportSteps"_s, tr("How to import it"));
    m_losses = makeTextTab(u"exportLosses"_s, tr("What it cannot hold"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_exportButton = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_exportButton->setObjectName(u"confirmExportButton"_s);
    setLook(m_exportButton, u"primary"_s);
    m_exportButton->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Length::Gap);
    layout->addWidget(summary);
    layout->addWidget(m_format);
    layout->addWidget(makeAttackField());
    layout->addWidget(m_description);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(makeFileField());
    layout->addWidget(buttons);
    const int last = m_format->findData(m_tools.settings.value(FormatKey));
    m_format->setCurrentIndex(last < 0 ? 0 : last);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::updateFormat);
    updateFormat();
    resize(theme.scaled(680), theme.scaled(520));
    m_format->setFocus();
}

QPlainTextEdit *ExportDialog::makeTextTab(const QString &objectName, const QString &accessibleName)
{
    auto *text = new QPlainTextEdit(m_tabs);
    text->setObjectName(objectName);
    text->setAccessibleName(accessibleName);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    m_tabs->addTab(text, accessibleName);
    return text;
}

QWidget *ExportDialog::makeAttackField()
{
    m_attackField = new QWidget(this);
    m_attackVersion->setObjectName(u"attackVersionComboBox"_s);
    m_attackVersion->setAccessibleName(tr("ATT&CK version"));
    for (const int version : {19, 18}) {
        m_attackVersion->addItem(tr("ATT&CK %1").arg(version), version);
    }
    const int last = m_attackVersion->findData(lastAttackVersion(m_tools.settings));
    m_attackVersion->setCurrentIndex(last < 0 ? 0 : last);
    connect(m_attackVersion, &QComboBox::currentIndexChanged, this, &ExportDialog::updateAttackVersion);
    m_content.context.attackVersion = m_attackVersion->currentData().toInt();
    auto *label = new QLabel(tr("&Drawn over"), m_attackField);
    label->setBuddy(m_attackVersion);
    auto *row = new QHBoxLayout(m_attackField);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_attackVersion, 1);
    return m_attackField;
}

QWidget *ExportDialog::makeFileField()
{
    auto *field = new QWidget(this);
    m_file->setObjectName(u"fileNameLineEdit"_s);
    m_file->setAccessibleName(tr("File to write"));
    m_file->setText(QDir::toNativeSeparators(lastFolder(m_tools.settings) + u'/'
                                             + suggestedFileName(m_content.plan.name)));
    m_fileNote->setObjectName(u"fileNoteLabel"_s);
    m_fileNote->setProperty("look", u"warn"_s);
    m_fileNote->setWordWrap(true);
    auto *label = new QLabel(tr("&File"), field);
    label->setBuddy(m_file);
    auto *browse = new QPushButton(tr("Browse…"), field);
    browse->setObjectName(u"browseFileButton"_s);
    browse->setAccessibleName(tr("Browse for the file to write"));
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::updateFile);
    connect(browse, &QPushButton::clicked, this, [this] {
        m_tools.files.chooseFileToSave(
            this, tr("Export the checklist"), m_file->text(),
            [this](const QString &file) { m_file->setText(QDir::toNativeSeparators(file)); });
    });
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_fileNote);
    return field;
}

int ExportDialog::lastAttackVersion(const QSettings &settings)
{
    return settings.value(AttackKey, ExportContext().attackVersion).toInt();
}

QString ExportDialog::summaryText() const
{
    QSet<QString> techniques;
    for (const ChecklistItem &item : m_content.items) {
        techniques.unite(QSet<QString>(item.techniques.cbegin(), item.techniques.cend()));
    }
    QString text = counted(m_content.items.size(), tr("1 control"), tr("%1 controls"));
    text = tr("%1 of %2").arg(text, counted(techniques.size(), tr("1 technique"), tr("%1 techniques")));
    const QString query = m_content.context.query;
    return query.isEmpty() ? tr("Writes %1.").arg(text) : tr("Writes %1, filter: %2.").arg(text, query);
}

const ChecklistFormat *ExportDialog::chosenFormat() const
{
    return checklistFormat(m_format->currentData().toString());
}

void ExportDialog::updateTabs(const ChecklistFormat &format)
{
    const Result<WrittenExport> written = writtenForPreview(format, m_content);
    const QStringList losses = written ? written->losses : QStringList();
    const QString shown =
        format.medium == ChecklistFormat::Medium::Text ? tr("How the file begins") : tr("First rows");
    m_tabs->setTabText(m_tabs->indexOf(m_preview), shown);
    m_preview->setAccessibleName(shown);
    m_preview->setPlainText(written ? previewOf(format, *written, m_content) : written.error().text());
    m_steps->setPlainText(numbered(format.steps));
    m_losses->setPlainText(losses.join(u"\n\n"_s)); // each may take lines
    m_tabs->setTabVisible(m_tabs->indexOf(m_steps), !format.steps.isEmpty());
    m_tabs->setTabVisible(m_tabs->indexOf(m_losses), !losses.isEmpty());
    m_tabs->setTabText(m_tabs->indexOf(m_losses), tr("What it cannot hold (%1)").arg(losses.size()));
}

void ExportDialog::updateFormat()
{
    const ChecklistFormat *format = chosenFormat();
    if (format == nullptr) {
        return;
    }
    m_description->setText(format->description);
    m_attackField->setVisible(format->byAttackVersion);
    updateTabs(*format);
    // The suffix follows the format; whatever else was typed stays.
    const QFileInfo typed(m_file->text());
    if (!m_file->text().isEmpty()) {
        const QString suffix = format->suffix.isEmpty() ? QString() : u'.' + format->suffix;
        m_file->setText(
            QDir::toNativeSeparators(QDir(typed.path()).filePath(withoutSuffix(typed.fileName()) + suffix)));
    }
    updateFile();
}

void ExportDialog::updateAttackVersion()
{
    m_content.context.attackVersion = m_attackVersion->currentData().toInt();
    if (const ChecklistFormat *format = chosenFormat()) {
        updateTabs(*format);
    }
}

void ExportDialog::updateFile()
{
    const QString file = m_file->text().trimmed();
    const QFileInfo info(file);
    const ChecklistFormat *format = chosenFormat();
    const bool isFolder = format != nullptr && format->medium == ChecklistFormat::Medium::Folder;
    QString note;
    bool writable = !file.isEmpty();
    if (info.isDir() && !isFolder) {
        note = tr("This is a folder. Add a file name.");
        writable = false;
    } else if (info.isFile() && isFolder) {
        note = tr("This is a file, and this format is a folder of files. Choose another name.");
        writable = false;
    } else if (writable && !QFileInfo(info.absolutePath()).isDir()) {
        note = tr("The folder %1 does not exist.").arg(QDir::toNativeSeparators(info.absolutePath()));
        writable = false;
    } else if (info.exists()) {
        note = isFolder ? tr("The folder exists; files of the same names in it will be replaced.")
                        : tr("The file exists and will be replaced.");
    }
    m_fileNote->setText(note);
    m_exportButton->setText(info.exists() && writable ? tr("Replace") : tr("Export"));
    m_exportButton->setEnabled(writable && !m_content.items.isEmpty());
}

void ExportDialog::accept()
{
    const QString file = QFileInfo(m_file->text().trimmed()).absoluteFilePath();
    const QString format = m_format->currentData().toString();
    m_tools.settings.setValue(FormatKey, format);
    m_tools.settings.setValue(FolderKey, QFileInfo(file).absolutePath());
    m_tools.settings.setValue(AttackKey, m_content.context.attackVersion);
    emit exportRequested(format, file, m_content.context.attackVersion);
    QDialog::accept();
}

} // namespace Ttc
