#pragma once

#include "models/itemmodels/findingmodel.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QLabel;
class QPushButton;

namespace Ttc {

class RowTable;
class Theme;

// Shows the statuses that check results suggest and lets a person choose which to take. Changes nothing
// itself: whoever opened it asks accepted() once it was accepted.
class FindingsDialog final : public QDialog
{
    Q_OBJECT
public:
    // `theme` and `catalog` outlive the dialog. `from`: what the results were read from, for people.
    FindingsDialog(const Theme &theme, const Catalog &catalog, const FindingProposals &found,
                   const QString &from, QWidget *parent = nullptr);

    QList<StatusProposal> accepted() const { return m_model.accepted(); }

private:
    void buildTable(const Theme &theme);
    QLayout *makeButtons();
    void updateChoice();
    void updateDetails();
    void showUnmatched();

    const FindingProposals m_found;
    FindingModel m_model;
    QSortFilterProxyModel m_proxy;
    QLabel *m_summary;
    RowTable *m_table;
    QLabel *m_details; // of the current row, whose cells may be cut
    QLabel *m_choice;  // what applying would do
    QPushButton *m_apply = nullptr;
};

} // namespace Ttc
