#pragma once

#include "models/catalog/control.h"
#include "models/catalog/technique.h"
#include "models/checklist/checklist.h"
#include "models/checklist/itemstate.h"
#include "models/exports/exportcontext.h"
#include "models/scope/scope.h"

#include <QString>
#include <QStringList>

// Words that every export shares, in English.
namespace Ttc::Words {

// One line of what a document says about itself.
struct Fact
{
    QString name{}; // "Inventory"
    QString text{};
};

// Stands beside a fact that was read on the catalog's public page, was added by this project, or is of both.
QString originMark(Origin origin);
QString origin(Origin origin); // "from the public page"
// What the marks mean, in one line.
QString originLegend();

QString reach(Reach reach);        // a sentence without its full stop
QString kind(TechniqueKind kind);  // "AWS technique"
QString kind(ControlKind kind);    // "Prevent"
QString policy(Policy::Type type); // "Service control policy"
QString logged(bool dataEvent);    // "data event", "default"
QString loggedMark(bool dataEvent);
// Where the catalog places a technique: "Impact".
QStringList tactics(const Catalog &catalog, const QStringList &ids);
// ATT&CK's own placement of a technique: "T1485 (its parent): Impact"; `version` is 18 or 19. Empty where
// ATT&CK has no counterpart.
QString attackPlacement(const Catalog &catalog, const Technique &technique, int version);
QStringList services(const Catalog &catalog, const QStringList &keys);
QString presence(Presence presence); // "● in use", in the middle of a line

// "https://example.com/1 (seen 2026-10-01, counts until 2027-10-01)", one a piece.
QStringList evidence(const QList<ItemEvidence> &evidence);

// What people gave an item beside its status: owner, due day, reason, approval, evidence, notes; each where
// it is there.
QList<Fact> work(const ItemState &state);

// The catalog with version, date and the beginning of its hash.
QString catalog(const Catalog &catalog);
// One line a source with format, date and what was said about it; a single line where there is no inventory.
QStringList sources(const Scope &scope);
// "4 accounts", or their ids where they are few; empty with no inventory.
QString accounts(const Scope &scope);
// The query and its sentence, or that nothing narrows.
QString filter(const ExportContext &context);
QString time(const QDateTime &time);                 // "2026-11-23 12:00 UTC"
QString progress(const ChecklistProgress &progress); // "1 of 3 done (33 %)"
// Why that is not all: "2 more do not count: not applicable or risk accepted"; empty where all count.
QString uncounted(const ChecklistProgress &progress);
QString progressOfAll(const ChecklistProgress &progress); // both
// Catalog, inventory, accounts, filter and time: the head of a document. Several facts may share a name.
QList<Fact> facts(const Scope &scope, const ExportContext &context);

} // namespace Ttc::Words
