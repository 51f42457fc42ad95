#include "ui/widgets/optionaldateedit.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

OptionalDateEdit::OptionalDateEdit(const QString &name, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_has(new QCheckBox(this))
    , m_date(new QDateEdit(QDate::currentDate(), this))
{
    m_has->setObjectName(objectName + u"Check"_s);
    m_has->setAccessibleName(tr("%1: set a day").arg(name));
    m_has->setToolTip(m_has->accessibleName());
    m_date->setObjectName(objectName);
    m_date->setAccessibleName(name);
    m_date->setCalendarPopup(true);
    m_date->setEnabled(false);
    // Each digit would else be a change of its own.
    m_date->setKeyboardTracking(false);
    // The mnemonic of a label leads only to a buddy that takes the focus itself. Said before there is a
    // proxy, whose own policy this would else become.
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_has);
    setObjectName(objectName + u"Field"_s);
    setAccessibleName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_has);
    layout->addWidget(m_date, 1);
    connect(m_has, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_has, &QCheckBox::toggled, this, &OptionalDateEdit::edited);
    connect(m_date, &QDateEdit::dateChanged, this, &OptionalDateEdit::edited);
}

QDate OptionalDateEdit::date() const
{
    return m_has->isChecked() ? m_date->date() : QDate();
}

void OptionalDateEdit::setDate(const QDate &date)
{
    const QSignalBlocker noToggle(m_has);
    const QSignalBlocker noChange(m_date);
    m_has->setChecked(date.isValid());
    m_date->setEnabled(date.isValid());
    m_date->setDate(date.isValid() ? date : QDate::currentDate());
}

} // namespace Ttc
