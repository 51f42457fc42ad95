#include "models/catalog/catalog.h"

#include <algorithm>
#include <utility>

namespace Ttc {

namespace {

template <typename T, typename Key>
QHash<QString, qsizetype> indexBy(const QList<T> &list, Key key)
{
    QHash<QString, qsizetype> index;
    index.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        index.insert(list.at(i).*key, i);
    }
    return index;
}

template <typename T>
const T *find(const QList<T> &list, const QHash<QString, qsizetype> &index, const QString &key)
{
    const auto found = index.constFind(key);
    return found == index.cend() ? nullptr : &list.at(*found);
}

} // namespace

Catalog::Catalog(CatalogContents contents)
    : m_contents(std::move(contents))
{
    std::ranges::sort(m_contents.techniques, {}, &Technique::id);
    std::ranges::sort(m_contents.controls, {}, &Control::id);
    std::ranges::sort(m_contents.services, {}, &Service::key);
    m_techniqueIndex = indexBy(m_contents.techniques, &Technique::id);
    m_controlIndex = indexBy(m_contents.controls, &Control::id);
    m_serviceIndex = indexBy(m_contents.services, &Service::key);
    m_tacticIndex = indexBy(m_contents.tactics, &Tactic::id);

    for (const Technique &technique : std::as_const(m_contents.techniques)) {
        if (!technique.parentId.isEmpty()) {
            m_children[technique.parentId].append(technique.id);
        }
    }
    for (const Technique &technique : std::as_const(m_contents.techniques)) {
        if (m_children.contains(technique.id)) {
            continue;
        }
        m_leaves.append(technique.id);
        for (const Mitigation &mitigation : technique.mitigations) {
            m_techniquesOf[mitigation.control].append(technique.id);
        }
    }
}

const Technique *Catalog::technique(const QString &id) const
{
    return find(m_contents.techniques, m_techniqueIndex, id);
}

const Control *Catalog::control(const QString &id) const
{
    return find(m_contents.controls, m_controlIndex, id);
}

const Service *Catalog::service(const QString &key) const
{
    return find(m_contents.services, m_serviceIndex, key);
}

const Tactic *Catalog::tactic(const QString &id) const
{
    return find(m_contents.tactics, m_tacticIndex, id);
}

QStringList Catalog::children(const QString &id) const
{
    return m_children.value(id);
}

bool Catalog::isLeaf(const QString &id) const
{
    return m_techniqueIndex.contains(id) && !m_children.contains(id);
}

QStringList Catalog::techniquesOf(const QString &controlId) const
{
    return m_techniquesOf.value(controlId);
}

QString Catalog::serviceName(const QString &key) const
{
    const Service *found = service(key);
    return found == nullptr ? key : found->name;
}

} // namespace Ttc
