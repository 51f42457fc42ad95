#include "models/scope/leaves.h"

#include <algorithm>

namespace Ttc {

Leaves::Leaves(const Scope &scope)
    : m_scope(scope)
{
    const QStringList &ids = scope.catalog().leaves();
    m_techniques.reserve(static_cast<std::size_t>(ids.size()));
    m_verdicts.reserve(static_cast<std::size_t>(ids.size()));
    for (const QString &id : ids) {
        m_techniques.push_back(scope.catalog().technique(id));
        m_verdicts.push_back(scope.verdict(id));
    }
}

qsizetype Leaves::indexOf(const QString &id) const
{
    const QStringList &ids = catalog().leaves();
    const auto found = std::ranges::lower_bound(ids, id);
    return found == ids.end() || *found != id ? -1 : found - ids.begin();
}

} // namespace Ttc
