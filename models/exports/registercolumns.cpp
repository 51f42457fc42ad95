#include "models/exports/registercolumns.h"

#include "models/exports/exportwords.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Kind = RegisterColumn::Kind;

QString verifyText(const QList<Verification> &checks)
{
    QStringList lines;
    for (const Verification &check : checks) {
        lines.append(check.command + u" # expect: "_s + check.expect);
    }
    return lines.join(u'\n');
}

QVariant dayOrNothing(const QDate &day)
{
    return day.isValid() ? QVariant(day) : QVariant();
}

QString scopeText(const RegisterRow &row)
{
    if (!row.outOfScope.isEmpty()) {
        return u"out of scope: "_s + row.outOfScope;
    }
    return isManualItem(row.item.control) ? u"added by hand"_s : u"in scope"_s;
}

QVariant timeOrNothing(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toUTC()) : QVariant();
}

QString doneIn(const RegisterRow &row)
{
    return Words::services(row.content.scope.catalog(), row.control.services).join(u", "_s);
}

} // namespace

const QList<RegisterColumn> &registerColumns()
{
    using Row = const RegisterRow &;
    static const QList<RegisterColumn> columns{
        {u"control"_s, Kind::Word, 30, [](Row row) { return QVariant(row.control.id); }},
        {u"title"_s, Kind::Text, 44, [](Row row) { return QVariant(row.control.title); }},
        {u"status"_s, Kind::Status, 16, [](Row row) { return QVariant(toKey(row.item.status)); }},
        {u"status_changed"_s, Kind::Word, 20, [](Row row) { return timeOrNothing(row.item.changed); }},
        {u"owner"_s, Kind::Word, 20, [](Row row) { return QVariant(row.state.owner); }},
        {u"due"_s, Kind::Word, 12, [](Row row) { return dayOrNothing(row.state.due); }},
        {u"notes"_s, Kind::Lines, 40, [](Row row) { return QVariant(row.state.notes); }},
        {u"reason"_s, Kind::Text, 40, [](Row row) { return QVariant(row.state.reason); }},
        {u"approver"_s, Kind::Word, 20, [](Row row) { return QVariant(row.state.approver); }},
        {u"expiry"_s, Kind::Word, 12, [](Row row) { return dayOrNothing(row.state.expiry); }},
        {u"evidence"_s, Kind::Lines, 40,
         [](Row row) { return QVariant(Words::evidence(row.state.evidence).join(u'\n')); }},
        {u"scope"_s, Kind::Text, 24, [](Row row) { return QVariant(scopeText(row)); }},
        {u"kind"_s, Kind::Word, 10, [](Row row) { return QVariant(toKey(row.control.kind)); }},
        {u"effort"_s, Kind::Word, 10, [](Row row) { return QVariant(toKey(row.control.effort)); }},
        {u"done_in"_s, Kind::Text, 28, [](Row row) { return QVariant(doneIn(row)); }},
        {u"stops"_s, Kind::Word, 8, [](Row row) { return QVariant(row.item.techniques.size()); }},
        {u"techniques"_s, Kind::Text, 28, [](Row row) { return QVariant(row.item.techniques.join(u' ')); }},
        {u"verdict"_s, Kind::Word, 13, [](Row row) { return QVariant(toKey(row.item.verdict)); }},
        {u"proof"_s, Kind::Text, 56, [](Row row) { return QVariant(row.proofs.ofItem(row.item)); }},
        {u"why"_s, Kind::Text, 56, [](Row row) { return QVariant(row.control.why.simplified()); }},
        {u"steps"_s, Kind::Lines, 60, [](Row row) { return QVariant(row.control.steps.join(u'\n')); }},
        {u"verify"_s, Kind::Lines, 60, [](Row row) { return QVariant(verifyText(row.control.verify)); }},
        {u"plan"_s, Kind::Word, 20, [](Row row) { return QVariant(row.content.plan.name); }},
        {u"item_key"_s, Kind::Word, 30,
         [](Row row) { return QVariant(row.content.itemKey(row.control.id)); }},
    };
    return columns;
}

void forEachRegisterRow(const ChecklistExport &content, const std::function<void(const RegisterRow &)> &use)
{
    ProofLookup proofs(content.scope, 1);
    const auto row = [&](const ChecklistItem &item, const QString &outOfScope) {
        if (const Control *control = content.control(item.control)) {
            const ItemState state = content.state(item.control);
            use({content, item, *control, state, outOfScope, proofs});
        }
    };
    for (const ChecklistItem &item : content.items) {
        row(item, {});
    }
    for (const AsideItem &item : content.plan.aside) {
        row(content.asideItem(item), item.reason);
    }
}

QString registerText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QDateTime:
        return value.toDateTime().toString(Qt::ISODate);
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate);
    default:
        return value.toString();
    }
}

} // namespace Ttc
