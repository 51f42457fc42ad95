#include "ui/dialogs/findingsdialog.h"

#include "ui/dialogs/detailsdialog.h"
#include "ui/texts.h"
#include "ui/theme/look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowtable.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString summaryOf(const FindingProposals &found, const QString &from)
{
    QString text = FindingsDialog::tr("%1 suggests a new status for %2.", "files, controls")
                       .arg(from, counted(found.proposals.size(), FindingsDialog::tr("1 control"),
                                          FindingsDialog::tr("%1 controls")));
    if (!found.confirmed.isEmpty()) {
        text += u' '
              + FindingsDialog::tr("It bears out the status of %1.", "controls")
                    .arg(counted(found.confirmed.size(), FindingsDialog::tr("1 control"),
                                 FindingsDialog::tr("%1 controls")));
    }
    return text;
}

QLabel *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

FindingsDialog::FindingsDialog(const Theme &theme, const Catalog &catalog, const FindingProposals &found,
                               const QString &from, QWidget *parent)
    : QDialog(parent)
    , m_found(found)
    , m_model(catalog, found.proposals)
    , m_summary(makeLabel(u"findingsSummaryLabel"_s, this))
    , m_table(new RowTable(theme, this))
    , m_details(makeLabel(u"findingsDetailsLabel"_s, this))
    , m_choice(makeLabel(u"findingsChoiceLabel"_s, this))
{
    setObjectName(u"findingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set statuses from findings"));
    m_summary->setText(summaryOf(found, from));
    m_details->setProperty("look", u"small"_s);
    buildTable(theme);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Length::Gap);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_choice);
    layout->addLayout(makeButtons());
    connect(&m_model, &FindingModel::acceptedChanged, this, &FindingsDialog::updateChoice);
    updateChoice();
    resize(QSize(theme.scaled(1040), theme.scaled(620)).boundedTo(screen()->availableSize()));
    m_table->focusRows();
}

void FindingsDialog::buildTable(const Theme &theme)
{
    m_proxy.setSourceModel(&m_model);
    m_proxy.setSortRole(FindingModel::SortRole);
    m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"findingsTable"_s);
    m_table->setAccessibleName(tr("Suggested statuses"));
    m_table->setModel(&m_proxy);
    m_table->setMinimumHeight(4 * theme.rowHeight());
    const QList<std::pair<int, int>> widths{{FindingModel::ControlColumn, 270},
                                            {FindingModel::CurrentColumn, 164},
                                            {FindingModel::ProposedColumn, 116},
                                            {FindingModel::FailingColumn, 64}};
    for (const auto &[column, width] : widths) {
        m_table->setColumnWidthAt100(column, width);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    // As in the checklist: a click on a box moves the current row, too.
    connect(m_table, &QTableView::clicked, m_table, &QTableView::setCurrentIndex);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsDialog::updateDetails);
}

QLayout *FindingsDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("&Apply"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(u"applyFindingsButton"_s);
    m_apply->setAccessibleName(tr("Set the ticked statuses"));
    setLook(m_apply, u"primary"_s);
    m_apply->setDefault(true);
    auto *all = buttons->addButton(tr("Tick a&ll"), QDialogButtonBox::ActionRole);
    all->setObjectName(u"tickAllFindingsButton"_s);
    all->setToolTip(tr("Also those that replace a status which a person chose"));
    auto *none = buttons->addButton(tr("Tick &none"), QDialogButtonBox::ActionRole);
    none->setObjectName(u"tickNoFindingsButton"_s);
    for (QPushButton *button : {all, none}) {
        button->setAutoDefault(false);
        button->setEnabled(m_model.rowCount() > 0);
    }
    connect(all, &QPushButton::clicked, &m_model, &FindingModel::acceptAll);
    connect(none, &QPushButton::clicked, &m_model, &FindingModel::acceptNone);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!m_found.unmatched.isEmpty()) {
        auto *unmatched =
            buttons->addButton(tr("&Checks without a control (%1)…").arg(m_found.unmatched.size()),
                               QDialogButtonBox::ActionRole);
        unmatched->setObjectName(u"unmatchedChecksButton"_s);
        unmatched->setAutoDefault(false);
        connect(unmatched, &QPushButton::clicked, this, &FindingsDialog::showUnmatched);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(buttons);
    return row;
}

void FindingsDialog::updateChoice()
{
    const auto chosen = m_model.accepted().size();
    const int overwrites = m_model.acceptedOverwrites();
    QString text = chosen == 0 ? tr("Nothing is ticked, so nothing will be set.")
                               : tr("%1 of %2 will be set.").arg(chosen).arg(m_model.rowCount());
    if (overwrites > 0) {
        text += u' '
              + counted(overwrites, tr("1 of them replaces a status that a person chose."),
                        tr("%1 of them replace a status that a person chose."));
    }
    m_choice->setText(text);
    setLook(m_choice, overwrites > 0 ? u"warn"_s : u"small"_s);
    m_apply->setEnabled(chosen > 0);
}

void FindingsDialog::updateDetails()
{
    m_details->setText(m_table->currentIndex().data(FindingModel::DetailsRole).toString());
}

void FindingsDialog::showUnmatched()
{
    (new DetailsDialog(tr("Checks that no control names"), m_found.unmatched.join(u'\n'), this))->open();
}

} // namespace Ttc
