#include "models/exports/techniquecontrols.h"

#include <algorithm>

namespace Ttc {

namespace {

void collect(const Catalog &catalog, const QString &techniqueId, QList<TechniqueControl> &controls)
{
    const Technique *technique = catalog.technique(techniqueId);
    if (technique == nullptr) {
        return;
    }
    for (const Mitigation &mitigation : technique->mitigations) {
        const Control *control = catalog.control(mitigation.control);
        if (control == nullptr) {
            continue;
        }
        const auto known = std::ranges::find(controls, control, &TechniqueControl::control);
        if (known == controls.end()) {
            controls.append({.control = control, .note = mitigation.note, .techniques = {techniqueId}});
        } else {
            known->techniques.append(techniqueId);
        }
    }
    const QStringList children = catalog.children(techniqueId);
    for (const QString &child : children) {
        collect(catalog, child, controls);
    }
}

} // namespace

QList<TechniqueControl> controlsOf(const Catalog &catalog, const QString &techniqueId)
{
    QList<TechniqueControl> controls;
    collect(catalog, techniqueId, controls);
    return controls;
}

} // namespace Ttc
