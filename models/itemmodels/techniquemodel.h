#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/itemstate.h"
#include "models/scope/scope.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace Ttc {

// The catalog as a tree: top-level techniques, below them their children, both by id. Verdict and
// progress of a parent sum up its children. Rows are elided by views: tool tips hold the full text. Column 0
// speaks for the whole row to a screen reader.
class TechniqueModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        IdColumn,
        NameColumn,
        TacticColumn,
        ServicesColumn,
        VerdictColumn,
        ControlsColumn,
        ColumnCount
    };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole, // raw value of the column
        TechniqueRole,           // QString id
        VerdictRole,             // int of Verdict
        LeafRole,                // bool
        DoneRole,                // int: controls done
        TotalRole,               // int: controls that count (not those put aside)
    };
    Q_ENUM(Role)

    explicit TechniqueModel(QObject *parent = nullptr);
    ~TechniqueModel() override;

    // Replaces all rows; nullptr leaves none. Verdicts are Unscoped until the next setScope; states stay.
    void setCatalog(std::shared_ptr<const Catalog> catalog);
    // Verdicts follow; keeps the rows and tells of those alone that changed.
    void setScope(const Scope &scope);
    // Progress follows, by control id; keeps the rows and tells of those alone that changed.
    void setStates(const QHash<QString, ItemState> &states);

    QModelIndex indexOf(const QString &techniqueId) const; // column 0; invalid for an unknown id
    QString idOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    Node *addNode(const Technique &technique, Node *parent);
    const std::vector<Node *> &siblingsBelow(const Node *parent) const;
    QModelIndex indexOfNode(const Node &node, int column) const;

    QString textOf(const Node &node, int column) const;
    QString toolTipOf(const Node &node, int column) const;
    QVariant accessibleTextOf(const Node &node, int column) const;
    QVariant sortValueOf(const Node &node, int column) const;

    // Calls `refresh` for each node below `parent`; it says whether the node is another now. Then tells views
    // that `column`, `role` and the row's summary in column 0 changed.
    template <typename Refresh>
    void refreshBelow(const Node *parent, int column, const QList<int> &roles, Refresh refresh);

    std::shared_ptr<const Catalog> m_catalog;
    Scope m_scope;
    QHash<QString, ItemState> m_states;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::vector<Node *> m_roots;
    QHash<QString, Node *> m_byId;
};

} // namespace Ttc
