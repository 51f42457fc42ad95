#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QSet>
#include <QString>

namespace Ttc {

// One value of a facet: a service, a tactic.
struct Facet
{
    QString key{};
    QString name{};
    int count = 0; // leaves that it would show, the other filters applied
};

// The values of one facet with check boxes and counts.
class FacetModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        KeyRole = Qt::UserRole,
        CountRole
    };
    Q_ENUM(Role)

    explicit FacetModel(QObject *parent = nullptr);

    // Counts may change at each key stroke: where keys and order are the same only data changes, so that the
    // view keeps its place and focus.
    void setFacets(const QList<Facet> &facets);
    void setChecked(const QSet<QString> &keys);
    const QSet<QString> &checked() const { return m_checked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void checkedChanged(const QSet<QString> &keys); // by the user, through setData

private:
    QList<Facet> m_facets;
    QSet<QString> m_checked;
};

} // namespace Ttc
