#include "models/itemmodels/edittext.h"

#include "models/itemmodels/displaytext.h"

#include <QCoreApplication>

namespace Ttc {

namespace {

struct EditTexts
{
    Q_DECLARE_TR_FUNCTIONS(Ttc::EditTexts)
};

// The one field that an edit is about; empty where it is about several or about none.
QString onlyField(const ItemEdit &edit)
{
    QStringList fields;
    const auto add = [&fields](bool named, const QString &name) {
        if (named) {
            fields.append(name);
        }
    };
    add(edit.owner.has_value(), EditTexts::tr("Owner"));
    add(edit.due.has_value(), EditTexts::tr("Due date"));
    add(edit.notes.has_value(), EditTexts::tr("Notes"));
    add(edit.reason.has_value(), EditTexts::tr("Reason"));
    add(edit.approver.has_value(), EditTexts::tr("Approver"));
    add(edit.expiry.has_value(), EditTexts::tr("Risk accepted until"));
    add(edit.evidence.has_value() || !edit.addedEvidence.isEmpty(), EditTexts::tr("Evidence"));
    add(edit.textReviewed, EditTexts::tr("Second look"));
    return fields.size() == 1 ? fields.constFirst() : QString();
}

} // namespace

QString itemTitle(const ItemState &state, const Catalog &catalog)
{
    if (const Control *control = catalog.control(state.control)) {
        return control->title;
    }
    return state.title.isEmpty() ? state.control : state.title;
}

QString editText(const ItemEdit &edit, const QList<ItemState> &items, const Catalog &catalog)
{
    const QString what = items.size() == 1 ? EditTexts::tr("“%1”").arg(itemTitle(items.constFirst(), catalog))
                                           : EditTexts::tr("%1 items").arg(items.size());
    if (edit.status) {
        return EditTexts::tr("%1 to %2", "items, status").arg(what, statusText(*edit.status));
    }
    const QString field = onlyField(edit);
    return field.isEmpty() ? EditTexts::tr("Changes to %1").arg(what)
                           : EditTexts::tr("%1 of %2", "field, items").arg(field, what);
}

} // namespace Ttc
