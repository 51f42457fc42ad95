#include "ui/dialogs/evidencedialog.h"

#include "ui/widgets/optionaldateedit.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

EvidenceDialog::EvidenceDialog(const ItemEvidence &evidence, Apply write, QWidget *parent)
    : AskDialog(tr("Evidence"), {}, parent)
    , m_write(std::move(write))
    , m_text(new QLineEdit(evidence.text, this))
    , m_seen(new QDateEdit(evidence.seen.isValid() ? evidence.seen : QDate::currentDate(), this))
    , m_expiry(new OptionalDateEdit(tr("Counts until"), u"evidenceExpiryDateEdit"_s, this))
{
    setObjectName(u"evidenceDialog"_s);
    m_text->setObjectName(u"evidenceLineEdit"_s);
    m_text->setAccessibleName(tr("Link or text"));
    m_text->setPlaceholderText(tr("https://… or what was seen"));
    m_text->setMinimumWidth(m_text->fontMetrics().averageCharWidth() * 48);
    m_seen->setObjectName(u"evidenceSeenDateEdit"_s);
    m_seen->setAccessibleName(tr("Seen on"));
    m_seen->setCalendarPopup(true);
    m_expiry->setDate(evidence.expiry);
    form().addRow(tr("&Link or text"), m_text);
    form().addRow(tr("&Seen on"), m_seen);
    form().addRow(tr("Counts &until"), m_expiry);
    m_text->setFocus();
}

Result<void> EvidenceDialog::apply()
{
    return m_write({.text = m_text->text().trimmed(), .seen = m_seen->date(), .expiry = m_expiry->date()});
}

} // namespace Ttc
