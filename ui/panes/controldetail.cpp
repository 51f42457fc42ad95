#include "ui/panes/controldetail.h"

#include "models/exports/techniquewriter.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/edittext.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/panes/itemtext.h"
#include "ui/panes/workpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/detailbrowser.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ControlDetail::ControlDetail(const Theme &theme, const InventoryState &inventory, ChecklistState &checklist,
                             QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_inventory(inventory)
    , m_checklist(checklist)
    , m_status(new QLabel(this))
    , m_note(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_browser(new DetailBrowser(theme, this))
    , m_work(new WorkPanel(theme, checklist, this))
{
    setObjectName(u"controlDetail"_s);
    m_status->setObjectName(u"controlStatusLabel"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_note->setObjectName(u"controlNoteLabel"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("look", u"small"_s);
    m_note->setContentsMargins(Length::Margin, 0, Length::Margin, 0);
    m_note->hide();
    m_status->setContentsMargins(Length::Margin, 0, Length::Margin, 0);
    m_browser->setObjectName(u"controlBrowser"_s);
    m_browser->setAccessibleName(tr("Control"));
    m_tabs->setObjectName(u"controlTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the control"));
    auto *about = new QWidget(m_tabs);
    about->setProperty("look", u"surface"_s);
    auto *aboutLayout = new QVBoxLayout(about);
    aboutLayout->setContentsMargins(Length::Margin, 12, 0, 0);
    aboutLayout->addWidget(m_browser);
    m_tabs->addTab(about, tr("Control"));
    m_tabs->addTab(m_work, tr("Work"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_status);
    layout->addWidget(m_note);
    layout->addWidget(m_tabs, 1);
    connect(m_browser, &DetailBrowser::techniqueRequested, this, &ControlDetail::techniqueRequested);
    connect(m_browser, &DetailBrowser::controlRequested, this, &ControlDetail::controlRequested);
    connect(m_browser, &DetailBrowser::externalLinkRequested, this, &ControlDetail::externalLinkRequested);
    connect(m_browser, &DetailBrowser::copyRequested, this, &ControlDetail::copy);
    connect(m_work, &WorkPanel::externalLinkRequested, this, &ControlDetail::externalLinkRequested);
    connect(m_work, &WorkPanel::messageRequested, this, &ControlDetail::messageRequested);
    connect(&inventory, &InventoryState::inventoryChanged, this, &ControlDetail::refresh);
    connect(&checklist, &ChecklistState::itemsChanged, this, &ControlDetail::refresh);
    connect(&checklist, &ChecklistState::itemsReset, this, &ControlDetail::refresh);
    connect(&theme, &Theme::changed, this, &ControlDetail::updateStatus);
}

bool ControlDetail::isKnown(const QString &id) const
{
    return m_checklist.catalog().control(id) != nullptr || m_checklist.states().contains(id);
}

void ControlDetail::showControl(const QString &id)
{
    if (!isKnown(id) || id == m_id) {
        return;
    }
    m_id = id;
    m_note->hide();
    refresh();
    updateWork();
}

void ControlDetail::setChosenItems(const QStringList &ids)
{
    m_chosen = ids;
    updateWork();
}

void ControlDetail::updateWork()
{
    const bool several = m_chosen.size() > 1 && m_chosen.contains(m_id);
    m_work->setItems(several ? m_chosen : m_id.isEmpty() ? QStringList() : QStringList{m_id});
}

void ControlDetail::focusText()
{
    if (m_tabs->currentWidget() == m_work) {
        m_work->focusFirst();
    } else {
        m_browser->setFocus(Qt::TabFocusReason);
    }
}

void ControlDetail::refresh()
{
    if (!isKnown(m_id)) {
        return;
    }
    setAccessibleName(itemTitle(m_checklist.state(m_id), m_checklist.catalog()));
    updateStatus();
    const bool isInCatalog = m_checklist.catalog().control(m_id) != nullptr;
    m_browser->setBody(isInCatalog ? controlHtml(m_inventory.scope(), m_id) : itemHtml(m_checklist, m_id));
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
