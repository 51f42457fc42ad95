#pragma once

#include "models/inventory/inventory.h"

#include <QString>

namespace Ttc {

// "3 resources", "1 billed record", "listed by a person".
QString evidenceText(EvidenceKind kind, qint64 count);

// All of a service's evidence over types and sources, strongest first: "3 resources, 12 reads or failed
// calls".
QString evidenceText(const QList<Evidence> &evidence);

} // namespace Ttc
