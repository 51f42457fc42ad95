#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/workspacestore.h"
#include "models/scope/scope.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace Ttc {

// The catalog as a tree: top-level techniques, below them their children.
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
        TotalRole,               // int: controls that count
    };
    Q_ENUM(Role)

    explicit TechniqueModel(QObject *parent = nullptr);
    ~TechniqueModel() override;

    // Replaces everything.
    void setCatalog(std::shared_ptr<const Catalog> catalog);
    // Verdicts follow; keeps the rows.
    void setScope(const Scope &scope);
    // Progress follows; keeps the rows.
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
    QString textOf(const Node &node, int column) const;
    QVariant sortValueOf(const Node &node, int column) const;

    std::shared_ptr<const Catalog> m_catalog;
    Scope m_scope;
    QHash<QString, ItemState> m_states;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::vector<Node *> m_roots;
};

} // namespace Ttc
