#pragma once

#include "models/itemmodels/techniquefiltermodel.h"
#include "models/itemmodels/techniquemodel.h"

#include <QSet>
#include <QStackedWidget>

class QTreeView;

namespace Ttc {

class FilterState;
class FirstStartPage;
class InventoryState;
class NoHitsPage;
class Theme;
struct Session;

// The techniques that the filter shows, as a tree. In their place: the first start page while there is
// neither inventory nor the wish to browse, and what to do when nothing is left.
class TechniquesPage final : public QStackedWidget
{
    Q_OBJECT
public:
    // All must outlive this page.
    TechniquesPage(const Theme &theme, const Session &session, QWidget *parent = nullptr);

    // Makes it the current row and scrolls to it; a technique that is not shown leaves none current.
    void selectTechnique(const QString &id);
    const QString &selectedTechnique() const { return m_selected; }
    // Gives the keyboard to the list; with no current row, the first leaf becomes it.
    void focusList();
    // Makes the first leaf current, where a list is shown.
    void selectFirst();

    bool isFirstStart() const;
    // Browsing without an inventory puts the first start page away.
    bool isBrowsing() const { return m_browsing; }
    void setBrowsing(bool browsing);

    QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);

signals:
    void techniqueSelected(const QString &id);
    void firstStartChanged(bool shown);
    void openRequested();
    void sampleRequested();
    void formatsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTree();
    void connectPages();
    void followCurrent(const QModelIndex &index);
    void updateResult();
    void updatePage();
    void sizeColumns();
    void adaptColumns();
    void expandParents();

    const Theme &m_theme;
    FilterState &m_filter;
    const InventoryState &m_inventory;
    TechniqueModel m_model;
    TechniqueFilterModel m_proxy;
    QTreeView *m_tree = nullptr;
    FirstStartPage *m_firstStart = nullptr;
    NoHitsPage *m_noHits = nullptr;
    QString m_selected;
    QSet<QString> m_collapsed; // parents that the person closed
    bool m_updating = false;
    bool m_browsing = false;
};

} // namespace Ttc
