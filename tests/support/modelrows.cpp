#include "tests/support/modelrows.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

struct Printer
{
    const QAbstractItemModel &model;
    QList<int> columns{};
    int role = Qt::DisplayRole;
    QStringList rows{};

    void printBelow(const QModelIndex &parent, qsizetype depth)
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            QStringList cells;
            for (const int column : std::as_const(columns)) {
                cells.append(model.index(row, column, parent).data(role).toString());
            }
            rows.append(QString(depth * 2, u' ') + cells.join(u" | "_s));
            printBelow(model.index(row, 0, parent), depth + 1);
        }
    }
};

} // namespace

QStringList modelRows(const QAbstractItemModel &model, const QList<int> &columns, int role)
{
    Printer printer{model, columns, role};
    if (columns.isEmpty()) {
        for (int column = 0; column < model.columnCount(); ++column) {
            printer.columns.append(column);
        }
    }
    printer.printBelow({}, 0);
    return printer.rows;
}

} // namespace Ttc
