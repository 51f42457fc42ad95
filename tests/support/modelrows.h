#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace Ttc {

// What a model shows, one string a row: its columns joined by " | ", children below their parent and two
// spaces further in. For comparing a whole model with what is expected, by QCOMPARE. `columns`: which to
// print, in that order; empty for all.
QStringList modelRows(const QAbstractItemModel &model, const QList<int> &columns = {},
                      int role = Qt::DisplayRole);

} // namespace Ttc
