#pragma once

#include "models/exports/checklistexporter.h"
#include "models/scope/scope.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Ttc::Fixture {

// The fixture's catalog with counterparts in ATT&CK of every kind: two leaves that share their parent, one
// with a nearest technique, one the same in both versions, one that version 19 moved, one without any.
CatalogContents fieldContents();
// Over both accounts of the fixture's inventory: nothing proves RDS absent.
ChecklistExport fieldChecklist();
// A plan with all that people can give an item, an item of their own, one out of scope and one that the
// catalog lost, over the account that is shown whole: RDS is proved absent.
ChecklistExport fieldPlan();
// All leaves in scope, no inventory, and every text of the catalog is `text`.
ChecklistExport fieldHostile(const QString &text);

// The first file of an export in this format; empty where it gave an error.
QByteArray written(const QString &format, const ChecklistExport &content);
QJsonObject writtenJson(const QString &format, const ChecklistExport &content);

} // namespace Ttc::Fixture
