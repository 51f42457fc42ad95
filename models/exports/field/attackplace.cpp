#include "models/exports/field/attackplace.h"

namespace Ttc {

AttackPlace attackPlace(const AttackMapping &mapping, int version)
{
    const QString &id = version == 18 ? mapping.id : mapping.v19Id;
    if (mapping.relation == AttackMapping::Relation::None || id.isEmpty()) {
        return {};
    }
    if (mapping.relation == AttackMapping::Relation::Exact) {
        return {id, AttackFit::Exact};
    }
    // The nearest was read from version 18; where 19 moved the parent, its children went elsewhere, too.
    const bool knowsClosest = !mapping.closest.isEmpty() && id == mapping.id;
    return knowsClosest ? AttackPlace{mapping.closest, AttackFit::Closest}
                        : AttackPlace{id, AttackFit::Parent};
}

} // namespace Ttc
