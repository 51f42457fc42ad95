#include "models/inventory/json/treevisitor.h"

namespace Ttc {

TreeVisitor::TreeVisitor(std::span<const Branch> branches)
    : m_branches(branches)
{
}

void TreeVisitor::enter(int /*place*/) {}
void TreeVisitor::leave(int /*place*/) {}
void TreeVisitor::named(int /*place*/, std::string_view /*name*/) {}

void TreeVisitor::startDocument()
{
    m_open.clear();
    m_next = Root;
}

void TreeVisitor::startObject()
{
    m_open.push_back({.place = m_next});
    enter(m_next);
}

void TreeVisitor::endObject()
{
    m_next = m_open.back().place;
    m_open.pop_back();
    leave(m_next);
}

void TreeVisitor::startArray()
{
    m_open.push_back({.place = m_next, .isArray = true});
}

void TreeVisitor::endArray()
{
    m_next = m_open.back().place;
    m_open.pop_back();
}

bool TreeVisitor::key(std::string_view name)
{
    Open &object = m_open.back();
    for (std::size_t i = 0; i < m_branches.size(); ++i) {
        const Branch &branch = m_branches[i];
        if (branch.from != object.place) {
            continue;
        }
        const bool pattern = branch.member.ends_with('*');
        if (pattern ? !name.starts_with(branch.member.substr(0, branch.member.size() - 1))
                    : name != branch.member) {
            continue;
        }
        m_next = branch.to;
        if (m_next == Nowhere) {
            return false;
        }
        const std::uint64_t bit = std::uint64_t(1) << i;
        m_repeats = m_repeats || (!pattern && (object.seen & bit) != 0);
        object.seen |= bit;
        if (pattern) {
            named(m_next, name);
        }
        return true;
    }
    return false;
}

void TreeVisitor::scalar(JsonType type, std::string_view text)
{
    this->text(m_next, type, text);
}

} // namespace Ttc
