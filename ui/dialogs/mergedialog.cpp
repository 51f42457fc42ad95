#include "ui/dialogs/mergedialog.h"

#include "ui/dialogs/detailsdialog.h"
#include "ui/texts.h"

#include <QFileInfo>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString summaryOf(const IncomingFile &file, const MergeResult &result)
{
    QString text =
        MergeDialog::tr("%1 (%2) suggests %3; %4 unchanged.", "file, format, changes, rows")
            .arg(QFileInfo(file.path).fileName(), file.format,
                 counted(result.proposals.size(), MergeDialog::tr("1 change"), MergeDialog::tr("%1 changes")),
                 counted(result.unchanged, MergeDialog::tr("1 row is"), MergeDialog::tr("%1 rows are")));
    for (const QString &warning : result.warnings) {
        text += u'\n' + MergeDialog::tr("Note: %1.").arg(warning);
    }
    return text;
}

} // namespace

MergeDialog::MergeDialog(const Theme &theme, const IncomingFile &file, const MergeResult &result,
                         QWidget *parent)
    : TickDialog(
        theme,
        {.name = u"merge"_s,
         .title = tr("Bring back a checklist"),
         .summary = summaryOf(file, result),
         .table = tr("Suggested changes"),
         .apply = tr("Take the ticked changes"),
         .tickAllHint =
             tr("Also those that replace what was changed here, but none of which the file says two things")},
        parent)
    , m_skipped(result.skipped)
    , m_model(result.proposals)
{
    if (!m_skipped.isEmpty()) {
        connect(addButton(tr("&Rows left out (%1)…").arg(m_skipped.size()), u"skippedRowsButton"_s),
                &QPushButton::clicked, this, &MergeDialog::showSkipped);
    }
    fill(m_model, {.details = MergeModel::DetailsRole,
                   .sort = Qt::DisplayRole,
                   .widths = {{MergeModel::ItemColumn, 280},
                              {MergeModel::FieldColumn, 80},
                              {MergeModel::OursColumn, 130},
                              {MergeModel::TheirsColumn, 180}}});
}

void MergeDialog::updateChoice()
{
    const auto chosen = m_model.accepted().size();
    const int asked = m_model.acceptedAsked();
    QString text = chosen == 0 ? tr("Nothing is ticked, so nothing will be taken.")
                               : tr("%1 of %2 will be taken.").arg(chosen).arg(m_model.rowCount());
    if (asked > 0) {
        text += u' '
              + counted(asked, tr("1 of them may replace somebody's work here."),
                        tr("%1 of them may replace somebody's work here."));
    }
    setChoice(text, asked > 0, chosen > 0);
}

void MergeDialog::showSkipped()
{
    QStringList lines;
    for (const SkippedRow &row : m_skipped) {
        lines.append(tr("Row %1, %2: %3", "number, item, reason").arg(row.number).arg(row.title, row.reason));
    }
    (new DetailsDialog(tr("Rows left out"), lines.join(u'\n'), this))->open();
}

} // namespace Ttc
