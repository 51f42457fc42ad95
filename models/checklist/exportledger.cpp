#include "models/checklist/exportledger.h"

#include "models/catalog/sqltext.h"
#include "models/checklist/workspaceconnection.h"
#include "models/checklist/workspacestore.h"
#include "models/checklist/workspacetext.h"

namespace Ttc {

ExportLedger::ExportLedger(WorkspaceStore &workspace, PlanId plan)
    : m_connection(&workspace.connection())
    , m_plan(plan)
{
}

Result<void> ExportLedger::add(const ExportRecord &record)
{
    return m_connection->write<void>([&](SQLite::Database &database) -> Result<void> {
        Insert(database, "INSERT INTO export_record (plan, time, format, file, items, mark)"
                         " VALUES (?, ?, ?, ?, ?, ?)")(m_plan, storedTime(record.time), record.format,
                                                       record.file, record.items, toText(record.mark));
        return {};
    });
}

Result<QList<ExportRecord>> ExportLedger::records() const
{
    return m_connection->read<QList<ExportRecord>>([this](SQLite::Database &database) {
        QList<ExportRecord> records;
        SQLite::Statement query(database, "SELECT time, format, file, items, mark FROM export_record"
                                          " WHERE plan = ? ORDER BY id DESC");
        query.bind(1, bindable(m_plan));
        while (query.executeStep()) {
            records.append({.time = timeOf(query.getColumn(0)),
                            .format = textOf(query.getColumn(1)),
                            .file = textOf(query.getColumn(2)),
                            .items = query.getColumn(3).getInt(),
                            .mark = logMarkFromText(textOf(query.getColumn(4))).value_or(LogMark())});
        }
        return records;
    });
}

} // namespace Ttc
