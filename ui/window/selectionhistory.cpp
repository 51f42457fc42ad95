#include "ui/window/selectionhistory.h"

namespace Ttc {

namespace {

constexpr qsizetype Longest = 100;

} // namespace

void SelectionHistory::visit(const Selection &selection)
{
    if (m_at >= 0 && m_visited.at(m_at) == selection) {
        return;
    }
    m_visited.resize(m_at + 1);
    m_visited.append(selection);
    if (m_visited.size() > Longest) {
        m_visited.removeFirst();
    }
    m_at = m_visited.size() - 1;
}

} // namespace Ttc
