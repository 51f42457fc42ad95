#pragma once

#include "models/itemmodels/facetmodel.h"

#include <QScrollArea>

namespace Ttc {

class FacetView;
class FilterState;
class InventoryState;
class Theme;

// The facets at the left: services, tactics, detection, with how many techniques each would show.
class FilterPane final : public QScrollArea
{
    Q_OBJECT
public:
    // All must outlive this pane.
    FilterPane(const Theme &theme, FilterState &filter, const InventoryState &inventory,
               QWidget *parent = nullptr);

    // Gives the keyboard to the first facet.
    void focusFacets();

private:
    void orderServices();
    void update();

    FilterState &m_filter;
    const InventoryState &m_inventory;
    QStringList m_services; // keys, those with most techniques in scope first
    FacetModel m_serviceModel;
    FacetModel m_tacticModel;
    FacetModel m_detectionModel;
    FacetView *m_serviceView = nullptr;
    FacetView *m_tacticView = nullptr;
    FacetView *m_detectionView = nullptr;
};

} // namespace Ttc
