#include "ui/pages/sourcestab.h"

#include "models/inventory/inventoryformat.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowtable.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// When it was read and how it is told apart, as far as that is known.
QString readingText(const Source &source)
{
    QStringList words;
    if (source.imported.isValid()) {
        words.append(SourcesTab::tr("Read %1").arg(
            QLocale().toString(source.imported.toLocalTime(), QLocale::ShortFormat)));
    }
    if (!source.encoding.isEmpty()) {
        words.append(source.encoding);
    }
    if (!source.sha256.isEmpty()) {
        words.append(SourcesTab::tr("SHA-256 %1").arg(source.sha256.left(16)));
    }
    return words.join(u", "_s);
}

} // namespace

SourcesTab::SourcesTab(const Theme &theme, InventoryState &state, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_state(state)
    , m_model(state)
    , m_table(new RowTable(theme, this))
    , m_rename(makeAction(u"renameSourceAction"_s, tr("Re&name"), Qt::Key_F2))
    , m_reload(makeAction(u"reloadSourceAction"_s, tr("Read &again…"), Qt::Key_F5))
    , m_remove(makeAction(u"removeSourceAction"_s, tr("&Remove"), Qt::Key_Delete))
{
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(withRowMargins(m_table), 3);
    layout->addWidget(makeDetails(), 2);
    connect(m_rename, &QAction::triggered, this,
            [this] { m_table->edit(m_table->currentIndex().siblingAtColumn(SourceModel::NameColumn)); });
    connect(m_reload, &QAction::triggered, this, [this] { emit reloadRequested(currentSource()); });
    connect(m_remove, &QAction::triggered, this, &SourcesTab::removeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SourcesTab::updateDetails);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &SourcesTab::updateDetails);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &SourcesTab::selectAgain);
    m_table->setCurrentIndex(m_proxy.index(0, 0));
    updateDetails();
}

QAction *SourcesTab::makeAction(const QString &name, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, m_table);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(action);
    return action;
}

void SourcesTab::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_proxy.setSortRole(SourceModel::SortRole);
    m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"sourcesTable"_s);
    m_table->setAccessibleName(tr("Sources of the inventory"));
    m_table->setModel(&m_proxy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const QList<std::pair<int, int>> widths{
        {SourceModel::FormatColumn, 190}, {SourceModel::AccountsColumn, 70},
        {SourceModel::RecordsColumn, 80}, {SourceModel::SizeColumn, 80},
        {SourceModel::TakenColumn, 90},   {SourceModel::CompleteColumn, 90},
        {SourceModel::WarningsColumn, 74}};
    for (const auto &[column, width] : widths) {
        m_table->setColumnWidthAt100(column, width);
    }
    m_table->stretchColumn(SourceModel::NameColumn, 180);
    // As in the checklist: a click on a tick moves the current row, too.
    connect(m_table, &QTableView::clicked, m_table, &QTableView::setCurrentIndex);
}

QWidget *SourcesTab::makeDetails()
{
    auto *details = new QWidget(this);
    details->setProperty("look", u"pane"_s);
    details->setAttribute(Qt::WA_StyledBackground);
    m_title = new QLabel(details);
    m_title->setObjectName(u"sourceTitleLabel"_s);
    m_title->setProperty("look", u"bold"_s);
    m_facts = new QLabel(details);
    m_facts->setObjectName(u"sourceFactsLabel"_s);
    m_warnings = new QLabel(details);
    m_warnings->setObjectName(u"sourceWarningsLabel"_s);
    m_warnings->setProperty("look", u"warn"_s);
    for (QLabel *label : {m_title, m_facts, m_warnings}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_title, 1);
    for (QAction *action : {m_rename, m_reload, m_remove}) {
        auto *button = new QPushButton(action->text(), details);
        button->setObjectName(action->objectName().replace(u"Action"_s, u"Button"_s));
        button->setAccessibleName(action->text().remove(u'&'));
        button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [button, action] { button->setEnabled(action->isEnabled()); });
        tools->addWidget(button);
    }
    auto *scroll = new QScrollArea(details);
    scroll->setObjectName(u"sourceDetailsArea"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *text = new QWidget(scroll);
    auto *textLayout = new QVBoxLayout(text);
    textLayout->setContentsMargins(0, 0, 0, 0);
    textLayout->addWidget(m_facts);
    textLayout->addWidget(m_warnings);
    textLayout->addStretch(1);
    scroll->setWidget(text);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(Length::Margin, Length::Gap, Length::Margin, Length::Gap);
    layout->addLayout(tools);
    layout->addWidget(scroll, 1);
    return details;
}

int SourcesTab::currentSource() const
{
    return m_proxy.mapToSource(m_table->currentIndex()).row();
}

void SourcesTab::updateDetails()
{
    const Source *source = m_model.source(m_proxy.mapToSource(m_table->currentIndex()));
    for (QAction *action : {m_rename, m_reload, m_remove}) {
        action->setEnabled(source != nullptr);
    }
    if (source == nullptr) {
        m_title->clear();
        m_facts->clear();
        m_warnings->clear();
        return;
    }
    m_selected = source->sha256;
    m_selectedPath = source->path;
    m_reload->setEnabled(source->path != "-"_L1);
    m_title->setText(source->label);
    QStringList facts{QDir::toNativeSeparators(source->path)};
    if (const InventoryFormat *format = inventoryFormat(source->format)) {
        facts.append(format->proves + u'.');
        facts.append(source->absenceKind.isEmpty()
                         ? tr("This file cannot prove that a service is not used.")
                         : tr("Marked complete, it proves that what it does not show is not used."));
    }
    if (const QString read = readingText(*source); !read.isEmpty()) {
        facts.append(read);
    }
    m_facts->setText(facts.join(u'\n'));
    QStringList warnings;
    for (const QString &warning : source->warnings) {
        warnings.append(u"▲ "_s + warning);
    }
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
}

void SourcesTab::selectAgain()
{
    QModelIndex again = m_model.indexOf(m_selected);
    for (int row = 0; row < m_model.rowCount() && !again.isValid(); ++row) {
        if (m_model.source(m_model.index(row, 0))->path == m_selectedPath) {
            again = m_model.index(row, 0);
        }
    }
    m_table->setCurrentIndex(again.isValid() ? m_proxy.mapFromSource(again) : m_proxy.index(0, 0));
    updateDetails();
}

void SourcesTab::removeCurrent()
{
    const int source = currentSource();
    // The next row takes its place, so that the keyboard is not lost.
    const QModelIndex next = m_model.index(source + 1 < m_model.rowCount() ? source + 1 : source - 1, 0);
    m_selected = next.data(SourceModel::Sha256Role).toString();
    m_state.removeSource(source);
}

void SourcesTab::focusRows()
{
    m_table->focusRows();
}

QByteArray SourcesTab::columnState() const
{
    return m_table->horizontalHeader()->saveState();
}

void SourcesTab::restoreColumnState(const QByteArray &state)
{
    if (!state.isEmpty()) {
        m_table->horizontalHeader()->restoreState(state);
    }
}

} // namespace Ttc
