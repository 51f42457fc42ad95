#include "ui/dialogs/importfilelist.h"

#include "models/inventory/inventoryformat.h"
#include "models/itemmodels/displaytext.h"
#include "ui/texts.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Column {
    FileColumn,
    FormatColumn,
    AccountsColumn,
    RecordsColumn
};
constexpr int DetailsRole = Qt::UserRole;
constexpr int DetailsLines = 5; // that are seen without scrolling

QStringList namedAccounts(const Source &source)
{
    QStringList named = source.accounts;
    named.removeAll(UnknownAccount.toString());
    return named;
}

// Short enough never to be cut; the details have the ids.
QString accountsText(const Source &source)
{
    const QStringList named = namedAccounts(source);
    QStringList parts;
    if (!named.isEmpty()) {
        parts.append(counted(named.size(), named.first(), ImportFileList::tr("%1 accounts")));
    }
    if (named.size() < source.accounts.size()) {
        parts.append(ImportFileList::tr("not named"));
    }
    return parts.join(u", "_s);
}

QString formatName(const Source &source)
{
    const InventoryFormat *format = inventoryFormat(source.format);
    return format == nullptr ? source.format : format->name;
}

QString detailsOf(const Source &source, const QStringList &unmatched)
{
    QStringList lines{QDir::toNativeSeparators(source.path)};
    for (const QString &warning : source.warnings) {
        lines.append(QString(u"▲ "_s + warning + u'.'));
    }
    if (!unmatched.isEmpty()) {
        lines.append(ImportFileList::tr("Names that the catalog does not know; they count for no service:"));
        lines.append(unmatched);
    }
    if (const QStringList named = namedAccounts(source); named.size() > 1) {
        lines.append(ImportFileList::tr("Accounts: %1.").arg(named.join(u", "_s)));
    }
    if (const InventoryFormat *format = inventoryFormat(source.format)) {
        lines.append(QString(format->name + u": "_s + format->proves + u'.'));
    }
    return lines.join(u'\n');
}

} // namespace

ImportFileList::ImportFileList(const Theme &theme, const ImportReport &report, QWidget *parent)
    : QWidget(parent)
    , m_files(new QTreeWidget(this))
    , m_details(new QPlainTextEdit(this))
{
    m_files->setObjectName(u"importFilesView"_s);
    m_files->setAccessibleName(tr("Files"));
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setTabKeyNavigation(false);
    m_files->setHeaderLabels({tr("File"), tr("Recognised as"), tr("Accounts"), tr("Records")});
    m_details->setObjectName(u"importDetailsTextEdit"_s);
    m_details->setAccessibleName(tr("About this file"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_files, 1);
    layout->addWidget(m_details);
    connect(m_files, &QTreeWidget::currentItemChanged, m_details, [this](const QTreeWidgetItem *current) {
        m_details->setPlainText(current == nullptr ? QString()
                                                   : current->data(FileColumn, DetailsRole).toString());
    });
    addSources(theme, report.inventory);
    addProblems(theme, report.problems);
    addSkipped(report.skipped);
    setSizes();
    m_files->setCurrentItem(m_first == nullptr ? m_files->topLevelItem(0) : m_first);
}

void ImportFileList::addSources(const Theme &theme, const Inventory &inventory)
{
    QHash<int, QStringList> unmatched;
    for (const Unmatched &one : inventory.unmatched) {
        unmatched[one.source].append(
            u"%1 × %2 (%3)"_s.arg(QString::number(one.count), one.value, unmatchedKindText(one.kind)));
    }
    for (int place = 0; place < static_cast<int>(inventory.sources.size()); ++place) {
        const Source &source = inventory.sources.at(place);
        const InventoryFormat *format = inventoryFormat(source.format);
        auto *row = new QTreeWidgetItem(m_files);
        row->setText(FileColumn, source.label);
        row->setToolTip(FileColumn, toolTipText(source.path));
        row->setText(FormatColumn, formatName(source));
        row->setToolTip(FormatColumn, format == nullptr ? QString() : toolTipText(format->proves));
        row->setText(AccountsColumn, accountsText(source));
        row->setText(RecordsColumn, QLocale().toString(source.records));
        row->setTextAlignment(RecordsColumn, Qt::AlignRight | Qt::AlignVCenter);
        row->setData(FileColumn, DetailsRole, detailsOf(source, unmatched.value(place)));
        if (!source.warnings.isEmpty()) {
            row->setIcon(FileColumn, theme.icon(u"warning"_s, &Tokens::warn));
            row->setData(FileColumn, Qt::AccessibleTextRole,
                         QString(source.label + u", "_s
                                 + counted(source.warnings.size(), tr("1 warning"), tr("%1 warnings"))));
            m_first = m_first == nullptr ? row : m_first;
        }
    }
}

void ImportFileList::addProblems(const Theme &theme, const QList<Error> &problems)
{
    QTreeWidgetItem *first = nullptr;
    for (const Error &problem : problems) {
        QTreeWidgetItem *row =
            addNote(tr("%1 was not read: %2").arg(QFileInfo(problem.file).fileName(), problem.message),
                    problem.text());
        row->setIcon(FileColumn, theme.icon(u"warning"_s, &Tokens::bad));
        first = first == nullptr ? row : first;
    }
    m_first = first == nullptr ? m_first : first; // worse than a warning
}

void ImportFileList::addSkipped(const QList<SkippedFile> &skipped)
{
    if (skipped.isEmpty()) {
        return;
    }
    QStringList lines;
    for (const SkippedFile &file : skipped) {
        lines.append(QString(file.path + u": "_s + file.reason + u'.'));
    }
    addNote(counted(skipped.size(), tr("1 file was passed over"), tr("%1 files were passed over")),
            lines.join(u'\n'));
}

QTreeWidgetItem *ImportFileList::addNote(const QString &text, const QString &details)
{
    auto *row = new QTreeWidgetItem(m_files);
    row->setFirstColumnSpanned(true);
    row->setText(FileColumn, text);
    row->setToolTip(FileColumn, toolTipText(details.left(500)));
    row->setData(FileColumn, DetailsRole, details);
    return row;
}

void ImportFileList::setSizes()
{
    QHeaderView *header = m_files->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(FileColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(FormatColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(AccountsColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RecordsColumn, QHeaderView::ResizeToContents);
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * DetailsLines
                              + 2 * static_cast<int>(m_details->document()->documentMargin()));
}

} // namespace Ttc
