#include "ui/pages/controlspage.h"

#include "models/itemmodels/filterstate.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/session.h"
#include "ui/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/kindchips.h"
#include "ui/widgets/rowtable.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int LeastTitle = 250; // what the other columns leave for the titles, at 100 %

} // namespace

ControlsPage::ControlsPage(const Theme &theme, const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_filter(session.filter)
    , m_model(session.filter, session.checklist)
    , m_table(new RowTable(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_summary(new QLabel(this))
    , m_kinds(new KindChips(this))
    , m_onlyShown(new QCheckBox(tr("&Only of techniques shown"), this))
{
    setObjectName(u"controlsPage"_s);
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    buildTable();
    auto *list = new QWidget(m_stack);
    list->setLayout(withRowMargins(m_table));
    m_stack->addWidget(list);
    m_stack->addWidget(makeEmptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_stack, 1);
    connect(m_kinds, &KindChips::kindsChanged, this, &ControlsPage::refresh);
    connect(m_onlyShown, &QCheckBox::toggled, this, &ControlsPage::refresh);
    connect(&m_filter, &FilterState::resultChanged, this, [this] {
        m_stale = true;
        if (isVisible()) {
            refresh();
        }
    });
    connect(&theme, &Theme::changed, this, &ControlsPage::adaptColumns);
}

QWidget *ControlsPage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QLabel(tr("Controls"), header);
    title->setProperty("look", u"bold"_s);
    m_summary->setObjectName(u"controlsSummaryLabel"_s);
    m_summary->setProperty("look", u"small"_s);
    m_summary->setWordWrap(true);
    m_onlyShown->setObjectName(u"onlyShownCheckBox"_s);
    m_onlyShown->setAccessibleName(tr("Only controls of techniques shown"));
    m_onlyShown->setToolTip(
        tr("Leaves the controls of the techniques that search, filters and verdicts show; "
           "without it only what the search says about controls narrows the list"));
    m_kinds->addTool(m_onlyShown);
    auto *names = new QHBoxLayout;
    names->setSpacing(12);
    names->addWidget(title);
    names->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(Length::Margin, 12, Length::Margin, Length::Gap);
    layout->setSpacing(6);
    layout->addLayout(names);
    layout->addWidget(m_kinds);
    return header;
}

QWidget *ControlsPage::makeEmptyPage()
{
    auto *empty = new QWidget(m_stack);
    auto *text = new QLabel(tr("No control is left: none is of the kinds shown and has what the search asks "
                               "for."),
                            empty);
    text->setProperty("look", u"muted"_s);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto *clear = new QPushButton(tr("Show all controls"), empty);
    clear->setObjectName(u"controlsClearButton"_s);
    clear->setAccessibleName(clear->text());
    connect(clear, &QPushButton::clicked, this, &ControlsPage::showEverything);
    auto *layout = new QVBoxLayout(empty);
    layout->addStretch(2);
    layout->addWidget(text);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return empty;
}

void ControlsPage::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setObjectName(u"controlsTable"_s);
    m_table->setAccessibleName(tr("Controls of the catalog"));
    m_table->setItemDelegate(
        new StatusDelegate(m_theme,
                           {.status = ControlModel::StatusColumn,
                            .statusRole = ControlModel::StatusRole,
                            .secondary = {ControlModel::KindColumn, ControlModel::ServicesColumn,
                                          ControlModel::AllColumn, ControlModel::EffortColumn}},
                           m_table));
    m_table->setModel(&m_proxy);
    const QList<std::pair<int, int>> widths{
        {ControlModel::KindColumn, 72},   {ControlModel::ServicesColumn, 116},
        {ControlModel::ShownColumn, 60},  {ControlModel::AllColumn, 56},
        {ControlModel::EffortColumn, 72}, {ControlModel::StatusColumn, 124}};
    for (const auto &[column, width] : widths) {
        m_table->setColumnWidthAt100(column, width);
    }
    m_table->stretchColumn(ControlModel::ControlColumn, 200);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ControlsPage::followCurrent);
}

void ControlsPage::selectControl(const QString &id)
{
    m_selected = id;
    const QModelIndex index = m_proxy.mapFromSource(m_model.indexOf(id));
    const QScopedValueRollback guard(m_updating, true);
    m_table->setCurrentIndex(index);
    if (index.isValid()) {
        m_table->scrollTo(index);
    } else {
        m_table->clearSelection();
    }
}

void ControlsPage::focusList()
{
    if (m_proxy.rowCount() > 0) {
        m_table->focusRows();
    } else {
        m_stack->currentWidget()->findChild<QPushButton *>()->setFocus(Qt::TabFocusReason);
    }
}

void ControlsPage::selectFirst()
{
    m_table->setCurrentIndex(m_proxy.index(0, 0));
}

bool ControlsPage::isOnlyShown() const
{
    return m_onlyShown->isChecked();
}

void ControlsPage::setOnlyShown(bool only)
{
    m_onlyShown->setChecked(only);
}

QByteArray ControlsPage::columnState() const
{
    return m_table->horizontalHeader()->saveState();
}

void ControlsPage::restoreColumnState(const QByteArray &state)
{
    if (!state.isEmpty() && m_table->horizontalHeader()->restoreState(state)) {
        adaptColumns();
    }
}

void ControlsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void ControlsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    adaptColumns();
}

void ControlsPage::followCurrent(const QModelIndex &index)
{
    if (m_updating || !index.isValid()) {
        return;
    }
    const QString id = index.data(ControlModel::ControlRole).toString();
    if (id != m_selected) {
        m_selected = id;
        emit controlSelected(id);
    }
}

void ControlsPage::showEverything()
{
    m_kinds->showAll();
    m_onlyShown->setChecked(false);
    emit clearFilterRequested();
    focusList();
}

void ControlsPage::refresh()
{
    m_stale = false;
    {
        const QScopedValueRollback guard(m_updating, true);
        m_proxy.setControls(isOnlyShown() ? m_filter.result().controls : m_filter.controlsInQuery());
        m_proxy.setKinds(m_kinds->kinds());
    }
    m_kinds->setCounts(m_proxy.kindCounts());
    selectControl(m_selected);
    m_stack->setCurrentIndex(m_proxy.rowCount() > 0 ? 0 : 1);
    const int all = m_model.rowCount();
    const int shown = m_proxy.rowCount();
    m_summary->setText(shown == all ? counted(all, tr("1 control"), tr("%1 controls"))
                                    : tr("%1 of %2 controls").arg(shown).arg(all));
}

void ControlsPage::adaptColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    int room = width() - m_theme.scaled(LeastTitle);
    for (const int column :
         {ControlModel::StatusColumn, ControlModel::ShownColumn, ControlModel::KindColumn,
          ControlModel::ServicesColumn, ControlModel::EffortColumn, ControlModel::AllColumn}) {
        if (header->isSectionHidden(column)) {
            header->showSection(column);
        }
        room -= header->sectionSize(column);
        if (room < 0 && column != ControlModel::StatusColumn) {
            header->hideSection(column);
        }
    }
}

} // namespace Ttc
