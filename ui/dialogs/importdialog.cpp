#include "ui/dialogs/importdialog.h"

#include "models/inventory/givenaccount.h"
#include "models/itemmodels/displaytext.h"
#include "ui/dialogs/importfilelist.h"
#include "ui/texts.h"
#include "ui/theme/look.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int AccountDigits = 12;
constexpr qsizetype MostNames = 20; // in a tool tip; the list has them all

// Labels of the files whose records do not all name their account.
QStringList filesWithoutAccount(const Inventory &inventory)
{
    QStringList labels;
    for (const Source &source : inventory.sources) {
        if (namesNoAccount(source)) {
            labels.append(source.label);
        }
    }
    return labels;
}

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
    if (const QStringList unnamed = filesWithoutAccount(report.inventory); !unnamed.isEmpty()) {
        layout->addWidget(makeAccountField(unnamed));
        m_account->setText(suggested.account);
    }
    layout->addWidget(makeCompleteField(report.inventory.sources));
    m_complete->setChecked(suggested.complete && m_complete->isEnabled());

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
    } else if (m_complete->isEnabled()) {
        m_complete->setFocus();
    }
}

QWidget *ImportDialog::makeAccountField(const QStringList &unnamed)
{
    auto *field = new QWidget(this);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_account = new QLineEdit(field);
    m_account->setObjectName(u"accountLineEdit"_s);
    m_account->setAccessibleName(counted(unnamed.size(), tr("Account of the file that names none"),
                                         tr("Account of the %1 files that name none")));
    const QStringList shown = unnamed.first(std::min(unnamed.size(), MostNames));
    m_account->setToolTip(
        toolTipText(shown.size() < unnamed.size() ? shown.join(u'\n') + u"\n…"_s : shown.join(u'\n')));
    m_account->setPlaceholderText(tr("12 digits"));
    m_account->setMaxLength(AccountDigits);
    m_account->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,12}"_s), m_account));
    auto *label = new QLabel(counted(unnamed.size(), tr("&Account of the file that names none"),
                                     tr("&Account of the %1 files that name none")),
                             field);
    label->setBuddy(m_account);
    layout->addWidget(label);
    layout->addWidget(m_account);
    m_accountHint = unnamed.size() == 1
                      ? tr("%1 names no account. Left empty, it stands under “unknown”.").arg(unnamed.first())
                      : tr("%1 and others name no account. Left empty, they stand under “unknown”.")
                            .arg(unnamed.first());
    m_accountHintLabel = makeHint({}, field);
    m_accountHintLabel->setObjectName(u"accountHintLabel"_s);
    m_accountHintLabel->setTextFormat(Qt::PlainText);
    layout->addWidget(m_accountHintLabel);
    return field;
}

QWidget *ImportDialog::makeCompleteField(const QList<Source> &sources)
{
    auto *field = new QWidget(this);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_complete =
        new QCheckBox(tr("These files are complete: the &whole account, all Regions, no filter"), field);
    m_complete->setObjectName(u"completeCheckBox"_s);
    m_complete->setAccessibleName(tr("These files are complete: the whole account, all Regions, no filter"));
    layout->addWidget(m_complete);
    const auto proving =
        std::ranges::count_if(sources, [](const Source &source) { return !source.absenceKind.isEmpty(); });
    m_complete->setEnabled(proving > 0);
    QString hint = tr("Only then can a service that is not in them count as not used. No file says so by "
                      "itself; leave it off when in doubt.");
    if (proving == 0) {
        hint = tr("No file here can prove that a service is not used.");
        m_complete->setToolTip(hint);
    } else if (proving < sources.size()) {
        hint += u' '
              + tr("It counts for %1 of the %2 files, since what else is here cannot prove that.")
                    .arg(proving)
                    .arg(sources.size());
    }
    m_complete->setAccessibleDescription(hint);
    layout->addWidget(makeHint(hint, field));
    return field;
}

bool ImportDialog::canAdd() const
{
    return m_account == nullptr || m_account->text().isEmpty() || m_account->text().size() == AccountDigits;
}

void ImportDialog::showConsequences()
{
    m_addButton->setEnabled(canAdd());
    if (m_account != nullptr) {
        const QString reason = tr("An account has 12 digits. Type all of them, or none.");
        m_accountHintLabel->setText(canAdd() ? m_accountHint : reason);
        m_account->setAccessibleDescription(m_accountHintLabel->text());
        m_addButton->setToolTip(canAdd() ? QString() : reason);
    }
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
