#include "models/scope/fieldmatcher.h"

#include "models/scope/clausetext.h"
#include "models/scope/english.h"
#include "models/scope/keyedvalues.h"
#include "models/scope/names.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr QStringView EventSourceSuffix = u".amazonaws.com";

QStringList quotedAll(const QStringList &values)
{
    QStringList quoted;
    for (const QString &value : values) {
        quoted.append(English::quoted(value));
    }
    return quoted;
}

bool holdsAny(const QString &text, const QStringList &values)
{
    return std::ranges::any_of(
        values, [&](const QString &value) { return text.contains(value, Qt::CaseInsensitive); });
}

bool meets(const QStringList &list, const QSet<QString> &wanted)
{
    return std::ranges::any_of(list, [&](const QString &one) { return wanted.contains(one); });
}

class FieldMatcher
{
public:
    FieldMatcher(const Leaves &leaves, const QueryClause &clause, bool typing)
        : m_leaves(leaves)
        , m_clause(clause)
        , m_typing(typing)
    {
    }

    FieldMatch match()
    {
        using Method = void (FieldMatcher::*)();
        static const QHash<QString, Method> methods{
            {u"id"_s, &FieldMatcher::matchId},       {u"name"_s, &FieldMatcher::matchName},
            {u"svc"_s, &FieldMatcher::matchService}, {u"tactic"_s, &FieldMatcher::matchTactic},
            {u"event"_s, &FieldMatcher::matchEvent}, {u"guardduty"_s, &FieldMatcher::matchGuardDuty},
            {u"reach"_s, &FieldMatcher::matchReach}, {u"verdict"_s, &FieldMatcher::matchVerdict},
        };
        m_match.kept = m_leaves.none();
        m_names = quotedAll(m_clause.values);
        if (const Method method = methods.value(m_clause.field, nullptr)) {
            (this->*method)();
        }
        m_match.understood = fieldClauseText(m_clause, m_names);
        if (m_clause.negated) {
            m_match.kept = m_leaves.all() - m_match.kept;
        }
        return m_match;
    }

private:
    void addNote(const QString &note) { m_match.note = joinedNotes(m_match.note, note); }

    void matchId()
    {
        for (const QString &value : m_clause.values) {
            const bool known =
                std::ranges::any_of(m_leaves.catalog().techniques(), [&](const Technique &one) {
                    return one.id.startsWith(value, Qt::CaseInsensitive);
                });
            if (!known) {
                addNote(u"No technique's id begins with "_s + English::quoted(value));
            }
        }
        m_names.clear();
        for (const QString &value : m_clause.values) {
            m_names.append(value.toUpper().left(20));
        }
        m_match.kept = m_leaves.where([&](qsizetype leaf) {
            return std::ranges::any_of(m_clause.values, [&](const QString &value) {
                return m_leaves.at(leaf).id.startsWith(value, Qt::CaseInsensitive);
            });
        });
    }

    void matchName()
    {
        for (const Technique &technique : m_leaves.catalog().techniques()) {
            if (holdsAny(technique.name, m_clause.values)) {
                m_leaves.forEachBelow(technique.id, [&](qsizetype leaf) { m_match.kept.add(leaf); });
            }
        }
    }

    void matchService()
    {
        QSet<QString> wanted;
        QStringList names;
        for (const QString &value : m_clause.values) {
            const QStringList keys = servicesNamed(m_leaves.catalog(), value, m_typing);
            if (keys.isEmpty()) {
                addNote(unknownValueNote(u"service"_s, value, nearestService(m_leaves.catalog(), value), {}));
                names.append(English::quoted(value));
            }
            for (const QString &key : keys) {
                wanted.insert(key);
                names.append(m_leaves.catalog().serviceName(key));
            }
        }
        names.removeDuplicates();
        m_names = names;
        m_match.kept =
            m_leaves.where([&](qsizetype leaf) { return meets(m_leaves.at(leaf).services, wanted); });
    }

