#include "tests/exports/fieldfixture.h"

#include "models/exports/planexport.h"
#include "tests/exports/exportfixture.h"
#include "tests/support/fixturecatalog.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Fixture {

namespace {

using Relation = AttackMapping::Relation;

const QString WholeAccount = u"111122223333"_s;

AttackMapping same(Relation relation, const QString &id, const QStringList &tactics,
                   const QString &closest = {})
{
    return {.relation = relation,
            .id = id,
            .tactics = tactics,
            .v19Id = id,
            .v19Tactics = tactics,
            .closest = closest};
}

Technique accountLeaf(const QString &id, const QString &name, const QString &tactic, const QString &control)
{
    Technique leaf;
    leaf.id = id;
    leaf.name = name;
    leaf.tactics = {tactic};
    leaf.reach = Reach::Account;
    leaf.services = {u"iam"_s};
    leaf.summary = u"Summary of "_s + name;
    leaf.description = u"Description of "_s + name;
    leaf.mitigations = {{control, u"It stops it."_s}};
    leaf.provenance.url = u"https://example.com/"_s + id;
    return leaf;
}

FilterResult inScope(const Scope &scope)
{
    FilterResult result = everything(scope);
    result.leaves.removeIf([&scope](const QString &leaf) {
        const Verdict verdict = scope.verdict(leaf);
        return verdict == Verdict::NotSeen || verdict == Verdict::NotCovered;
    });
    return result;
}

PlanItem item(const QString &control, Status status)
{
    PlanItem item;
    item.state = {.control = control, .status = status};
    item.state.changed = QDateTime(QDate(2026, 11, 2), QTime(9, 30), Qt::UTC);
    return item;
}

QList<PlanItem> planItems()
{
    PlanItem started = item(u"s3-versioning"_s, Status::InProgress);
    started.state.owner = u"Ada"_s;
    started.state.due = QDate(2026, 12, 1);
    started.state.notes = u"First line\n=second <b>line</b>"_s;
    started.state.evidence = {
        {.text = u"https://example.com/ticket/1"_s, .seen = QDate(2026, 11, 1), .expiry = QDate(2027, 11, 1)},
        {.text = u"Seen in the console"_s}};
    PlanItem accepted = item(u"deny-unused-services"_s, Status::RiskAccepted);
    accepted.state.reason = u"The account is closed in March"_s;
    accepted.state.approver = u"Grace"_s;
    accepted.state.expiry = QDate(2027, 3, 31);
    PlanItem own = item(manualItemId(1), Status::Implemented);
    own.state.title = u"Ask the *landlord*"_s;
    own.state.steps = QStringList{u"Write"_s, u"Call"_s};
    PlanItem lost = item(u"s3-old-control"_s, Status::NotApplicable);
    lost.state.reason = u"We have no such bucket"_s;
    lost.state.textHash = "hash";
    return {started, item(u"s3-data-events"_s, Status::Verified),   accepted,
            own,     item(u"backup-vault-lock"_s, Status::Planned), lost};
}

} // namespace

CatalogContents fieldContents()
{
    CatalogContents made = contents();
    made.tactics.last().summary = u"The damage."_s;
    for (Technique &technique : made.techniques) {
        const QString &id = technique.id;
        if (id == "T1485"_L1 || technique.parentId == "T1485"_L1) {
            technique.attack =
                same(id == "T1485"_L1 ? Relation::Exact : Relation::Parent, u"T1485"_s, {u"TA0040"_s});
        } else if (id == "T1496"_L1) {
            technique.attack = same(Relation::Parent, u"T1496"_s, {u"TA0040"_s}, u"T1496.004"_s);
        } else {
            technique.attack = same(Relation::Exact, id, {u"TA0001"_s, u"TA0005"_s});
        }
    }
    Technique logs = accountLeaf(u"T1562.008"_s, u"Disable Cloud Logs"_s, u"TA0005"_s, u"s3-data-events"_s);
    logs.attack = {.relation = Relation::Exact,
                   .id = logs.id,
                   .tactics = {u"TA0005"_s},
                   .v19Id = u"T1685.002"_s,
                   .v19Tactics = {u"TA0112"_s}};
    Technique root = accountLeaf(u"AT1669"_s, u"Assume Root"_s, u"TA0001"_s, u"deny-unused-services"_s);
    root.kind = TechniqueKind::Aws;
    root.attack.closest = u"T1548.005"_s;
    made.techniques += {logs, root};
    return made;
}

ChecklistExport fieldChecklist()
{
    return checklist(
        {std::make_shared<const Catalog>(fieldContents()), std::make_shared<const Inventory>(inventory())});
}

ChecklistExport fieldPlan()
{
    const Scope scope(std::make_shared<const Catalog>(fieldContents()),
                      std::make_shared<const Inventory>(inventory()), {WholeAccount});
    const PlanContent content{.plan = {.id = 1,
                                       .name = u"Fourth <quarter>"_s,
                                       .created = QDateTime(QDate(2026, 10, 1), QTime(8, 0), Qt::UTC)},
                              .items = planItems(),
                              .mark = {.change = 250, .check = QByteArray::fromHex("3f9a2c1b")},
                              .texts = {{"hash", ControlText{.title = u"Do as we did"_s}}}};
    return planExport(content, scope, inScope(scope), context(), true);
}

ChecklistExport fieldHostile(const QString &text)
{
    CatalogContents hostile = fieldContents();
    for (Control &control : hostile.controls) {
        control.title = text;
        control.why = text;
        control.steps = {text, text};
        control.verify = {{text, text}};
    }
    for (Technique &technique : hostile.techniques) {
        technique.name = text;
        technique.summary = text;
        technique.description = text;
        technique.detection = text;
    }
    ChecklistExport made = checklist(Scope(std::make_shared<const Catalog>(hostile)));
    made.plan.name = text;
    for (const ChecklistItem &item : made.items) {
        made.plan.states.insert(item.control, {.control = item.control,
                                               .status = item.status,
                                               .owner = text,
                                               .due = QDate(9999, 12, 31),
                                               .notes = text,
                                               .reason = text,
                                               .approver = text,
                                               .evidence = {{.text = text}}});
    }
    return made;
}

QByteArray written(const QString &format, const ChecklistExport &content)
{
    const Result<WrittenExport> written = writeExport(*checklistFormat(format), content);
    return written ? written->files.constFirst().bytes : QByteArray();
}

QJsonObject writtenJson(const QString &format, const ChecklistExport &content)
{
    return QJsonDocument::fromJson(written(format, content)).object();
}

} // namespace Ttc::Fixture
