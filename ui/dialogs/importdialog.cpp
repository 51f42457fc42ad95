#include "ui/dialogs/importdialog.h"

#include "ui/dialogs/importfilelist.h"
#include "ui/theme/look.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int AccountDigits = 12;

QLabel *makeHint(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("look", u"small"_s);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportDialog::ImportDialog(const Theme &theme, const ImportReport &report, Effect effect,
                           const ImportAnswers &suggested, QWidget *parent)
    : QDialog(parent)
    , m_effect(std::move(effect))
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add to the inventory"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(new ImportFileList(theme, report, this), 1);
    if (m_effect) {
        m_effectLabel = new QLabel(this);
        m_effectLabel->setObjectName(u"importEffectLabel"_s);
        m_effectLabel->setTextFormat(Qt::PlainText);
        m_effectLabel->setWordWrap(true);
        layout->addWidget(m_effectLabel);
    }
    if (report.inventory.account(UnknownAccount.toString()) != nullptr) {
        layout->addWidget(makeAccountField());
        m_account->setText(suggested.account);
    }
    layout->addWidget(makeCompleteField());
    m_complete->setChecked(suggested.complete);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_addButton = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    m_addButton->setObjectName(u"addInventoryButton"_s);
    setLook(m_addButton, u"primary"_s);
    m_addButton->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelInventoryButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    if (m_account != nullptr) {
        connect(m_account, &QLineEdit::textChanged, this, &ImportDialog::showConsequences);
    }
    connect(m_complete, &QCheckBox::toggled, this, &ImportDialog::showConsequences);
    showConsequences();
    resize(theme.scaled(680), theme.scaled(520));
    if (m_account != nullptr) {
        m_account->setFocus();
    } else {
        m_complete->setFocus();
    }
}

QWidget *ImportDialog::makeAccountField()
{
    auto *field = new QWidget(this);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_account = new QLineEdit(field);
    m_account->setObjectName(u"accountLineEdit"_s);
    m_account->setAccessibleName(tr("Account of files that name none"));
    m_account->setPlaceholderText(tr("12 digits"));
    m_account->setMaxLength(AccountDigits);
    m_account->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,12}"_s), m_account));
    auto *label = new QLabel(tr("&Account that these files are about"), field);
    label->setBuddy(m_account);
    layout->addWidget(label);
    layout->addWidget(m_account);
    layout->addWidget(makeHint(tr("A file names no account. Left empty, it stands under “unknown”."), field));
    return field;
}

QWidget *ImportDialog::makeCompleteField()
{
    auto *field = new QWidget(this);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_complete = new QCheckBox(tr("These files show the &whole account: all Regions, no filter"), field);
    m_complete->setObjectName(u"completeCheckBox"_s);
    m_complete->setAccessibleName(tr("These files show the whole account: all Regions, no filter"));
    layout->addWidget(m_complete);
    layout->addWidget(
        makeHint(tr("Only then can a service that is not in them count as not used. No file says so by "
                    "itself; leave it off when in doubt."),
                 field));
    return field;
}

bool ImportDialog::canAdd() const
{
    return m_account == nullptr || m_account->text().isEmpty() || m_account->text().size() == AccountDigits;
}

void ImportDialog::showConsequences()
{
    m_addButton->setEnabled(canAdd());
    if (m_effectLabel != nullptr && canAdd()) {
        m_effectLabel->setText(m_effect(answers()));
    }
}

ImportAnswers ImportDialog::answers() const
{
    return {.account = m_account == nullptr ? QString() : m_account->text(),
            .complete = m_complete->isChecked()};
}

} // namespace Ttc
