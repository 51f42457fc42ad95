#pragma once

#include "models/catalog/control.h"
#include "models/checklist/itemstate.h"
#include "models/checklist/planview.h"
#include "models/scope/scope.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

class ChecklistState;
struct FilterResult;

// One item as the list of a plan shows it.
struct ChecklistRow
{
    ItemState state{};
    QString title{};
    QStringList services{};              // Service::key, in which it is done
    QStringList techniques{};            // shown leaves that it serves, sorted
    Verdict verdict = Verdict::Unscoped; // the best of them
    ItemGroup group = ItemGroup::InScope;
    QString outOfScope{};    // the reason; empty while it is in scope
    bool secondLook = false; // its text reads otherwise than when the status was given
    bool operator==(const ChecklistRow &) const = default;
};

// The items of the plan that a filter of the window leaves, then those of people and those that somebody
// worked on before they left the scope or the catalog. A filter tells nothing of these: where it is
// `narrowed` by a person they are left out.
QList<ChecklistRow> checklistRows(const ChecklistState &checklist, const FilterResult &filter, bool narrowed);

} // namespace Ttc
