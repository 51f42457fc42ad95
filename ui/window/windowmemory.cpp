#include "ui/window/windowmemory.h"

#include "ui/pages/checklistpage.h"
#include "ui/pages/controlspage.h"
#include "ui/pages/techniquespage.h"
#include "ui/theme/theme.h"
#include "ui/window/filtermemory.h"
#include "ui/window/windowactions.h"

#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString GeometryKey = u"window/geometry"_s;
const QString PanesKey = u"window/panes"_s;
const QString ShowFiltersKey = u"window/showFilters"_s;
const QString ShowDetailsKey = u"window/showDetails"_s;
const QString TechniqueColumnsKey = u"window/techniqueColumns"_s;
const QString ChecklistColumnsKey = u"window/checklistColumns"_s;
const QString ChecklistGroupingKey = u"window/checklistGrouping"_s;
const QString ControlsColumnsKey = u"window/controlsColumns"_s;
const QString ControlsOnlyShownKey = u"window/controlsOnlyShown"_s;
const QString BrowsingKey = u"window/browsing"_s;
const QString TechniqueKey = u"window/technique"_s;
const QString ControlKey = u"window/control"_s;
const QString PageKey = u"window/page"_s;

} // namespace

WindowMemory::WindowMemory(QSettings &settings)
    : m_settings(settings)
{
}

void WindowMemory::save(const Parts &parts)
{
    m_settings.setValue(GeometryKey, parts.window.saveGeometry());
    m_settings.setValue(PanesKey, parts.panes.saveState());
    m_settings.setValue(ShowFiltersKey, parts.actions.showFilters->isChecked());
    m_settings.setValue(ShowDetailsKey, parts.actions.showDetails->isChecked());
    m_settings.setValue(TechniqueColumnsKey, parts.techniques.columnState());
    m_settings.setValue(ChecklistColumnsKey, parts.checklist.columnState());
    m_settings.setValue(ChecklistGroupingKey, parts.checklist.grouping());
    m_settings.setValue(ControlsColumnsKey, parts.controls.columnState());
    m_settings.setValue(ControlsOnlyShownKey, parts.controls.isOnlyShown());
    m_settings.setValue(BrowsingKey, parts.techniques.isBrowsing());
    m_settings.setValue(TechniqueKey, parts.techniques.selectedTechnique());
    m_settings.setValue(ControlKey, parts.checklist.selectedControl());
    m_settings.setValue(PageKey, parts.pages.currentIndex());
    saveFilter(m_settings, parts.filter);
}

void WindowMemory::restore(const Parts &parts) const
{
    const QSize usual(parts.theme.scaled(1440), parts.theme.scaled(900));
    parts.window.resize(usual.boundedTo(parts.window.screen()->availableSize()));
    parts.window.restoreGeometry(m_settings.value(GeometryKey).toByteArray());
    parts.panes.restoreState(m_settings.value(PanesKey).toByteArray());
    parts.actions.showFilters->setChecked(m_settings.value(ShowFiltersKey, true).toBool());
    parts.actions.showDetails->setChecked(m_settings.value(ShowDetailsKey, true).toBool());
    parts.techniques.restoreColumnState(m_settings.value(TechniqueColumnsKey).toByteArray());
    parts.checklist.restoreColumnState(m_settings.value(ChecklistColumnsKey).toByteArray());
    parts.checklist.restoreGrouping(m_settings.value(ChecklistGroupingKey).toString());
    parts.controls.restoreColumnState(m_settings.value(ControlsColumnsKey).toByteArray());
    parts.controls.setOnlyShown(m_settings.value(ControlsOnlyShownKey, false).toBool());
    restoreFilter(m_settings, parts.filter);
    parts.techniques.setBrowsing(m_settings.value(BrowsingKey, false).toBool());
    parts.techniques.selectTechnique(m_settings.value(TechniqueKey).toString());
    parts.checklist.selectControl(m_settings.value(ControlKey).toString());
    parts.controls.selectControl(m_settings.value(ControlKey).toString());
    parts.pages.setCurrentIndex(m_settings.value(PageKey, 0).toInt());
}

} // namespace Ttc
