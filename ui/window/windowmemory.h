#pragma once

class QMainWindow;
class QSettings;
class QSplitter;
class QTabWidget;

namespace Ttc {

class ChecklistPage;
class ControlsPage;
class FilterState;
class TechniquesPage;
class Theme;
class WindowActions;

// What of a window survives a restart: place, panes, columns, page, selection and filter. Values that are
// damaged or that nobody knows any more are left out.
class WindowMemory
{
public:
    struct Parts
    {
        QMainWindow &window;
        const Theme &theme;
        WindowActions &actions;
        QSplitter &panes;
        QTabWidget &pages;
        TechniquesPage &techniques;
        ChecklistPage &checklist;
        ControlsPage &controls;
        FilterState &filter;
    };

    // `settings` must outlive this object.
    explicit WindowMemory(QSettings &settings);

    void save(const Parts &parts);
    void restore(const Parts &parts) const;

private:
    QSettings &m_settings;
};

} // namespace Ttc
