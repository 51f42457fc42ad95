#include "ui/panes/filterpane.h"

#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/facetview.h"

#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int ServicesAtFirst = 11;
const QString DataEvents = u"data-events"_s;
const QString GuardDuty = u"guardduty"_s;

// How many leaves concern a service: first those that are shown by default, then all.
using Weight = std::pair<int, int>;

QHash<QString, Weight> serviceWeights(const Scope &scope)
{
    QHash<QString, Weight> weights;
    for (const QString &id : scope.catalog().leaves()) {
        const Verdict verdict = scope.verdict(id);
        const bool shown = verdict != Verdict::NotCovered && verdict != Verdict::NotSeen;
        for (const QString &service : scope.catalog().technique(id)->services) {
            Weight &weight = weights[service];
            weight.first += shown ? 1 : 0;
            weight.second += 1;
        }
    }
    return weights;
}

} // namespace

FilterPane::FilterPane(const Theme &theme, FilterState &filter, const InventoryState &inventory,
                       QWidget *parent)
    : QScrollArea(parent)
    , m_filter(filter)
    , m_inventory(inventory)
    , m_serviceView(new FacetView(theme, m_serviceModel, u"service"_s, ServicesAtFirst, this))
    , m_tacticView(new FacetView(theme, m_tacticModel, u"tactic"_s, 0, this))
    , m_detectionView(new FacetView(theme, m_detectionModel, u"detection"_s, 0, this))
{
    setObjectName(u"filterPane"_s);
    setAccessibleName(tr("Filters"));
    setProperty("look", u"pane"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setProperty("look", u"pane"_s);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(10, Length::Margin, Length::Gap, Length::Gap);
    layout->setSpacing(Length::Gap);
    for (FacetView *view : {m_serviceView, m_tacticView, m_detectionView}) {
        layout->addWidget(view);
    }
    layout->addStretch(1);
    setWidget(content);
    m_tacticView->setHeading(tr("TACTICS"));
    m_detectionView->setHeading(tr("DETECTION"));

    connect(&m_serviceModel, &FacetModel::checkedChanged, &m_filter, &FilterState::setServices);
    connect(&m_tacticModel, &FacetModel::checkedChanged, &m_filter, &FilterState::setTactics);
    connect(&m_detectionModel, &FacetModel::checkedChanged, &m_filter, [this](const QSet<QString> &keys) {
        m_filter.setDataEventsOnly(keys.contains(DataEvents));
        m_filter.setGuardDutyOnly(keys.contains(GuardDuty));
    });
    connect(&m_inventory, &InventoryState::inventoryChanged, this, [this] {
        orderServices();
        update();
    });
    connect(&m_filter, &FilterState::resultChanged, this, &FilterPane::update);
    orderServices();
    update();
}

void FilterPane::focusFacets()
{
    QListView *view = m_serviceView->view();
    if (!view->currentIndex().isValid()) {
        view->setCurrentIndex(view->model()->index(0, 0));
    }
    view->setFocus(Qt::TabFocusReason);
}

void FilterPane::orderServices()
{
    // The order follows the inventory and not each key stroke, so that rows stay where the eye left them.
    const QHash<QString, Weight> weights = serviceWeights(m_inventory.scope());
    const Catalog &catalog = m_inventory.scope().catalog();
    m_services = weights.keys();
    std::ranges::sort(m_services, [&](const QString &left, const QString &right) {
        if (weights[left] != weights[right]) {
            return weights[left] > weights[right];
        }
        return catalog.serviceName(left).compare(catalog.serviceName(right), Qt::CaseInsensitive) < 0;
    });
    m_serviceView->setHeading(m_inventory.scope().hasInventory() ? tr("SERVICES IN SCOPE") : tr("SERVICES"));
}

void FilterPane::update()
{
    const FilterResult &result = m_filter.result();
    const Catalog &catalog = m_inventory.scope().catalog();
    QList<Facet> services;
    services.reserve(m_services.size());
    for (const QString &key : std::as_const(m_services)) {
        const Service *service = catalog.service(key);
        services.append(
            {key, service == nullptr ? key : service->shortName(), result.serviceCounts.value(key)});
    }
    m_serviceModel.setFacets(services);
    m_serviceModel.setChecked(m_filter.request().services);

    QList<Facet> tactics;
    for (const Tactic &tactic : catalog.tactics()) {
        tactics.append({tactic.id, tactic.name, result.tacticCounts.value(tactic.id)});
    }
    m_tacticModel.setFacets(tactics);
    m_tacticModel.setChecked(m_filter.request().tactics);

    m_detectionModel.setFacets({{DataEvents, tr("Needs data events"), result.dataEventCount},
                                {GuardDuty, tr("GuardDuty finding"), result.guardDutyCount}});
    QSet<QString> detection;
    if (m_filter.request().dataEventsOnly) {
        detection.insert(DataEvents);
    }
    if (m_filter.request().guardDutyOnly) {
        detection.insert(GuardDuty);
    }
    m_detectionModel.setChecked(detection);
}

} // namespace Ttc
