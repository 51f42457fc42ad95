#include "models/scope/clausetext.h"

#include "models/scope/english.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

struct Wording
{
    QStringView field;
    QStringView plain;
    QStringView negated;
};

constexpr std::array<Wording, 13> Wordings{{
    {u"id", u"id begins with ", u"id does not begin with "},
    {u"name", u"name has ", u"name lacks "},
    {u"svc", u"service is ", u"service is not "},
    {u"tactic", u"tactic is ", u"tactic is not "},
    {u"event", u"an event has ", u"no event has "},
    {u"guardduty", u"a GuardDuty finding has ", u"no GuardDuty finding has "},
    {u"control", u"control has ", u"control lacks "},
    {u"kind", u"kind of control is ", u"kind of control is not "},
    {u"reach", u"reach is ", u"reach is not "},
    {u"verdict", u"verdict is ", u"verdict is not "},
    {u"status", u"status is ", u"status is not "},
    {u"owner", u"owner has ", u"owner lacks "},
    {u"is", u"is ", u"is not "},
}};

} // namespace

QString fieldClauseText(const QueryClause &clause, const QStringList &values)
{
    const auto *const wording = std::ranges::find(Wordings, QStringView(clause.field), &Wording::field);
    QString names = English::joined(values, u"or"_s);
    if (wording == Wordings.end()) {
        return names;
    }
    return (clause.negated ? wording->negated : wording->plain) + names;
}

QString textClauseText(const QueryClause &clause, bool prefix)
{
    const QString text = English::quoted(clause.values.value(0));
    if (prefix) {
        return u"full text has words that begin with "_s + text;
    }
    return (clause.negated ? u"full text lacks "_s : u"full text has "_s) + text;
}

QString unknownValueNote(const QString &what, const QString &value, const QString &proposal,
                         const QStringList &known)
{
    QString note = u"No "_s + what + u" is called "_s + English::quoted(value);
    if (!proposal.isEmpty()) {
        note += u"; did you mean "_s + English::quoted(proposal) + u'?';
    } else if (!known.isEmpty()) {
        note += u"; there are "_s + English::joined(known, u"and"_s, known.size());
    }
    return note;
}

QString joinedNotes(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty()) {
        return first + second;
    }
    return first + (first.endsWith(u'?') ? u" "_s : u". "_s) + second;
}

} // namespace Ttc
