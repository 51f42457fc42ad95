#pragma once

#include "models/itemmodels/denymodel.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Ttc {

class FileChooser;
class InventoryState;
class RowTable;
class Theme;

// A policy that denies what an attacker could start although nobody uses it: a box for each service, whom to
// spare, and the policy as it stands, to copy or to save. Everything follows each change at once.
class DenyDialog final : public QDialog
{
    Q_OBJECT
public:
    // All but the parent outlive the dialog.
    DenyDialog(const Theme &theme, InventoryState &inventory, FileChooser &files, QWidget *parent = nullptr);

protected:
    void done(int result) override;

private:
    void buildTable(const Theme &theme);
    QLayout *makeSparedField();
    QLayout *makeButtons();
    void updateSpared();
    void updatePolicy();
    void updateDetails();
    void copy();
    void save();
    void write(const QString &file);
    void tell(const QString &outcome, bool isProblem);

    InventoryState &m_inventory;
    FileChooser &m_files;
    DenyModel m_model;
    QSortFilterProxyModel m_proxy;
    QLabel *m_summary;
    RowTable *m_table;
    QLabel *m_details; // of the current row, whose cells may be cut
    QLineEdit *m_spared;
    QPlainTextEdit *m_policy;
    QLabel *m_note; // what is wrong, or what came of copying or saving
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace Ttc
