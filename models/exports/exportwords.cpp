#include "models/exports/exportwords.h"

#include "models/inventory/inventoryformat.h"
#include "models/scope/english.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Words {

namespace {

constexpr int HashLetters = 12;
constexpr int NamedAccounts = 5;

const Tactic *attackTactic(const Catalog &catalog, const QString &id, int version)
{
    const QList<Tactic> &tactics =
        version == 18 ? catalog.contents().attackTactics18 : catalog.contents().attackTactics19;
    const auto found = std::ranges::find(tactics, id, &Tactic::id);
    return found == tactics.cend() ? nullptr : &*found;
}

QString sourceLine(const Source &source)
{
    const InventoryFormat *format = inventoryFormat(source.format);
    QStringList facts{format == nullptr ? source.format : format->name};
    if (source.taken.isValid()) {
        facts.append(u"taken "_s + source.taken.toString(Qt::ISODate));
    }
    facts.append(English::counted(source.records, u"record"_s, u"records"_s));
    if (source.complete) {
        facts.append(u"marked complete"_s);
    }
    if (source.truncated) {
        facts.append(u"truncated"_s);
    }
    return u"%1 (%2)"_s.arg(source.label, facts.join(u", "_s));
}

} // namespace

QString originMark(Origin origin)
{
    switch (origin) {
    case Origin::Upstream:
        return u"◆"_s;
    case Origin::Mixed:
        return u"◈"_s;
    case Origin::Inferred:
    case Origin::Editorial:
        break;
    }
    return u"◇"_s;
}

QString origin(Origin origin)
{
    switch (origin) {
    case Origin::Upstream:
        return u"from the public page"_s;
    case Origin::Mixed:
        return u"partly from the public page, partly added"_s;
    case Origin::Inferred:
        return u"inferred from AWS documentation"_s;
    case Origin::Editorial:
        break;
    }
    return u"added by this project"_s;
}

QString originLegend()
{
    return u"◆ from the catalog's public page · ◇ added by this project · ◈ both"_s;
}

QString reach(Reach reach)
{
    switch (reach) {
    case Reach::Existing:
        return u"Existing: needs something of the service to be there"_s;
    case Reach::Startable:
        return u"Startable: an attacker with rights can begin to use the service"_s;
    case Reach::Account:
        return u"Account: concerns every account"_s;
    }
    return {};
}

QString kind(TechniqueKind kind)
{
    return kind == TechniqueKind::Aws ? u"AWS technique"_s : u"ATT&CK technique"_s;
}

QString kind(ControlKind kind)
{
    return English::capitalised(toKey(kind));
}

QString policy(Policy::Type type)
{
    switch (type) {
    case Policy::Type::None:
        return {};
    case Policy::Type::Scp:
        return u"Service control policy"_s;
    case Policy::Type::Rcp:
        return u"Resource control policy"_s;
    }
    return {};
}

QString logged(bool dataEvent)
{
    return dataEvent ? u"data event"_s : u"default"_s;
}

QString loggedMark(bool dataEvent)
{
    return dataEvent ? u"◐"_s : u"●"_s;
}

QStringList tactics(const Catalog &catalog, const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids) {
        const Tactic *tactic = catalog.tactic(id);
        names.append(tactic == nullptr ? id : tactic->name);
    }
    return names;
}

QString attackPlacement(const Catalog &catalog, const Technique &technique, int version)
{
    const AttackMapping &attack = technique.attack;
    const QString id = version == 18 ? attack.id : attack.v19Id;
    if (id.isEmpty()) {
        return {};
    }
    QStringList names;
    for (const QString &tacticId : version == 18 ? attack.tactics : attack.v19Tactics) {
        const Tactic *tactic = attackTactic(catalog, tacticId, version);
        names.append(tactic == nullptr ? tacticId : tactic->name);
    }
    QString text = attack.relation == AttackMapping::Relation::Parent ? id + u" (its parent)"_s : id;
    if (!names.isEmpty()) {
        text += u": "_s + names.join(u", "_s);
    }
    return text;
}

QString presence(Presence presence)
{
    return presenceGlyph(presence) + u' ' + presenceName(presence).toLower();
}

