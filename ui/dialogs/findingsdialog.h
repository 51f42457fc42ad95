#pragma once

#include "models/itemmodels/findingmodel.h"
#include "ui/dialogs/tickdialog.h"

namespace Ttc {

// Shows the statuses that check results suggest and lets a person choose which to take. Changes nothing
// itself: whoever opened it asks accepted() once it was accepted.
class FindingsDialog final : public TickDialog
{
    Q_OBJECT
public:
    // `theme` and `catalog` outlive the dialog. `from`: what the results were read from, for people.
    FindingsDialog(const Theme &theme, const Catalog &catalog, const FindingProposals &found,
                   const QString &from, QWidget *parent = nullptr);

    QList<StatusProposal> accepted() const { return m_model.accepted(); }

private:
    void updateChoice() override;
    void showUnmatched();

    const FindingProposals m_found;
    FindingModel m_model;
};

} // namespace Ttc
