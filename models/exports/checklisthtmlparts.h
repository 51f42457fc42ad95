#pragma once

#include "models/exports/checklistformats.h"

#include <QString>

// Pieces of a checklist that HTML and PDF share: elements and classes that QTextDocument understands too, all
// text escaped. Anchors "#control-<id>" and "#technique-<id>" lead within the document.
namespace Ttc::ChecklistHtml {

// The items of one kind, in their order.
struct Group
{
    ControlKind kind = ControlKind::Prevent;
    QList<const ChecklistItem *> items{}; // of content.items, with known controls only
};

// Those that have items; `content` must outlive them.
QList<Group> groups(const ChecklistExport &content);
QString groupTitle(const Group &group); // "Prevent (2)"

// Address of a control or technique within the document.
QString controlAnchor(const QString &id);
QString techniqueAnchor(const QString &id);

// A link to a control of the document, with its title behind a box that is ticked when it is done.
QString contentsEntry(const Catalog &catalog, const ChecklistItem &item);
// A control, whole: status, reason, techniques with the best proof, steps and verification.
QString item(const ChecklistExport &content, const ChecklistItem &item, ProofLookup &proofs);
// A table of what the document says about itself, and of the progress.
QString facts(const ChecklistExport &content);
// A table of the techniques that the items stop, each with verdict and how many of its controls are done.
QString techniques(const ChecklistExport &content);

} // namespace Ttc::ChecklistHtml
