#include "ui/dialogs/askdialog.h"

#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

AskDialog::AskDialog(const QString &title, const QString &sentence, QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_problem(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *text = new QLabel(sentence, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setVisible(!sentence.isEmpty());
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, u"warn"_s);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *confirm = buttons->button(QDialogButtonBox::Ok);
    confirm->setObjectName(u"confirmButton"_s);
    setLook(confirm, u"primary"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &AskDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Length::Gap);
    layout->addWidget(text);
    layout->addLayout(m_form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
}

void AskDialog::accept()
{
    if (const Result<void> written = apply(); !written) {
        m_problem->setText(written.error().text());
        m_problem->show();
        return;
    }
    QDialog::accept();
}

} // namespace Ttc
