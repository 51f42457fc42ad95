#include "tests/exports/planfixture.h"

#include "tests/exports/exportfixture.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Fixture {

namespace {

PlanItem workedOn(const QString &control)
{
    PlanItem item;
    item.state = {.control = control, .status = Status::InProgress};
    item.state.changed = QDateTime(QDate(2026, 11, 2), QTime(9, 30), Qt::UTC);
    item.state.owner = u"Ada"_s;
    item.state.due = QDate(2026, 12, 1);
    item.state.notes = u"First line\n=second <b>line</b>"_s;
    item.state.evidence = {
        {.text = u"https://example.com/ticket/1"_s, .seen = QDate(2026, 11, 1), .expiry = QDate(2027, 11, 1)},
        {.text = u"Seen in the console"_s}};
    return item;
}

PlanItem accepted(const QString &control)
{
    PlanItem item;
    item.state = {.control = control, .status = Status::RiskAccepted};
    item.state.reason = u"The account is closed in March"_s;
    item.state.approver = u"Grace"_s;
    item.state.expiry = QDate(2027, 3, 31);
    return item;
}

PlanItem ownItem()
{
    PlanItem item;
    item.state = {.control = manualItemId(1), .status = Status::Implemented};
    item.state.title = u"Ask the *landlord*"_s;
    item.state.steps = QStringList{u"Write"_s, u"Call"_s};
    return item;
}

PlanItem lost(const QByteArray &hash)
{
    PlanItem item;
    item.state = {.control = u"s3-old-control"_s, .status = Status::Verified, .textHash = hash};
    item.state.changed = QDateTime(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC);
    return item;
}

} // namespace

PlanContent planContent(const Scope &scope)
{
    const QList<ChecklistItem> items = checklist(scope).items;
    return {.plan = {.id = 1, .name = u"Fourth <quarter>"_s},
            .items = {workedOn(items.at(0).control), accepted(items.at(1).control), ownItem(), lost("hash")},
            .texts = {{"hash", ControlText{.title = u"Do as we did"_s}}}};
}

ChecklistExport plan()
{
    const Scope scope = scopeWithInventory();
    return planExport(planContent(scope), scope, everything(scope), context(), true);
}

} // namespace Ttc::Fixture
