#include "ui/panes/workpanel.h"

#include "models/itemmodels/checkliststate.h"
#include "ui/panes/itemform.h"
#include "ui/panes/itemhistory.h"
#include "ui/panes/secondlook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

WorkPanel::WorkPanel(const Theme &theme, ChecklistState &checklist, QWidget *parent)
    : QScrollArea(parent)
    , m_title(new QLabel(this))
    , m_secondLook(new SecondLook(checklist, this))
    , m_form(new ItemForm(theme, checklist, this))
    , m_historyTitle(new QLabel(tr("History"), this))
    , m_history(new ItemHistory(checklist, this))
{
    setObjectName(u"workPanel"_s);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setObjectName(u"workTitleLabel"_s);
    m_title->setProperty("look", u"bold"_s);
    m_historyTitle->setProperty("look", u"caption"_s);
    auto *content = new QWidget(this);
    content->setProperty("look", u"surface"_s);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Length::Margin, 12, Length::Margin, 12);
    layout->setSpacing(Length::Gap);
    layout->addWidget(m_title);
    layout->addWidget(m_secondLook);
    layout->addWidget(m_form);
    layout->addWidget(m_historyTitle);
    layout->addWidget(m_history, 1);
    layout->addStretch(0); // takes the room of a history that is not shown
    setWidget(content);
    connect(m_form, &ItemForm::messageRequested, this, &WorkPanel::messageRequested);
    connect(m_form, &ItemForm::openRequested, this, &WorkPanel::externalLinkRequested);
    connect(m_secondLook, &SecondLook::failed, this, &WorkPanel::tellFailure);
    connect(&checklist, &ChecklistState::itemsChanged, this, &WorkPanel::refresh);
    connect(&checklist, &ChecklistState::itemsReset, this, &WorkPanel::refresh);
    refresh();
}

void WorkPanel::setItems(const QStringList &ids)
{
    m_form->setItems(ids);
    refresh();
}

void WorkPanel::focusFirst()
{
    m_form->setFocus(Qt::TabFocusReason);
    focusNextChild();
}

void WorkPanel::refresh()
{
    const QStringList &ids = m_form->items();
    const bool several = ids.size() > 1;
    const QString only = ids.size() == 1 ? ids.constFirst() : QString();
    m_title->setText(tr("%1 items").arg(ids.size()));
    m_title->setVisible(several);
    m_secondLook->setItem(only);
    m_history->setItem(only);
    m_historyTitle->setVisible(!several);
    m_history->setVisible(!several);
}

void WorkPanel::tellFailure(const QString &text)
{
    emit messageRequested({.kind = Message::Kind::Error, .text = text});
}

} // namespace Ttc
