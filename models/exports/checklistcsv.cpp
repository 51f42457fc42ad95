#include "models/exports/checklistformats.h"
#include "models/exports/exportwords.h"
#include "models/exports/savefile.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString verifyText(const QList<Verification> &checks)
{
    QStringList lines;
    for (const Verification &check : checks) {
        lines.append(check.command + u" # expect: "_s + check.expect);
    }
    return lines.join(u'\n');
}

QStringList itemCells(const Catalog &catalog, const Control &control, const ChecklistItem &item)
{
    return {control.id,
            control.title,
            toKey(item.status),
            item.changed.isValid() ? item.changed.toUTC().toString(Qt::ISODate) : QString(),
            toKey(control.kind),
            toKey(control.effort),
            Words::services(catalog, control.services).join(u", "_s),
            QString::number(item.techniques.size()),
            item.techniques.join(u' '),
            toKey(item.verdict)};
}

} // namespace

QByteArray checklistCsv(const ChecklistExport &content)
{
    const Catalog &catalog = content.scope.catalog();
    ProofLookup proofs(content.scope, 1);
    QByteArray out =
        csvRow({u"control"_s, u"title"_s, u"status"_s, u"status_changed"_s, u"kind"_s, u"effort"_s,
                u"done_in"_s, u"stops"_s, u"techniques"_s, u"verdict"_s, u"proof"_s, u"why"_s, u"steps"_s,
                u"verify"_s, u"catalog"_s, u"inventory"_s, u"filter"_s, u"exported"_s});
    const QStringList origin{Words::catalog(catalog), Words::sources(content.scope).join(u"; "_s),
                             Words::filter(content.context),
                             content.context.time.toUTC().toString(Qt::ISODate)};
    for (const ChecklistItem &item : content.items) {
        const Control *control = catalog.control(item.control);
        if (control != nullptr) {
            out += csvRow(itemCells(catalog, *control, item)
                          + QStringList{proofs.ofItem(item), control->why.simplified(),
                                        control->steps.join(u'\n'), verifyText(control->verify)}
                          + origin);
        }
    }
    return out;
}

} // namespace Ttc
