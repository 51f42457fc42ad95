#pragma once

#include "models/inventory/inventory.h"

#include <QDialog>

class QListWidget;

namespace Ttc {

// Which accounts of the inventory to look at.
class AccountsDialog final : public QDialog
{
    Q_OBJECT
public:
    // `chosen`: ids that are looked at now; empty for all.
    AccountsDialog(const Inventory &inventory, const QStringList &chosen, QWidget *parent = nullptr);

    // Empty when all are checked.
    QStringList chosenAccounts() const;

private:
    void filterRows(const QString &text);
    void checkShown(bool checked);

    QListWidget *m_list = nullptr;
};

} // namespace Ttc
