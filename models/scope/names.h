#pragma once

#include "models/catalog/catalog.h"

#include <QString>
#include <QStringList>
#include <QStringView>

namespace Ttc {

// What is left of a name when people write it in their own way, as the service registry folds it: "Amazon
// S3", "s3" and "AWS S3" come out alike, and so do "in use" and "in-use".
QString foldedName(QStringView name);

// Keys of the services that somebody may mean by this: by key, display name or alias. With `beginning` also
// those whose key or name begins so, when no whole name fits. Empty when there is none.
QStringList servicesNamed(const Catalog &catalog, const QString &name, bool beginning);

// Ids of the tactics that this may mean: by id, slug or name, else those of which it is the beginning.
QStringList tacticsNamed(const Catalog &catalog, const QString &name);

// The candidate nearest to a mistyped word; empty when none is near.
QString nearestName(const QString &typed, const QStringList &candidates);

// The nearest service key, by key or display name; empty when none is near.
QString nearestService(const Catalog &catalog, const QString &typed);

} // namespace Ttc
