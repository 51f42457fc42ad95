#include "ui/dialogs/accountsdialog.h"

#include "ui/theme/look.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

AccountsDialog::AccountsDialog(const Inventory &inventory, const QStringList &chosen, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setObjectName(u"accountsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose accounts"));
    auto *search = new QLineEdit(this);
    search->setObjectName(u"accountFilterLineEdit"_s);
    search->setAccessibleName(tr("Filter accounts"));
    search->setPlaceholderText(tr("Id or name"));
    connect(search, &QLineEdit::textChanged, this, &AccountsDialog::filterRows);
    m_list->setObjectName(u"accountsView"_s);
    m_list->setAccessibleName(tr("Accounts"));
    const QStringList ids = inventory.accountIds();
    for (const QString &id : ids) {
        const AccountInventory *account = inventory.account(id);
        const QString name = account == nullptr ? QString() : account->name;
        auto *item = new QListWidgetItem(name.isEmpty() ? id : QString(name + u"  "_s + id), m_list);
        item->setData(Qt::UserRole, id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.isEmpty() || chosen.contains(id) ? Qt::Checked : Qt::Unchecked);
    }
    auto *all = new QPushButton(tr("All"), this);
    all->setObjectName(u"allAccountsButton"_s);
    auto *none = new QPushButton(tr("None"), this);
    none->setObjectName(u"noAccountsButton"_s);
    connect(all, &QPushButton::clicked, this, [this] { checkShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { checkShown(false); });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    setLook(ok, u"primary"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, [this, ok] {
        bool any = false;
        for (int row = 0; row < m_list->count(); ++row) {
            any = any || m_list->item(row)->checkState() == Qt::Checked;
        }
        ok->setEnabled(any);
    });
    auto *tools = new QHBoxLayout;
    tools->addWidget(search, 1);
    tools->addWidget(all);
    tools->addWidget(none);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(tools);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 22);
}

QStringList AccountsDialog::chosenAccounts() const
{
    QStringList chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            chosen.append(m_list->item(row)->data(Qt::UserRole).toString());
        }
    }
    return chosen.size() == m_list->count() ? QStringList() : chosen;
}

void AccountsDialog::filterRows(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
    }
}

void AccountsDialog::checkShown(bool checked)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isHidden()) {
            m_list->item(row)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
        }
    }
}

} // namespace Ttc
