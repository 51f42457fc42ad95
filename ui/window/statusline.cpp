#include "ui/window/statusline.h"

#include "models/catalog/mirror.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/texts.h"

#include <QLabel>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

StatusLine::StatusLine(const Session &session, const QString &catalogNote, bool kept, QWidget *parent)
    : QStatusBar(parent)
    , m_session(session)
    , m_techniques(new QLabel(this))
    , m_inventory(new QLabel(this))
    , m_warnings(new QLabel(this))
{
    setObjectName(u"statusLine"_s);
    setSizeGripEnabled(false);
    auto *catalog =
        new QLabel(tr("catalog %1, %2").arg(session.mirror.catalog->info().version, catalogNote), this);
    catalog->setObjectName(u"catalogLabel"_s);
    m_techniques->setObjectName(u"techniqueCountLabel"_s);
    m_inventory->setObjectName(u"inventoryLabel"_s);
    m_warnings->setObjectName(u"warningsLabel"_s);
    auto *saved = new QLabel(kept ? tr("Saved") : tr("▲ Changes are not kept"), this);
    saved->setObjectName(u"savedLabel"_s);
    for (QLabel *label : {m_techniques, catalog, m_inventory, m_warnings}) {
        label->setProperty("look", label == m_warnings ? u"warn"_s : u"small"_s);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(6, 3, 6, 3);
        addWidget(label);
    }
    saved->setProperty("look", kept ? u"small"_s : u"warn"_s);
    saved->setContentsMargins(6, 3, 6, 3);
    saved->setToolTip(kept ? tr("Every tick is on disk at once") : QString());
    addPermanentWidget(saved);
    connect(&m_session.filter, &FilterState::resultChanged, this, &StatusLine::updateCounts);
    connect(&m_session.inventory, &InventoryState::inventoryChanged, this, &StatusLine::updateInventory);
    updateCounts();
    updateInventory();
}

void StatusLine::updateCounts()
{
    const auto all = m_session.mirror.catalog->leaves().size();
    const auto shown = m_session.filter.result().leaves.size();
    m_techniques->setText(shown == all ? tr("%1 techniques").arg(all)
                                       : tr("%1 of %2 techniques").arg(shown).arg(all));
}

void StatusLine::updateInventory()
{
    const Inventory &inventory = *m_session.inventory.inventory();
    QSet<QString> services;
    for (const AccountInventory &account : inventory.accounts) {
        for (const ServiceEvidence &service : account.services) {
            services.insert(service.service);
        }
    }
    qsizetype warnings = 0;
    for (const Source &source : inventory.sources) {
        warnings += source.warnings.size();
    }
    const QStringList words{counted(inventory.accountIds().size(), tr("1 account"), tr("%1 accounts")),
                            counted(services.size(), tr("1 service"), tr("%1 services")),
                            counted(inventory.sources.size(), tr("1 source"), tr("%1 sources"))};
    m_inventory->setText(inventory.isEmpty() ? QString() : words.join(u", "_s));
    m_warnings->setText(
        warnings == 0 ? QString() : QString(u"▲ "_s + counted(warnings, tr("1 warning"), tr("%1 warnings"))));
}

} // namespace Ttc
