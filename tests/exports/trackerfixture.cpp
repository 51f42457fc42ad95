#include "tests/exports/trackerfixture.h"

#include "tests/exports/exportfixture.h"
#include "tests/support/csvrows.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Fixture {

WrittenExport writtenExport(const QString &format, const ChecklistExport &content)
{
    return writeExport(*checklistFormat(format), content).value();
}

QList<QStringList> rowsOf(const WrittenFile &file)
{
    const auto rows = csvRows(file.bytes);
    return rows ? *rows : QList<QStringList>();
}

QStringList column(const QList<QStringList> &rows, const QString &heading)
{
    QStringList cells;
    for (const QStringList &row : rows.sliced(1)) {
        cells.append(row.value(rows.first().indexOf(heading)));
    }
    return cells;
}

QString descriptionHeading(const QString &format)
{
    const bool isLower = format == "gitlab-csv"_L1 || format == "servicenow-csv"_L1;
    return isLower ? u"description"_s : u"Description"_s;
}

ChecklistExport ownItem(const ItemState &state)
{
    const QString id = manualItemId(1);
    ChecklistExport content{.context = Fixture::context(), .scope = Fixture::scopeWithInventory()};
    content.items = {{.control = id, .status = state.status}};
    content.plan.states.insert(id, state);
    content.plan.standIns.insert(id, {.id = id, .title = state.title, .steps = state.steps});
    return content;
}

} // namespace Ttc::Fixture
