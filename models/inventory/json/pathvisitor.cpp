#include "models/inventory/json/pathvisitor.h"

namespace Ttc {

void PathVisitor::objectBegins(std::string_view /*path*/) {}
void PathVisitor::objectEnds(std::string_view /*path*/) {}

void PathVisitor::startDocument()
{
    m_path.clear();
    m_open.clear();
}

void PathVisitor::startObject()
{
    m_open.push_back(m_path.size());
    objectBegins(m_path);
}

void PathVisitor::endObject()
{
    m_path.resize(m_open.back());
    m_open.pop_back();
    objectEnds(m_path);
}

bool PathVisitor::key(std::string_view name)
{
    m_path.resize(m_open.back());
    if (!m_path.empty()) {
        m_path += '.';
    }
    m_path += name;
    return wants(m_path);
}

void PathVisitor::scalar(JsonType type, std::string_view text)
{
    value(m_path, type, text);
}

} // namespace Ttc
