#include "models/exports/checklistformats.h"
#include "models/exports/exportwords.h"
#include "models/exports/registercolumns.h"
#include "models/exports/savefile.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

// A table has no head to say where it comes from, so that each row does.
Result<QByteArray> checklistCsv(const ChecklistExport &content)
{
    const Catalog &catalog = content.scope.catalog();
    const QList<RegisterColumn> &columns = registerColumns();
    QStringList headings;
    for (const RegisterColumn &column : columns) {
        headings.append(column.key);
    }
    QByteArray out = csvRow(headings + QStringList{u"catalog"_s, u"inventory"_s, u"filter"_s, u"exported"_s});
    const QStringList origin{Words::catalog(catalog), Words::sources(content.scope).join(u"; "_s),
                             Words::filter(content.context),
                             content.context.time.toUTC().toString(Qt::ISODate)};
    forEachRegisterRow(content, [&](const RegisterRow &row) {
        QStringList cells;
        for (const RegisterColumn &column : columns) {
            cells.append(registerText(column.value(row)));
        }
        out += csvRow(cells + origin);
    });
    return out;
}

} // namespace Ttc
