#pragma once

#include "models/catalog/catalog.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// A control of a technique, or of a parent's leaves.
struct TechniqueControl
{
    const Control *control = nullptr;
    QString note{};           // of the first technique that names it
    QStringList techniques{}; // the leaves that name it, sorted
};

// In the order of the catalog; of a parent the union over its leaves, each once. Points into `catalog`.
QList<TechniqueControl> controlsOf(const Catalog &catalog, const QString &techniqueId);

} // namespace Ttc
