#pragma once

#include "models/checklist/itemstate.h"
#include "models/checklist/plan.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringView>

#include <optional>

namespace SQLite {
class Database;
} // namespace SQLite

namespace Ttc {

// Where the log of a plan stood: what a file that leaves the program carries, so that what comes back can be
// compared with what was sent. A copy of the workspace knows the mark, too, as long as it was made later.
struct LogMark
{
    qint64 change = 0;  // of the plan's last one; 0: none yet
    QByteArray check{}; // 4 bytes that only this change of this plan has
    bool isEmpty() const { return check.isEmpty(); }
    bool operator==(const LogMark &) const = default;
};

QString toText(const LogMark &mark); // "250-3f9a2c1b"; empty for an empty one
std::optional<LogMark> logMarkFromText(QStringView text);

// These throw SQLite::Exception; the caller brings the transaction.

// Where the log stands now.
LogMark readMark(SQLite::Database &database, PlanId plan);
// What people had given each item then, by id; items that nobody had touched are left out. Nothing for a mark
// that is not of this plan's log.
std::optional<QHash<QString, ItemState>> readStatesAt(SQLite::Database &database, PlanId plan,
                                                      const LogMark &mark);

} // namespace Ttc
