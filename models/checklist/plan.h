#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Ttc {

using PlanId = qint64;

// A named checklist for a set of accounts and a filter.
struct Plan
{
    PlanId id = 0;
    QString name{};
    QStringList accounts{}; // ids, sorted; empty: all
    QString query{};        // as it was typed; empty: everything
    bool archived = false;
    QDateTime created{}; // UTC
    bool operator==(const Plan &) const = default;
};

} // namespace Ttc
