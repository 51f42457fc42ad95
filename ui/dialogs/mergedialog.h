#pragma once

#include "models/itemmodels/mergemodel.h"
#include "ui/dialogs/tickdialog.h"

namespace Ttc {

// Shows what a file that came back suggests and lets a person choose what to take. Changes nothing itself:
// whoever opened it asks accepted() once it was accepted.
class MergeDialog final : public TickDialog
{
    Q_OBJECT
public:
    // `theme` outlives the dialog. `file` gives name and format for people.
    MergeDialog(const Theme &theme, const IncomingFile &file, const MergeResult &result,
                QWidget *parent = nullptr);

    QList<MergeProposal> accepted() const { return m_model.accepted(); }

private:
    void updateChoice() override;
    void showSkipped();

    const QList<SkippedRow> m_skipped;
    MergeModel m_model;
};

} // namespace Ttc
