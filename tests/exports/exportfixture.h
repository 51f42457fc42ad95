#pragma once

#include "models/exports/checklistexporter.h"
#include "models/inventory/inventory.h"
#include "models/scope/scope.h"
#include "models/scope/techniquefilter.h"

namespace Ttc::Fixture {

// Two accounts: S3 in both, in the second also a Lambda that was only read; from a complete and an incomplete
// source.
Inventory inventory();
Scope scopeWithInventory();
// All leaves and controls of a scope's catalog, as a filter that narrows nothing gives them.
FilterResult everything(const Scope &scope);
ExportContext context();

// The checklist of a scope's whole catalog: one control verified, one accepted as a risk.
ChecklistExport checklist(const Scope &scope);
// No inventory, and a catalog in which the control "s3-versioning" brings a service control policy.
Scope scopeWithPolicy(const QByteArray &document);
// No inventory, and a catalog in which a control, all techniques and all services are called `text`.
Scope hostileScope(const QString &text);

} // namespace Ttc::Fixture
