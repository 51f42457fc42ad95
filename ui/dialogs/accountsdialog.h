#pragma once

#include "models/checklist/accountgroup.h"
#include "models/inventory/inventory.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace Ttc {

// Which accounts of the inventory to look at, and which of them go together under a name.
class AccountsDialog final : public QDialog
{
    Q_OBJECT
public:
    // `chosen`: ids that are looked at now; empty for all.
    AccountsDialog(const Inventory &inventory, const QStringList &chosen, const QList<AccountGroup> &groups,
                   QWidget *parent = nullptr);

    // Empty when all are checked.
    QStringList chosenAccounts() const;

signals:
    // The checked accounts go together from now on; without accounts the group is to be forgotten.
    void groupChanged(const Ttc::AccountGroup &group);

private:
    QLayout *makeGroupRow();
    void fillList(const Inventory &inventory, const QStringList &chosen);
    void filterRows(const QString &text);
    void checkShown(bool checked);
    void checkGroup(const QString &name);
    void saveGroup();
    void forgetGroup();
    void updateButtons();
    void updateCount();
    QStringList checkedAccounts() const;

    QList<AccountGroup> m_groups;
    QListWidget *m_list;
    QLabel *m_count;
    QComboBox *m_group = nullptr; // its text is the name of the group
    QPushButton *m_save = nullptr;
    QPushButton *m_forget = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace Ttc
