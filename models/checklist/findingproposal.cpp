#include "models/checklist/findingproposal.h"

#include "models/checklist/itemedit.h"
#include "models/scope/english.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Nobody has as many resources; sums of such figures cannot overflow.
constexpr qint64 MostResources = 1'000'000'000'000;

// Evidence that begins so came from results, and later ones replace it.
constexpr QStringView EvidencePrefix = u"Findings: ";

using CheckKey = std::pair<CheckSource, QString>;

// One spelling of each check's id.
CheckKey keyOfCheck(CheckSource source, const QString &check)
{
    const QString last = check.section(u'/', -1).trimmed().toUpper();
    return {source, source == CheckSource::ConfigRule ? QString(last).replace(u'-', u'_') : last};
}

// Counts of one check in one account.
struct Tally
{
    qint64 resources = 0;
    qint64 passed = 0;
    qint64 failed = 0;
};

// By account, then by check as a person reads it.
using Tallies = QMap<QString, QMap<QString, Tally>>;

void addUp(qint64 &sum, qint64 count)
{
    sum = std::min(sum + std::clamp<qint64>(count, 0, MostResources), MostResources);
}

QMap<CheckKey, QStringList> controlsByCheck(const Catalog &catalog)
{
    QMap<CheckKey, QStringList> controls;
    const auto add = [&controls](CheckSource source, const QStringList &checks, const QString &control) {
        for (const QString &check : checks) {
            QStringList &named = controls[keyOfCheck(source, check)];
            if (!named.contains(control)) {
                named.append(control);
            }
        }
    };
    for (const Control &control : catalog.controls()) {
        add(CheckSource::SecurityHub, control.securityHub, control.id);
        add(CheckSource::ConfigRule, control.configRules, control.id);
        add(CheckSource::Prowler, control.prowler, control.id);
    }
    return controls;
}

QString reasonOf(const StatusProposal &proposal)
{
    const QString accounts = English::counted(proposal.accounts.size(), u"account"_s, u"accounts"_s);
    const QString resources = English::counted(proposal.resources, u"resource"_s, u"resources"_s);
    const QString checks = proposal.checks.join(u", "_s);
    if (proposal.failingAccounts.isEmpty()) {
        return u"passes in %1 (%2): %3"_s.arg(accounts, resources, checks);
    }
    return u"fails in %1 of %2 (%3 of %4): %5"_s.arg(English::number(proposal.failingAccounts.size()),
                                                     accounts, English::number(proposal.failedResources),
                                                     resources, checks);
}

Status statusFor(bool passes, bool fails)
{
    if (!fails) {
        return Status::Implemented;
    }
    return passes ? Status::InProgress : Status::Planned;
}

// Adds what one account's checks say.
void judgeAccount(StatusProposal &proposal, const QString &account, const QMap<QString, Tally> &checks)
{
    bool passes = false;
    bool fails = false;
    qint64 resources = 0;
    qint64 failed = 0;
    for (const Tally &tally : checks) {
        passes = passes || tally.passed > 0;
        fails = fails || tally.failed > 0;
        resources = std::max({resources, tally.resources, tally.passed + tally.failed});
        failed = std::max(failed, tally.failed);
    }
    const Status status = statusFor(passes, fails);
    proposal.proposed = proposal.accounts.isEmpty() ? status : std::min(proposal.proposed, status);
    proposal.accounts.append(account);
    proposal.resources += resources;
    proposal.failedResources += failed;
    if (fails) {
        proposal.failingAccounts.append(account);
    }
}

StatusProposal proposalFor(const QString &control, const Tallies &tallies, const ItemState &state)
{
    StatusProposal proposal{.control = control, .current = state.status};
    QSet<QString> checks;
    for (auto account = tallies.cbegin(); account != tallies.cend(); ++account) {
        judgeAccount(proposal, account.key(), *account);
        const QStringList names = account->keys();
        checks.unite(QSet<QString>(names.cbegin(), names.cend()));
    }
    proposal.checks = QStringList(checks.cbegin(), checks.cend());
    proposal.checks.sort();
    proposal.overwritesPerson = state.status != Status::NotAssessed && !state.statusFromFindings;
    proposal.reason = reasonOf(proposal);
    return proposal;
}

// What passes bears out "verified", too.
bool isConfirmed(const StatusProposal &proposal)
{
    return proposal.current == proposal.proposed || (isDone(proposal.current) && isDone(proposal.proposed));
}

void replaceEvidence(ItemState &state, const QString &reason, const QDate &seen)
{
    state.evidence.removeIf([](const ItemEvidence &one) { return one.text.startsWith(EvidencePrefix); });
    state.evidence.append({.text = EvidencePrefix + reason, .seen = seen});
}

} // namespace

FindingProposals proposeStatuses(const QList<CheckResult> &results, const Catalog &catalog,
                                 const QHash<QString, ItemState> &states, const QStringList &accounts)
{
    const QMap<CheckKey, QStringList> controls = controlsByCheck(catalog);
    QMap<QString, Tallies> byControl;
    QSet<QString> unmatched;
    for (const CheckResult &result : results) {
        const bool isElsewhere = !accounts.isEmpty() && !accounts.contains(result.account);
        if (isElsewhere || (result.passed <= 0 && result.failed <= 0)) {
            continue;
        }
        const CheckKey key = keyOfCheck(result.source, result.check);
        const QStringList named = controls.value(key);
        const QString check =
            u"%1 (%2)"_s.arg(result.check.section(u'/', -1), checkSourceName(result.source));
        if (named.isEmpty()) {
            unmatched.insert(check);
        }
        for (const QString &control : named) {
            Tally &tally = byControl[control][result.account][check];
            addUp(tally.resources, result.resources);
            addUp(tally.passed, result.passed);
            addUp(tally.failed, result.failed);
        }
    }
    FindingProposals found{.unmatched = QStringList(unmatched.cbegin(), unmatched.cend())};
    found.unmatched.sort();
    for (auto control = byControl.cbegin(); control != byControl.cend(); ++control) {
        const StatusProposal proposal = proposalFor(control.key(), *control, states.value(control.key()));
        if (isConfirmed(proposal)) {
            found.confirmed.append(control.key());
        } else {
            found.proposals.append(proposal);
        }
    }
    return found;
}

ItemChange changeFor(const QList<StatusProposal> &accepted, const QHash<QString, ItemState> &states,
                     const Catalog &catalog, const QString &label, const QDateTime &now)
{
    ItemChange change{.label = label, .time = now};
    for (const StatusProposal &proposal : accepted) {
        ItemState state = states.value(proposal.control, ItemState{.control = proposal.control});
        const Control *control = catalog.control(proposal.control);
        giveStatus(state, proposal.proposed, control);
        state.statusFromFindings = true;
        replaceEvidence(state, proposal.reason, now.toLocalTime().date());
        if (control != nullptr) {
            change.texts.insert(state.textHash, controlTextOf(*control));
        }
        change.items.append(state);
    }
    return change;
}

} // namespace Ttc
