#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace Ttc {

// A table in which a person ticks the rows to take: the box stands in the first column.
class TickModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int TickColumn = 0;

    bool isTicked(int row) const { return m_ticks.at(row); }
    QList<int> tickedRows() const;
    // All but those that would untick others.
    void tickAll();
    void tickNone();

    int rowCount(const QModelIndex &parent = {}) const override;
    // The box; a model of its own gives the rest.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

protected:
    // `ticks`: how each row begins.
    explicit TickModel(QList<bool> ticks, QObject *parent);

    // Rows of which only this one or one of them may be ticked.
    virtual QList<int> rivalsOf(int row) const;

private:
    void tellAll();

    QList<bool> m_ticks; // by row
};

} // namespace Ttc
