#include "ui/dialogs/reasondialog.h"

#include "models/itemmodels/displaytext.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

Status statusOf(const ItemEdit &edit)
{
    return edit.status.value_or(Status::NotApplicable);
}

} // namespace

ReasonDialog::ReasonDialog(const QString &what, const ItemEdit &draft, Apply write, QWidget *parent)
    : AskDialog(statusText(statusOf(draft)),
                tr("%1 to “%2”", "items, status").arg(what, statusText(statusOf(draft))), parent)
    , m_status(statusOf(draft))
    , m_write(std::move(write))
    , m_reason(new QPlainTextEdit(draft.reason.value_or(QString()), this))
{
    setObjectName(u"reasonDialog"_s);
    m_reason->setObjectName(u"reasonText"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(m_status == Status::RiskAccepted ? tr("Why the risk is accepted")
                                                                  : tr("Why it does not apply"));
    m_reason->setTabChangesFocus(true);
    form().addRow(tr("&Reason"), m_reason);
    if (m_status == Status::RiskAccepted) {
        addRiskFields(draft);
    }
    m_reason->setFocus();
}

void ReasonDialog::addRiskFields(const ItemEdit &draft)
{
    m_approver = new QLineEdit(draft.approver.value_or(QString()), this);
    m_approver->setObjectName(u"approverLineEdit"_s);
    m_approver->setAccessibleName(tr("Approved by"));
    const QDate usual = QDate::currentDate().addYears(1);
    m_expiry = new QDateEdit(draft.expiry.value_or(usual), this);
    m_expiry->setObjectName(u"expiryDateEdit"_s);
    m_expiry->setAccessibleName(tr("Accepted until"));
    m_expiry->setCalendarPopup(true);
    form().addRow(tr("&Approved by"), m_approver);
    form().addRow(tr("&Until"), m_expiry);
}

ItemEdit ReasonDialog::edit() const
{
    ItemEdit edit{.status = m_status, .reason = m_reason->toPlainText()};
    if (m_approver != nullptr) {
        edit.approver = m_approver->text();
        edit.expiry = m_expiry->date();
    }
    return edit;
}

} // namespace Ttc
