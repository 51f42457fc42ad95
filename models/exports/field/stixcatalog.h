#pragma once

#include "models/catalog/catalog.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

// The catalog in STIX 2.1: the same objects in every bundle that is made from one version of it.
namespace Ttc::Stix {

QString techniqueId(const QString &technique); // of the attack-pattern of a technique's id

// The identity of this project, the matrix and its tactics, which a viewer needs whatever the scope is.
QJsonArray frame(const Catalog &catalog);
// Techniques with what each is below of. A sub-technique shows only where its parent is among them.
QJsonArray techniques(const Catalog &catalog, const QStringList &ids);

} // namespace Ttc::Stix
