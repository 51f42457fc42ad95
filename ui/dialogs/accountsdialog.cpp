#include "ui/dialogs/accountsdialog.h"

#include "ui/theme/look.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

AccountsDialog::AccountsDialog(const Inventory &inventory, const QStringList &chosen,
                               const QList<AccountGroup> &groups, QWidget *parent)
    : QDialog(parent)
    , m_groups(groups)
    , m_list(new QListWidget(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"accountsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose accounts"));
    auto *search = new QLineEdit(this);
    search->setObjectName(u"accountFilterLineEdit"_s);
    search->setAccessibleName(tr("Filter accounts"));
    search->setPlaceholderText(tr("Id or name"));
    connect(search, &QLineEdit::textChanged, this, &AccountsDialog::filterRows);
    m_count->setObjectName(u"chosenAccountsLabel"_s);
    m_count->setProperty("look", u"small"_s);
    m_list->setObjectName(u"accountsView"_s);
    m_list->setAccessibleName(tr("Accounts"));
    fillList(inventory, chosen);
    auto *all = new QPushButton(tr("All"), this);
    all->setObjectName(u"allAccountsButton"_s);
    auto *none = new QPushButton(tr("None"), this);
    none->setObjectName(u"noAccountsButton"_s);
    connect(all, &QPushButton::clicked, this, [this] { checkShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { checkShown(false); });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    setLook(m_ok, u"primary"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *tools = new QHBoxLayout;
    tools->addWidget(search, 1);
    tools->addWidget(all);
    tools->addWidget(none);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(tools);
    layout->addWidget(m_list);
    layout->addWidget(m_count);
    layout->addLayout(makeGroupRow());
    layout->addWidget(buttons);
    connect(m_list, &QListWidget::itemChanged, this, &AccountsDialog::updateButtons);
    updateButtons();
    search->setFocus();
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 24);
}

void AccountsDialog::fillList(const Inventory &inventory, const QStringList &chosen)
{
    const QStringList ids = inventory.accountIds();
    for (const QString &id : ids) {
        const AccountInventory *account = inventory.account(id);
        const QString name = account == nullptr ? QString() : account->name;
        auto *item = new QListWidgetItem(name.isEmpty() ? id : QString(name + u"  "_s + id), m_list);
        item->setData(Qt::UserRole, id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.isEmpty() || chosen.contains(id) ? Qt::Checked : Qt::Unchecked);
    }
}

QLayout *AccountsDialog::makeGroupRow()
{
    m_group = new QComboBox(this);
    m_group->setObjectName(u"accountGroupComboBox"_s);
    m_group->setAccessibleName(tr("Group of accounts"));
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->lineEdit()->setPlaceholderText(tr("Choose a group, or name a new one"));
    for (const AccountGroup &group : std::as_const(m_groups)) {
        m_group->addItem(group.name);
    }
    m_group->setCurrentIndex(-1);
    m_save = new QPushButton(tr("&Save group"), this);
    m_save->setObjectName(u"saveGroupButton"_s);
    m_save->setAutoDefault(false);
    m_save->setToolTip(tr("Keep the checked accounts under this name"));
    m_forget = new QPushButton(tr("&Forget group"), this);
    m_forget->setObjectName(u"forgetGroupButton"_s);
    m_forget->setAutoDefault(false);
    connect(m_group, &QComboBox::textActivated, this, &AccountsDialog::checkGroup);
    connect(m_group, &QComboBox::editTextChanged, this, &AccountsDialog::updateButtons);
    connect(m_save, &QPushButton::clicked, this, &AccountsDialog::saveGroup);
    connect(m_forget, &QPushButton::clicked, this, &AccountsDialog::forgetGroup);
    // A line of its own: beside the buttons what to do with it would be cut.
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_forget);
    auto *rows = new QVBoxLayout;
    rows->addWidget(m_group);
    rows->addLayout(buttons);
    return rows;
}

QStringList AccountsDialog::checkedAccounts() const
{
    QStringList checked;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            checked.append(m_list->item(row)->data(Qt::UserRole).toString());
        }
    }
    return checked;
}

QStringList AccountsDialog::chosenAccounts() const
{
    const QStringList checked = checkedAccounts();
    return checked.size() == m_list->count() ? QStringList() : checked;
}

void AccountsDialog::checkGroup(const QString &name)
{
    const auto group = std::ranges::find(m_groups, name, &AccountGroup::name);
    if (group == m_groups.end()) {
        return;
    }
    const QSet<QString> accounts(group->accounts.cbegin(), group->accounts.cend());
    {
        const QSignalBlocker once(m_list);
        for (int row = 0; row < m_list->count(); ++row) {
            const QString id = m_list->item(row)->data(Qt::UserRole).toString();
            m_list->item(row)->setCheckState(accounts.contains(id) ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_list->viewport()->update();
    updateButtons();
}

void AccountsDialog::saveGroup()
{
    const AccountGroup group{.name = m_group->currentText().simplified(), .accounts = checkedAccounts()};
    m_groups.removeIf([&group](const AccountGroup &other) { return other.name == group.name; });
    m_groups.append(group);
    if (m_group->findText(group.name, Qt::MatchFixedString | Qt::MatchCaseSensitive) < 0) {
        m_group->addItem(group.name);
    }
    emit groupChanged(group);
    updateButtons();
}

void AccountsDialog::forgetGroup()
{
    const QString name = m_group->currentText().simplified();
    m_groups.removeIf([&name](const AccountGroup &group) { return group.name == name; });
    m_group->removeItem(m_group->findText(name, Qt::MatchFixedString | Qt::MatchCaseSensitive));
    m_group->setCurrentIndex(-1);
    m_group->clearEditText();
    emit groupChanged({.name = name});
    updateButtons();
}

void AccountsDialog::updateButtons()
{
    const QStringList checked = checkedAccounts();
    const QString name = m_group->currentText().simplified();
    const bool known = std::ranges::find(m_groups, name, &AccountGroup::name) != m_groups.end();
    m_ok->setEnabled(!checked.isEmpty());
    m_save->setEnabled(!checked.isEmpty() && !name.isEmpty());
    m_forget->setEnabled(known);
    updateCount();
}

void AccountsDialog::updateCount()
{
    int chosen = 0;
    int hidden = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            ++chosen;
            hidden += m_list->item(row)->isHidden() ? 1 : 0;
        }
    }
    QString text = tr("%1 of %2 chosen").arg(chosen).arg(m_list->count());
    if (hidden > 0) {
        text += tr(", %1 of them not shown by the filter").arg(hidden);
    }
    m_count->setText(text);
}

void AccountsDialog::filterRows(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
    }
    updateCount();
}

void AccountsDialog::checkShown(bool checked)
{
    {
        const QSignalBlocker once(m_list);
        for (int row = 0; row < m_list->count(); ++row) {
            if (!m_list->item(row)->isHidden()) {
                m_list->item(row)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
            }
        }
    }
    m_list->viewport()->update();
    updateButtons();
}

} // namespace Ttc
