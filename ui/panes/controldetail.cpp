#include "ui/panes/controldetail.h"

#include "models/exports/techniquewriter.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/detailbrowser.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ControlDetail::ControlDetail(const Theme &theme, const InventoryState &inventory,
                             const ChecklistState &checklist, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_inventory(inventory)
    , m_checklist(checklist)
    , m_status(new QLabel(this))
    , m_note(new QLabel(this))
    , m_browser(new DetailBrowser(theme, this))
{
    setObjectName(u"controlDetail"_s);
    m_status->setObjectName(u"controlStatusLabel"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_note->setObjectName(u"controlNoteLabel"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("look", u"small"_s);
    m_note->hide();
    m_browser->setObjectName(u"controlBrowser"_s);
    m_browser->setAccessibleName(tr("Control"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Length::Margin, 12, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_status);
    layout->addWidget(m_note);
    layout->addWidget(m_browser, 1);
    connect(m_browser, &DetailBrowser::techniqueRequested, this, &ControlDetail::techniqueRequested);
    connect(m_browser, &DetailBrowser::controlRequested, this, &ControlDetail::controlRequested);
    connect(m_browser, &DetailBrowser::externalLinkRequested, this, &ControlDetail::externalLinkRequested);
    connect(m_browser, &DetailBrowser::copyRequested, this, &ControlDetail::copy);
    connect(&inventory, &InventoryState::inventoryChanged, this, &ControlDetail::refresh);
    connect(&checklist, &ChecklistState::itemsChanged, this, &ControlDetail::updateStatus);
    connect(&checklist, &ChecklistState::itemsReset, this, &ControlDetail::updateStatus);
    connect(&theme, &Theme::changed, this, &ControlDetail::updateStatus);
}

void ControlDetail::showControl(const QString &id)
{
    if (m_inventory.scope().catalog().control(id) == nullptr || id == m_id) {
        return;
    }
    m_id = id;
    m_note->hide();
    refresh();
}

void ControlDetail::focusText()
{
    m_browser->setFocus(Qt::TabFocusReason);
}

void ControlDetail::refresh()
{
    const Control *control = m_inventory.scope().catalog().control(m_id);
    if (control == nullptr) {
        return;
    }
    setAccessibleName(control->title);
    updateStatus();
    m_browser->setBody(controlHtml(m_inventory.scope(), m_id));
}

void ControlDetail::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_note->setText(tr("Copied to the clipboard."));
    m_note->show();
}

void ControlDetail::updateStatus()
{
    const Status status = m_checklist.status(m_id);
    m_status->setText(QString(statusGlyph(status) + u' ' + statusText(status)));
    QPalette palette = m_status->palette();
    palette.setColor(QPalette::WindowText, statusColor(m_theme.tokens(), status));
    m_status->setPalette(palette);
}

} // namespace Ttc
