#pragma once

#include "models/exports/checklistexporter.h"

#include <QList>

namespace Ttc {

// Formats by which tools of the field take a checklist over, in the order in which to offer them.
QList<ChecklistFormat> fieldFormats();

// The writers behind them.

// A layer for the ATT&CK Navigator, format 4.5, over the ATT&CK version that the context names.
Result<WrittenExport> navigatorLayer(const ChecklistExport &content);
// A model for Threat Composer, schema 1.
Result<WrittenExport> threatComposerModel(const ChecklistExport &content);
// A STIX 2.1 bundle of what is in scope.
Result<WrittenExport> stixBundle(const ChecklistExport &content);
// A plan of action and milestones, OSCAL 1.2.2. An error where there is no item.
Result<WrittenExport> oscalPoam(const ChecklistExport &content);

} // namespace Ttc
