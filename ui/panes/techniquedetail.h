#pragma once

#include <QHash>
#include <QString>
#include <QWidget>

class QLabel;
class QTabWidget;

namespace Ttc {

class ChecklistState;
class DetailBrowser;
class FlowLayout;
class InventoryState;
class Theme;
struct Technique;

// One technique, whole: where it belongs, verdict with proof, and in tabs what happens, what to look for,
// what to do. A tab's text is made when the tab is looked at.
class TechniqueDetail final : public QWidget
{
    Q_OBJECT
public:
    // All must outlive this widget.
    TechniqueDetail(const Theme &theme, const InventoryState &inventory, const ChecklistState &checklist,
                    QWidget *parent = nullptr);

    // An unknown id changes nothing.
    void showTechnique(const QString &id);
    const QString &techniqueId() const { return m_id; }
    // Gives the keyboard to the tab that is open.
    void focusText();

signals:
    void techniqueRequested(const QString &id);
    void controlRequested(const QString &id);
    void externalLinkRequested(const QUrl &link);

private:
    DetailBrowser *addTab(const QString &objectName, const QString &title);
    void buildHeader();
    void connectLinks(DetailBrowser *browser) const;
    void updateHeader(const Technique &technique);
    void updateBadges(const Technique &technique);
    void updateVerdict();
    void updateMitigationsTitle();
    void updateCurrentTab();
    void refresh();

    const Theme &m_theme;
    const InventoryState &m_inventory;
    const ChecklistState &m_checklist;
    QString m_id;
    QLabel *m_breadcrumb = nullptr;
    QLabel *m_title = nullptr;
    QWidget *m_badges = nullptr;
    FlowLayout *m_badgeLayout = nullptr;
    QWidget *m_verdictBlock = nullptr;
    DetailBrowser *m_verdict = nullptr;
    QTabWidget *m_tabs = nullptr;
    DetailBrowser *m_overview = nullptr;
    DetailBrowser *m_detection = nullptr;
    DetailBrowser *m_mitigations = nullptr;
};

} // namespace Ttc
