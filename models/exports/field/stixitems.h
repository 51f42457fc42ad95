#pragma once

#include "models/exports/checklistexporter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

// What a plan adds to the catalog in STIX 2.1: another version of each object with every export.
namespace Ttc::Stix {

// The course-of-action of an item, followed by what it mitigates. Nothing for an item without a text.
QJsonArray item(const ChecklistExport &content, const ChecklistItem &item, const QString &outOfScope);
// Why a technique is in scope.
QJsonObject note(const ChecklistExport &content, const QString &technique, const QList<Proof> &proofs);
// What the bundle is, over all objects that it holds.
QJsonObject report(const ChecklistExport &content, const QJsonArray &objects);

} // namespace Ttc::Stix
