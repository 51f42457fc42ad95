#pragma once

#include "models/exports/checklistformats.h"

#include <QHash>
#include <QString>

// Pieces of a checklist that HTML and PDF share: elements and classes that QTextDocument understands too, all
// text escaped. Anchors "#control-<id>" and "#technique-<id>" lead within the document.
namespace Ttc::ChecklistHtml {

// Items that stand together: of one kind, added by hand, or no longer in scope.
struct Group
{
    QString id{};                      // "prevent", "detect", "respond", "own" or "aside"
    QString name{};                    // "Prevent"
    QList<ChecklistItem> items{};      // with known controls only
    QHash<QString, QString> reasons{}; // why items are no longer in scope, by id
};

// Those that have items.
QList<Group> groups(const ChecklistExport &content);
QString groupTitle(const Group &group); // "Prevent (2)"

// Address of a control or technique within the document.
QString controlAnchor(const QString &id);
QString techniqueAnchor(const QString &id);

QString status(Status status);     // glyph and word
QString statusMark(Status status); // the glyph, for lists that have no room for the word
// A link to a control of the document.
QString controlLink(const QString &id, const QString &text);
// The same with its title, behind the status.
QString contentsEntry(const ChecklistExport &content, const ChecklistItem &item);
// A control, whole: status, what people gave it, reason, techniques with the best proof, steps, the
// policy that they speak of and verification. `outOfScope` says why it is no longer in scope.
QString item(const ChecklistExport &content, const ChecklistItem &item, ProofLookup &proofs,
             const QString &outOfScope = {});
// What the document is called: the plan's name where there is one.
QString title(const ChecklistExport &content);
// The title as a heading, and below a plan's name what it is.
QString titleHeading(const ChecklistExport &content);
// A table of what the document says about itself, and of the progress.
QString facts(const ChecklistExport &content);
// A table of the techniques that the items stop, each with verdict and how many of its controls are done.
QString techniques(const ChecklistExport &content);

} // namespace Ttc::ChecklistHtml
