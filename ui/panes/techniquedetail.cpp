#include "ui/panes/techniquedetail.h"

#include "models/checklist/checklist.h"
#include "models/exports/techniquewriter.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/panes/badges.h"
#include "ui/theme/theme.h"
#include "ui/widgets/detailbrowser.h"
#include "ui/widgets/fittingscrollarea.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QStyle>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int ProofLines = 4;

} // namespace

TechniqueDetail::TechniqueDetail(const Theme &theme, const InventoryState &inventory,
                                 const ChecklistState &checklist, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_inventory(inventory)
    , m_checklist(checklist)
    , m_breadcrumb(new QLabel(this))
    , m_title(new QLabel(this))
    , m_badges(new QWidget(this))
    , m_verdictBlock(new QFrame(this))
    , m_verdict(new DetailBrowser(theme, m_verdictBlock))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"techniqueDetail"_s);
    buildHeader();
    m_overview = addTab(u"overviewBrowser"_s, tr("Overview"));
    m_detection = addTab(u"detectionBrowser"_s, tr("Detection"));
    m_mitigations = addTab(u"mitigationsBrowser"_s, tr("Mitigations"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &TechniqueDetail::updateCurrentTab);
    connect(&inventory, &InventoryState::inventoryChanged, this, &TechniqueDetail::refresh);
    connect(&theme, &Theme::changed, this, &TechniqueDetail::refresh);
    const auto followStatuses = [this] {
        updateMitigationsTitle();
        updateCurrentTab();
    };
    connect(&checklist, &ChecklistState::itemsChanged, this, followStatuses);
    connect(&checklist, &ChecklistState::itemsReset, this, followStatuses);
}

void TechniqueDetail::buildHeader()
{
    m_breadcrumb->setObjectName(u"breadcrumbLabel"_s);
    m_breadcrumb->setProperty("look", u"small"_s);
    m_breadcrumb->setWordWrap(true);
    m_breadcrumb->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_breadcrumb, &QLabel::linkActivated, this,
            [this](const QString &link) { emit techniqueRequested(QUrl(link).path()); });
    m_title->setObjectName(u"detailTitleLabel"_s);
    m_title->setProperty("look", u"title"_s);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_badgeLayout = new FlowLayout(6, m_badges);
    m_verdict->setObjectName(u"verdictBrowser"_s);
    m_verdict->setAccessibleName(tr("Verdict and proof"));
    m_verdict->setFitsContent(true);
    m_verdict->viewport()->setAutoFillBackground(false);
    m_verdictBlock->setProperty("look", u"verdict"_s);
    connectLinks(m_verdict);
    auto *verdictLayout = new QVBoxLayout(m_verdictBlock);
    verdictLayout->setContentsMargins(12, Length::Gap, 12, Length::Gap);
    verdictLayout->addWidget(m_verdict);

    // In a low window with large text the header scrolls, so that the tabs keep their room.
    auto *scroll = new FittingScrollArea(this);
    auto *headerContent = new QWidget(scroll);
    headerContent->setProperty("look", u"surface"_s);
    auto *header = new QVBoxLayout(headerContent);
    header->setContentsMargins(Length::Margin, 12, Length::Margin, Length::Gap);
    header->setSpacing(6);
    header->addWidget(m_breadcrumb);
    header->addWidget(m_title);
    // The verdict comes first: where there is little room, what is below it is scrolled to.
    header->addWidget(m_verdictBlock);
    header->addWidget(m_badges);
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the technique"));
    m_tabs->setDocumentMode(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    scroll->setWidget(headerContent);
    layout->addWidget(scroll);
    layout->addWidget(m_tabs, 1);
    m_tabs->setMinimumHeight(m_theme.scaled(150));
    connect(&m_theme, &Theme::changed, m_tabs, [this] { m_tabs->setMinimumHeight(m_theme.scaled(150)); });
}

DetailBrowser *TechniqueDetail::addTab(const QString &objectName, const QString &title)
{
    auto *page = new QWidget(m_tabs);
    page->setProperty("look", u"surface"_s);
    auto *browser = new DetailBrowser(m_theme, page);
    browser->setObjectName(objectName);
    browser->setAccessibleName(title);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Length::Margin, Length::Gap, 0, 0);
    layout->addWidget(browser);
    m_tabs->addTab(page, title);
    connectLinks(browser);
    return browser;
}

