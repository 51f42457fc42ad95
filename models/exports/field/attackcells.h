#pragma once

#include "models/exports/checklistexporter.h"
#include "models/exports/exportwords.h"
#include "models/exports/field/attackplace.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// A leaf of the catalog in a cell of ATT&CK's matrix.
struct CellTechnique
{
    QString id{};
    AttackFit fit = AttackFit::Exact;
    QList<ChecklistItem> items{}; // of the checklist, that stop it
};

// A cell of ATT&CK's matrix with all that the catalog has for it.
struct AttackCell
{
    enum class State {
        Listed,     // the checklist has items for it
        NotCovered, // it has none, since the inventory could not have shown it
        NotSeen,    // it has none, since all that it is about is proved absent
    };

    QString id{}; // ATT&CK's
    State state = State::Listed;
    QList<CellTechnique> techniques{};

    QList<ChecklistItem> items() const; // of all techniques, each once
};

// A checklist laid over the matrix of one version of ATT&CK.
struct AttackCells
{
    QList<AttackCell> cells{}; // sorted by id
    // What the matrix shows otherwise than the catalog, or not at all: for people, by kind.
    QList<Words::Fact> differences{};
};

// The leaves that the checklist is about, and those that the inventory leaves out. Leaves that only the
// filter leaves out are in no cell.
AttackCells attackCells(const ChecklistExport &content);

} // namespace Ttc
