#include "ui/panes/detailpane.h"

#include "ui/panes/controldetail.h"
#include "ui/panes/techniquedetail.h"

#include <QLabel>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

DetailPane::DetailPane(const Theme &theme, const InventoryState &inventory, ChecklistState &checklist,
                       QWidget *parent)
    : QStackedWidget(parent)
    , m_technique(new TechniqueDetail(theme, inventory, checklist, this))
    , m_control(new ControlDetail(theme, inventory, checklist, this))
{
    setObjectName(u"detailPane"_s);
    setAccessibleName(tr("Details"));
    setProperty("look", u"surface"_s);
    auto *hint = new QLabel(tr("Choose a row to read about it here."), this);
    hint->setProperty("look", u"muted"_s);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    m_hint = hint;
    addWidget(m_hint);
    addWidget(m_technique);
    addWidget(m_control);
    connect(m_technique, &TechniqueDetail::techniqueRequested, this, &DetailPane::techniqueRequested);
    connect(m_technique, &TechniqueDetail::controlRequested, this, &DetailPane::controlRequested);
    connect(m_technique, &TechniqueDetail::externalLinkRequested, this, &DetailPane::externalLinkRequested);
    connect(m_control, &ControlDetail::techniqueRequested, this, &DetailPane::techniqueRequested);
    connect(m_control, &ControlDetail::controlRequested, this, &DetailPane::controlRequested);
    connect(m_control, &ControlDetail::externalLinkRequested, this, &DetailPane::externalLinkRequested);
    connect(m_control, &ControlDetail::messageRequested, this, &DetailPane::messageRequested);
}

void DetailPane::showTechnique(const QString &id)
{
    m_technique->showTechnique(id);
    if (m_technique->techniqueId() == id) {
        setCurrentWidget(m_technique);
    }
}

void DetailPane::showControl(const QString &id)
{
    m_control->showControl(id);
    if (m_control->controlId() == id) {
        setCurrentWidget(m_control);
    }
}

void DetailPane::setChosenItems(const QStringList &ids)
{
    m_control->setChosenItems(ids);
}

void DetailPane::showNothing()
{
    setCurrentWidget(m_hint);
}

void DetailPane::focusText()
{
    if (currentWidget() == m_technique) {
        m_technique->focusText();
    } else if (currentWidget() == m_control) {
        m_control->focusText();
    }
}

} // namespace Ttc
