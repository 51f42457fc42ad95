#include "models/itemmodels/techniquemodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/techniquenode.h"

#include <algorithm>
#include <utility>

namespace Ttc {

namespace {

// Where the first tactic stands in the catalog; unknown ones come last.
int tacticPlaceOf(const Catalog &catalog, const Technique &technique)
{
    const QList<Tactic> &tactics = catalog.tactics();
    const QString first = technique.tactics.value(0);
    const auto found = std::ranges::find(tactics, first, &Tactic::id);
    return static_cast<int>(found - tactics.begin());
}

} // namespace

TechniqueModel::TechniqueModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

TechniqueModel::~TechniqueModel() = default;

void TechniqueModel::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    beginResetModel();
    m_roots.clear();
    m_byId.clear();
    m_nodes.clear();
    m_catalog = std::move(catalog);
    m_scope = Scope(m_catalog);
    if (m_catalog != nullptr) {
        for (const Technique &technique : m_catalog->techniques()) {
            if (technique.parentId.isEmpty()) {
                m_roots.push_back(addNode(technique, nullptr));
            }
        }
    }
    endResetModel();
}

TechniqueModel::Node *TechniqueModel::addNode(const Technique &technique, Node *parent)
{
    const auto &siblings = siblingsBelow(parent);
    Node *node = m_nodes.emplace_back(std::make_unique<Node>()).get();
    node->technique = &technique;
    node->parent = parent;
    node->row = static_cast<int>(siblings.size());
    const QStringList children = m_catalog->children(technique.id);
    for (const QString &child : children) {
        node->children.push_back(addNode(*m_catalog->technique(child), node));
    }
    node->serviceText = serviceShortNames(*m_catalog, technique.services);
    node->tacticText = tacticNames(*m_catalog, technique.tactics);
    node->tacticPlace = tacticPlaceOf(*m_catalog, technique);
    node->progress = progressOf(*m_catalog, technique.id, m_states);
    m_byId.insert(technique.id, node);
    return node;
}

const std::vector<TechniqueModel::Node *> &TechniqueModel::siblingsBelow(const Node *parent) const
{
    return parent == nullptr ? m_roots : parent->children;
}

template <typename Refresh>
void TechniqueModel::refreshBelow(const Node *parent, int column, const QList<int> &roles, Refresh refresh)
{
    const std::vector<Node *> &siblings = siblingsBelow(parent);
    const Node *first = nullptr;
    const Node *last = nullptr;
    for (Node *node : siblings) {
        refreshBelow(node, column, roles, refresh);
        if (refresh(*node)) {
            first = first == nullptr ? node : first;
            last = node;
        }
    }
    if (first != nullptr) {
        emit dataChanged(indexOfNode(*first, column), indexOfNode(*last, column), roles);
        emit dataChanged(indexOfNode(*first, IdColumn), indexOfNode(*last, IdColumn),
                         {Qt::AccessibleTextRole, VerdictRole, DoneRole, TotalRole});
    }
}

void TechniqueModel::setScope(const Scope &scope)
{
    m_scope = scope;
    const QList<int> roles{Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, SortRole, VerdictRole};
    refreshBelow(nullptr, VerdictColumn, roles, [this](Node &node) {
        const Verdict verdict = m_scope.verdict(node.technique->id);
        return std::exchange(node.verdict, verdict) != verdict;
    });
}

void TechniqueModel::setStates(const QHash<QString, ItemState> &states)
{
    m_states = states;
    const QList<int> roles{Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                           SortRole,        DoneRole,        TotalRole};
    refreshBelow(nullptr, ControlsColumn, roles, [this](Node &node) {
        const ChecklistProgress now = progressOf(*m_catalog, node.technique->id, m_states);
        const ChecklistProgress before = std::exchange(node.progress, now);
        return before.done != now.done || before.counted != now.counted || before.total != now.total;
    });
}

QModelIndex TechniqueModel::indexOfNode(const Node &node, int column) const
{
    return createIndex(node.row, column, &node);
}

QModelIndex TechniqueModel::indexOf(const QString &techniqueId) const
{
    const Node *node = m_byId.value(techniqueId);
    return node == nullptr ? QModelIndex() : indexOfNode(*node, IdColumn);
}

QString TechniqueModel::idOf(const QModelIndex &index) const
{
    return index.data(TechniqueRole).toString();
}

QModelIndex TechniqueModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const auto *above = static_cast<const Node *>(parent.constInternalPointer());
    return indexOfNode(*siblingsBelow(above).at(static_cast<std::size_t>(row)), column);
}

QModelIndex TechniqueModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::DoNotUseParent)) {
        return {};
    }
    const Node *above = static_cast<const Node *>(index.constInternalPointer())->parent;
    return above == nullptr ? QModelIndex() : indexOfNode(*above, IdColumn);
}

int TechniqueModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0) {
        return 0;
    }
    return static_cast<int>(siblingsBelow(static_cast<const Node *>(parent.constInternalPointer())).size());
}

int TechniqueModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant TechniqueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const Node &node = *static_cast<const Node *>(index.constInternalPointer());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(node, index.column());
    case Qt::ToolTipRole:
        return toolTipText(toolTipOf(node, index.column()));
    case Qt::AccessibleTextRole:
        return accessibleTextOf(node, index.column());
    case Qt::AccessibleDescriptionRole:
        return node.technique->summary;
    case SortRole:
        return sortValueOf(node, index.column());
    case TechniqueRole:
        return node.technique->id;
    case VerdictRole:
        return static_cast<int>(node.verdict);
    case LeafRole:
        return node.children.empty();
    case DoneRole:
        return node.progress.done;
    case TotalRole:
        return node.progress.counted;
    default:
        return {};
    }
}

} // namespace Ttc
