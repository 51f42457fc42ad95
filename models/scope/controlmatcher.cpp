#include "models/scope/controlmatcher.h"

#include "models/scope/clausetext.h"
#include "models/scope/english.h"
#include "models/scope/keyedvalues.h"
#include "models/scope/names.h"

#include <algorithm>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QStringList &knownStatuses()
{
    static const QStringList keys{u"not-assessed"_s, u"planned"_s,        u"in-progress"_s,  u"implemented"_s,
                                  u"verified"_s,     u"not-applicable"_s, u"risk-accepted"_s};
    return keys;
}

const QStringList &knownKinds()
{
    static const QStringList keys{toKey(ControlKind::Prevent), toKey(ControlKind::Detect),
                                  toKey(ControlKind::Respond)};
    return keys;
}

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

QString isName(const QString &key)
{
    if (key == "aws"_L1) {
        return u"AWS technique"_s;
    }
    if (key == "attack"_L1) {
        return u"ATT&CK technique"_s;
    }
    if (key == "data-event"_L1) {
        return u"seen in data events only"_s;
    }
    return key;
}

} // namespace

ControlMatcher::ControlMatcher(const Leaves &leaves, const ControlLookup &lookup)
    : m_leaves(leaves)
    , m_lookup(lookup)
{
}

bool ControlMatcher::isControlField(const QString &field)
{
    static const QSet<QString> fields{u"control"_s, u"kind"_s, u"status"_s, u"owner"_s, u"is"_s};
    return fields.contains(field);
}

ControlMatcher::Reading ControlMatcher::add(const QueryClause &clause, bool typing)
{
    Clause read;
    read.negated = clause.negated;
    read.techniques = m_leaves.none();
    read.controls.assign(static_cast<std::size_t>(m_leaves.catalog().controls().size()), false);

    Reading reading;
    if (clause.field == "is"_L1) {
        reading = readIs(read, clause, typing);
    } else if (clause.field == "kind"_L1 || clause.field == "status"_L1) {
        reading = readKeys(read, clause, typing);
    } else {
        const bool owner = clause.field == "owner"_L1;
        if (owner) {
            lookUp();
        }
        choose(read, [&](const Control &control, std::size_t place) {
            return owner ? holdsAny(m_subjects[place].owner, clause.values)
                         : holdsAny(control.id, clause.values) || holdsAny(control.title, clause.values);
        });
        reading.understood = fieldClauseText(clause, quotedAll(clause.values));
    }
    read.aboutControls = reading.aboutControls;
    m_clauses.push_back(std::move(read));
    return reading;
}

LeafSet ControlMatcher::matching(qsizetype except) const
{
    return m_leaves.where([&](qsizetype leaf) { return passesAny(leaf, except); });
}

QSet<QString> ControlMatcher::controlsOf(const LeafSet &leaves) const
{
    const QList<Control> &controls = m_leaves.catalog().controls();
    std::vector<bool> found(static_cast<std::size_t>(controls.size()), false);
    QSet<QString> ids;
    leaves.forEach([&](qsizetype leaf) {
        for (const int control : m_leaves.controls(leaf)) {
            const auto place = static_cast<std::size_t>(control);
            if (!found[place] && passes(leaf, control, -1)) {
                found[place] = true;
                ids.insert(controls.at(control).id);
            }
        }
    });
    return ids;
}

template <typename Predicate>
void ControlMatcher::choose(Clause &clause, Predicate predicate) const
{
    const QList<Control> &controls = m_leaves.catalog().controls();
    for (std::size_t i = 0; i < clause.controls.size(); ++i) {
        if (predicate(controls.at(static_cast<qsizetype>(i)), i)) {
            clause.controls[i] = true;
        }
    }
}

ControlMatcher::Reading ControlMatcher::readIs(Clause &into, const QueryClause &clause, bool typing)
{
    const KeyedValues read =
        keyedValues(clause.values, {u"aws"_s, u"attack"_s, u"open"_s, u"overdue"_s, u"data-event"_s},
                    u"property"_s, typing);
    const bool aws = read.keys.contains(u"aws"_s);
    const bool attack = read.keys.contains(u"attack"_s);
    const bool dataEvent = read.keys.contains(u"data-event"_s);
    into.techniques = m_leaves.where([&](qsizetype leaf) {
        const Technique &technique = m_leaves.at(leaf);
        return (aws && technique.kind == TechniqueKind::Aws)
            || (attack && technique.kind == TechniqueKind::Attack)
            || (dataEvent && technique.needsDataEvents());
    });

    Reading reading;
    const bool open = read.keys.contains(u"open"_s);
    const bool overdue = read.keys.contains(u"overdue"_s);
    reading.aboutControls = open || overdue;
    if (reading.aboutControls) {
        lookUp();
        choose(into, [&](const Control &, std::size_t place) {
            return (open && m_subjects[place].open) || (overdue && m_subjects[place].overdue);
        });
    }
    QStringList names;
    for (const QString &key : read.keys) {
        names.append(isName(key));
    }
    reading.understood = fieldClauseText(clause, names.isEmpty() ? quotedAll(clause.values) : names);
    reading.note = read.note;
    return reading;
}

ControlMatcher::Reading ControlMatcher::readKeys(Clause &into, const QueryClause &clause, bool typing)
{
    const bool status = clause.field == "status"_L1;
    const KeyedValues read =
        keyedValues(clause.values, status ? knownStatuses() : knownKinds(), clause.field, typing);
    if (status) {
        lookUp();
    }
    choose(into, [&](const Control &control, std::size_t place) {
        return read.keys.contains(status ? m_subjects[place].status : toKey(control.kind));
    });
    Reading reading;
    reading.understood = fieldClauseText(clause, read.keys.isEmpty() ? quotedAll(clause.values) : read.keys);
    reading.note = read.note;
    return reading;
}

void ControlMatcher::lookUp()
{
    if (!m_subjects.empty()) {
        return;
    }
    for (const Control &control : m_leaves.catalog().controls()) {
        ControlSubject subject;
        subject.status = knownStatuses().constFirst();
        m_subjects.push_back(m_lookup ? m_lookup(control.id) : subject);
    }
}

bool ControlMatcher::passes(qsizetype leaf, int control, qsizetype except) const
{
    for (std::size_t i = 0; i < m_clauses.size(); ++i) {
        const Clause &clause = m_clauses[i];
        if (static_cast<qsizetype>(i) == except) {
            continue;
        }
        const bool chosen = clause.techniques.test(leaf)
                         || (control >= 0 && clause.controls[static_cast<std::size_t>(control)]);
        if (chosen == clause.negated) {
            return false;
        }
    }
    return true;
}

bool ControlMatcher::passesAny(qsizetype leaf, qsizetype except) const
{
    const std::span<const int> controls = m_leaves.controls(leaf);
    if (controls.empty()) {
        // Without a control it can only stay for what is said about techniques.
        for (std::size_t i = 0; i < m_clauses.size(); ++i) {
            if (static_cast<qsizetype>(i) != except && m_clauses[i].aboutControls
                && !m_clauses[i].techniques.test(leaf)) {
                return false;
            }
        }
        return passes(leaf, -1, except);
    }
    return std::ranges::any_of(controls, [&](int control) { return passes(leaf, control, except); });
}

} // namespace Ttc