void TechniqueDetail::connectLinks(DetailBrowser *browser) const
{
    connect(browser, &DetailBrowser::techniqueRequested, this, &TechniqueDetail::techniqueRequested);
    connect(browser, &DetailBrowser::controlRequested, this, &TechniqueDetail::controlRequested);
    connect(browser, &DetailBrowser::externalLinkRequested, this, &TechniqueDetail::externalLinkRequested);
}

void TechniqueDetail::showTechnique(const QString &id)
{
    if (m_inventory.scope().catalog().technique(id) == nullptr || id == m_id) {
        return;
    }
    m_id = id;
    refresh();
}

void TechniqueDetail::focusText()
{
    if (m_tabs->currentWidget() != nullptr) {
        m_tabs->currentWidget()->findChild<DetailBrowser *>()->setFocus(Qt::TabFocusReason);
    }
}

void TechniqueDetail::refresh()
{
    const Technique *technique = m_inventory.scope().catalog().technique(m_id);
    if (technique == nullptr) {
        return;
    }
    updateHeader(*technique);
    updateBadges(*technique);
    updateVerdict();
    updateMitigationsTitle();
    updateCurrentTab();
}

void TechniqueDetail::updateHeader(const Technique &technique)
{
    const Catalog &catalog = m_inventory.scope().catalog();
    QStringList steps;
    for (const QString &id : technique.tactics) {
        const Tactic *tactic = catalog.tactic(id);
        steps.append((tactic == nullptr ? id : tactic->name).toHtmlEscaped());
    }
    QString crumb = steps.join(u", "_s);
    const Technique *parent = catalog.technique(technique.parentId);
    if (parent != nullptr) {
        crumb += u" › <a href=\"ttc:%1\" style=\"text-decoration: none; color: %3\">%1 %2</a>"_s.arg(
            parent->id, parent->name.toHtmlEscaped(), m_theme.tokens().accent.name());
    }
    m_breadcrumb->setText(crumb);
    m_title->setText(technique.name);
    setAccessibleName(QString(technique.id + u' ' + technique.name));
}

void TechniqueDetail::updateBadges(const Technique &technique)
{
    clearBadges(m_badgeLayout);
    addBadge(m_badgeLayout, technique.id, true);
    addBadge(m_badgeLayout,
             technique.kind == TechniqueKind::Aws ? tr("AWS technique") : tr("ATT&CK technique"));
    const Catalog &catalog = m_inventory.scope().catalog();
    for (const QString &key : technique.services) {
        const Service *service = catalog.service(key);
        addBadge(m_badgeLayout, service == nullptr ? key : service->shortName());
    }
    if (technique.needsDataEvents()) {
        addBadge(m_badgeLayout, tr("data events needed"));
    }
    if (!technique.guardDuty.isEmpty()) {
        addBadge(m_badgeLayout, tr("GuardDuty finding"));
    }
    m_badges->updateGeometry();
}

void TechniqueDetail::updateVerdict()
{
    m_verdict->setBody(verdictHtml(m_inventory.scope(), m_id, ProofLines));
    m_verdictBlock->setProperty("verdict", toKey(m_inventory.scope().verdict(m_id)));
    m_verdictBlock->style()->unpolish(m_verdictBlock);
    m_verdictBlock->style()->polish(m_verdictBlock);
}

void TechniqueDetail::updateMitigationsTitle()
{
    const ChecklistProgress progress = progressOf(m_inventory.scope().catalog(), m_id, m_checklist.states());
    const QString title = tr("Mitigations %1/%2").arg(progress.done).arg(progress.counted);
    m_tabs->setTabText(2, m_id.isEmpty() ? tr("Mitigations") : title);
}

void TechniqueDetail::updateCurrentTab()
{
    if (m_id.isEmpty()) {
        return;
    }
    const Scope &scope = m_inventory.scope();
    switch (m_tabs->currentIndex()) {
    case 0:
        m_overview->setBody(overviewHtml(scope, m_id));
        break;
    case 1:
        m_detection->setBody(detectionHtml(scope, m_id));
        break;
    default:
        m_mitigations->setBody(mitigationsHtml(scope, m_id, m_checklist.states()));
        break;
    }
}

} // namespace Ttc