QStringList services(const Catalog &catalog, const QStringList &keys)
{
    QStringList names;
    for (const QString &key : keys) {
        names.append(catalog.serviceName(key));
    }
    return names;
}

QStringList evidence(const QList<ItemEvidence> &evidence)
{
    QStringList texts;
    for (const ItemEvidence &one : evidence) {
        QStringList days;
        if (one.seen.isValid()) {
            days.append(u"seen "_s + one.seen.toString(Qt::ISODate));
        }
        if (one.expiry.isValid()) {
            days.append(u"counts until "_s + one.expiry.toString(Qt::ISODate));
        }
        texts.append(days.isEmpty() ? one.text : QString(one.text + u" ("_s + days.join(u", "_s) + u')'));
    }
    return texts;
}

QList<Fact> work(const ItemState &state)
{
    QList<Fact> facts;
    const auto add = [&facts](const QString &name, const QString &text) {
        if (!text.isEmpty()) {
            facts.append({name, text});
        }
    };
    add(u"Owner"_s, state.owner);
    add(u"Due"_s, state.due.toString(Qt::ISODate));
    add(u"Reason"_s, state.reason);
    add(u"Approved by"_s, state.approver);
    add(u"Accepted until"_s, state.expiry.toString(Qt::ISODate));
    for (const QString &one : evidence(state.evidence)) {
        add(u"Evidence"_s, one);
    }
    add(u"Notes"_s, state.notes);
    return facts;
}

QString catalog(const Catalog &catalog)
{
    const CatalogInfo &info = catalog.info();
    QString text = u"%1 %2"_s.arg(info.title, info.version);
    if (info.date.isValid()) {
        text += u" ("_s + info.date.toString(Qt::ISODate) + u')';
    }
    if (!info.sha256.isEmpty()) {
        text += u", content "_s + info.sha256.left(HashLetters);
    }
    return text;
}

QStringList sources(const Scope &scope)
{
    if (!scope.hasInventory()) {
        return {u"no inventory"_s};
    }
    QStringList lines;
    for (const Source &source : scope.inventory().sources) {
        lines.append(sourceLine(source));
    }
    return lines;
}

QString accounts(const Scope &scope)
{
    if (!scope.hasInventory()) {
        return {};
    }
    const QStringList &ids = scope.accounts();
    return ids.size() <= NamedAccounts ? ids.join(u", "_s)
                                       : English::counted(ids.size(), u"account"_s, u"accounts"_s);
}

QString filter(const ExportContext &context)
{
    if (context.query.isEmpty() && context.sentence.isEmpty()) {
        return u"none"_s;
    }
    if (context.query.isEmpty() || context.sentence.isEmpty()) {
        return context.query + context.sentence;
    }
    return u"%1 (%2)"_s.arg(context.query, context.sentence);
}

QString time(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString progress(const ChecklistProgress &progress)
{
    return u"%1 of %2 done (%3 %)"_s.arg(English::number(progress.done), English::number(progress.counted),
                                         QString::number(progress.percent()));
}

QString uncounted(const ChecklistProgress &progress)
{
    const int rest = progress.total - progress.counted;
    return rest == 0 ? QString()
                     : English::counted(rest, u"more does"_s, u"more do"_s)
                           + u" not count: not applicable or risk accepted"_s;
}

QString progressOfAll(const ChecklistProgress &progress)
{
    const QString rest = uncounted(progress);
    return rest.isEmpty() ? Words::progress(progress) : Words::progress(progress) + u"; "_s + rest;
}

QList<Fact> facts(const Scope &scope, const ExportContext &context)
{
    QList<Fact> facts{{u"Catalog"_s, catalog(scope.catalog())}};
    const QStringList lines = sources(scope);
    for (const QString &line : lines) {
        facts.append({u"Inventory"_s, line});
    }
    if (scope.hasInventory()) {
        facts.append({u"Accounts"_s, accounts(scope)});
    }
    facts.append({u"Filter"_s, filter(context)});
    facts.append({u"Written"_s, time(context.time)});
    return facts;
}

} // namespace Ttc::Words
