#include "models/exports/findingreport.h"

#include "models/exports/jsonparts.h"
#include "models/exports/plaintext.h"
#include "models/scope/english.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Prowler has hundreds of checks, of which a checklist needs some.
constexpr qsizetype MostNames = 20;
constexpr qsizetype MostAccounts = 2;
constexpr int UsualWidth = 100;

QString statusText(Status status)
{
    return statusGlyph(status) + u' ' + statusName(status);
}

qsizetype overwritten(const FindingProposals &found)
{
    return std::ranges::count_if(found.proposals, &StatusProposal::overwritesPerson);
}

QString proposedPart(const FindingProposals &found)
{
    if (found.proposals.isEmpty()) {
        return u"The results suggest no new status."_s;
    }
    QString text = u"The results suggest a new status for %1"_s.arg(
        English::counted(found.proposals.size(), u"control"_s, u"controls"_s));
    if (const qsizetype count = overwritten(found); count > 0) {
        text += count == 1 ? u", of which 1 replaces what a person chose"_s
                           : u", of which %1 replace what a person chose"_s.arg(English::number(count));
    }
    return text + u'.';
}

// A heading with names under it, of which the first few are told.
QString namesPart(const QString &heading, const QStringList &names, int width)
{
    if (names.isEmpty()) {
        return {};
    }
    QStringList shown = names.first(std::min(MostNames, names.size()));
    if (names.size() > MostNames) {
        shown.append(u"%1 more, which --format json lists"_s.arg(English::number(names.size() - MostNames)));
    }
    return u'\n' + heading + u":\n"_s + wrapped(printable(shown.join(u", "_s)), width, 2);
}

QString proposalsPart(const FindingProposals &found, int width)
{
    QList<QStringList> rows;
    for (const StatusProposal &one : found.proposals) {
        rows.append({one.overwritesPerson ? u"!"_s : QString(), one.control, statusText(one.current),
                     statusText(one.proposed),
                     one.failingAccounts.isEmpty()
                         ? u"-"_s
                         : English::joined(one.failingAccounts, u"and"_s, MostAccounts),
                     one.reason});
    }
    if (rows.isEmpty()) {
        return {};
    }
    return u'\n'
         + aligned({QString(), u"CONTROL"_s, u"NOW"_s, u"SUGGESTED"_s, u"FAILS IN"_s, u"BECAUSE"_s}, rows,
                   width)
         + (overwritten(found) > 0 ? u"! replaces a status that a person chose\n"_s : QString());
}

QJsonObject proposalJson(const Catalog &catalog, const StatusProposal &one)
{
    const Control *control = catalog.control(one.control);
    return {{u"control"_s, one.control},
            {u"title"_s, Json::textOrNull(control == nullptr ? QString() : control->title)},
            {u"current"_s, toKey(one.current)},
            {u"proposed"_s, toKey(one.proposed)},
            {u"overwrites_person"_s, one.overwritesPerson},
            {u"reason"_s, one.reason},
            {u"checks"_s, Json::array(one.checks)},
            {u"accounts"_s, Json::array(one.accounts)},
            {u"failing_accounts"_s, Json::array(one.failingAccounts)},
            {u"resources"_s, one.resources},
            {u"failed_resources"_s, one.failedResources}};
}

} // namespace

QString findingSentence(const FindingReport &report)
{
    const FindingProposals &found = report.found;
    QString text = proposedPart(found);
    if (!found.confirmed.isEmpty()) {
        text += u" They bear out the status of %1."_s.arg(
            English::counted(found.confirmed.size(), u"control"_s, u"controls"_s));
    }
    if (!found.unmatched.isEmpty()) {
        text += u" %1 named by no control."_s.arg(
            English::counted(found.unmatched.size(), u"of the checks is"_s, u"of the checks are"_s));
    }
    if (!report.outside.isEmpty()) {
        text += u" Results of %1 that the plan is not about take no part."_s.arg(
            English::counted(report.outside.size(), u"account"_s, u"accounts"_s));
    }
    return text;
}

QByteArray findingText(const FindingReport &report, int width)
{
    const int lineWidth = width > 0 ? width : UsualWidth;
    const QString text = wrapped(findingSentence(report), lineWidth) + proposalsPart(report.found, width)
                       + namesPart(u"Borne out"_s, report.found.confirmed, lineWidth)
                       + namesPart(u"Named by no control"_s, report.found.unmatched, lineWidth)
                       + namesPart(u"Accounts that the plan is not about"_s, report.outside, lineWidth);
    return text.toUtf8();
}

QByteArray findingJson(const Catalog &catalog, const FindingReport &report)
{
    QJsonArray proposals;
    for (const StatusProposal &one : report.found.proposals) {
        proposals.append(proposalJson(catalog, one));
    }
    return Json::document({{u"schema"_s, u"ttc-finding-proposals/1"_s},
                           {u"catalog"_s, Json::catalog(catalog)},
                           {u"plan"_s, Json::textOrNull(report.plan)},
                           {u"sentence"_s, findingSentence(report)},
                           {u"proposals"_s, proposals},
                           {u"confirmed"_s, Json::array(report.found.confirmed)},
                           {u"unmatched_checks"_s, Json::array(report.found.unmatched)},
                           {u"accounts_outside_plan"_s, Json::array(report.outside)}});
}

} // namespace Ttc
