#include "ui/dialogs/findingsdialog.h"

#include "ui/dialogs/detailsdialog.h"
#include "ui/texts.h"

#include <QPushButton>

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

} // namespace

FindingsDialog::FindingsDialog(const Theme &theme, const Catalog &catalog, const FindingProposals &found,
                               const QString &from, QWidget *parent)
    : TickDialog(theme,
                 {.name = u"findings"_s,
                  .title = tr("Set statuses from findings"),
                  .summary = summaryOf(found, from),
                  .table = tr("Suggested statuses"),
                  .apply = tr("Set the ticked statuses"),
                  .tickAllHint = tr("Also those that replace a status which a person chose")},
                 parent)
    , m_found(found)
    , m_model(catalog, found.proposals)
{
    if (!m_found.unmatched.isEmpty()) {
        connect(addButton(tr("&Checks without a control (%1)…").arg(m_found.unmatched.size()),
                          u"unmatchedChecksButton"_s),
                &QPushButton::clicked, this, &FindingsDialog::showUnmatched);
    }
    fill(m_model, {.details = FindingModel::DetailsRole,
                   .sort = FindingModel::SortRole,
                   .widths = {{FindingModel::ControlColumn, 270},
                              {FindingModel::CurrentColumn, 164},
                              {FindingModel::ProposedColumn, 116},
                              {FindingModel::FailingColumn, 64}}});
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
    setChoice(text, overwrites > 0, chosen > 0);
}

void FindingsDialog::showUnmatched()
{
    (new DetailsDialog(tr("Checks that no control names"), m_found.unmatched.join(u'\n'), this))->open();
}

} // namespace Ttc