    void matchTactic()
    {
        QSet<QString> wanted;
        QStringList names;
        QStringList known;
        for (const Tactic &tactic : m_leaves.catalog().tactics()) {
            known.append(tactic.slug);
        }
        for (const QString &value : m_clause.values) {
            const QStringList ids = tacticsNamed(m_leaves.catalog(), value);
            if (ids.isEmpty()) {
                addNote(unknownValueNote(u"tactic"_s, value, nearestName(value, known), known));
                names.append(English::quoted(value));
            }
            for (const QString &id : ids) {
                wanted.insert(id);
                names.append(m_leaves.catalog().tactic(id)->name);
            }
        }
        names.removeDuplicates();
        m_names = names;
        m_match.kept =
            m_leaves.where([&](qsizetype leaf) { return meets(m_leaves.at(leaf).tactics, wanted); });
    }

    // By the event's name, or with its source in front, in full or as IAM writes it: "s3:PutObject".
    void matchEvent()
    {
        const auto matches = [&](const CloudTrailEvent &event) {
            const QString full = event.source + u':' + event.name;
            if (holdsAny(full, m_clause.values)) {
                return true;
            }
            return event.source.endsWith(EventSourceSuffix)
                && holdsAny(QString(event.source.chopped(EventSourceSuffix.size()) + u':' + event.name),
                            m_clause.values);
        };
        m_match.kept = m_leaves.where(
            [&](qsizetype leaf) { return std::ranges::any_of(m_leaves.at(leaf).events, matches); });
    }

    void matchGuardDuty()
    {
        m_match.kept = m_leaves.where([&](qsizetype leaf) {
            return std::ranges::any_of(m_leaves.at(leaf).guardDuty, [&](const QString &finding) {
                return holdsAny(finding, m_clause.values);
            });
        });
    }

    void matchReach()
    {
        const QStringList keys =
            keyed({toKey(Reach::Existing), toKey(Reach::Startable), toKey(Reach::Account)});
        m_match.kept = m_leaves.where([&](qsizetype leaf) {
            const std::optional<Reach> reach = m_leaves.at(leaf).reach;
            return reach && keys.contains(toKey(*reach));
        });
    }

    void matchVerdict()
    {
        const QString any = u"any"_s;
        QStringList known{any};
        for (const Verdict verdict : {Verdict::InUse, Verdict::Possible, Verdict::Startable,
                                      Verdict::NotCovered, Verdict::NotSeen, Verdict::Unscoped}) {
            known.append(toKey(verdict));
        }
        const QStringList keys = keyed(known);
        QSet<Verdict> wanted;
        for (const QString &key : keys) {
            if (const auto verdict = verdictFromKey(key)) {
                wanted.insert(*verdict);
            }
        }
        m_match.kept = m_leaves.where(
            [&](qsizetype leaf) { return keys.contains(any) || wanted.contains(m_leaves.verdict(leaf)); });
        if (!m_leaves.hasInventory() && !keys.contains(any) && !wanted.contains(Verdict::Unscoped)) {
            addNote(u"No inventory is loaded, so no technique has a verdict yet"_s);
        }
    }

    // Reads the values as words of a known list; what they mean is what the sentence names.
    QStringList keyed(const QStringList &known)
    {
        const KeyedValues read = keyedValues(m_clause.values, known, m_clause.field, m_typing);
        addNote(read.note);
        if (!read.keys.isEmpty()) {
            m_names = read.keys;
        }
        return read.keys;
    }

    const Leaves &m_leaves;
    const QueryClause &m_clause;
    bool m_typing;
    QStringList m_names;
    FieldMatch m_match;
};

} // namespace

FieldMatch matchField(const Leaves &leaves, const QueryClause &clause, bool typing)
{
    return FieldMatcher(leaves, clause, typing).match();
}

} // namespace Ttc
