#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/itemstore.h"
#include "models/inventory/checkresult.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// The status that check results suggest for a control, and why.
struct StatusProposal
{
    QString control{};
    Status current = Status::NotAssessed;
    // The worst over the accounts: Planned where every check fails, InProgress where some pass and some fail,
    // Implemented where all pass. Never Verified: that is a person's word.
    Status proposed = Status::NotAssessed;
    // A person chose the current status; it may be replaced only when that person is asked.
    bool overwritesPerson = false;
    QStringList checks{};          // "EC2.8 (Security Hub)", sorted
    QStringList accounts{};        // that were checked, sorted
    QStringList failingAccounts{}; // of these, those with a failure
    // Two tools may look at the same resources: of each account the most that one check looked at, or found
    // failing.
    qint64 resources = 0;
    qint64 failedResources = 0;
    QString reason{}; // a sentence without its full stop
    bool operator==(const StatusProposal &) const = default;
};

struct FindingProposals
{
    QList<StatusProposal> proposals{}; // what would change something, sorted by control
    QStringList confirmed{};           // controls whose status the results bear out, sorted
    QStringList unmatched{};           // "X.1 (Security Hub)": no control names these checks; sorted
};

// `accounts`: those of the plan; results of others take no part; empty: all do. Results of one check and
// account are added up. A check that looked at nothing says nothing.
FindingProposals proposeStatuses(const QList<CheckResult> &results, const Catalog &catalog,
                                 const QHash<QString, ItemState> &states, const QStringList &accounts = {});

// What taking these proposals would do, as one step; `label` and `now` as in ItemChange. Each reason becomes
// evidence in place of what earlier results left. The caller has asked about those that overwrite a person.
ItemChange changeFor(const QList<StatusProposal> &accepted, const QHash<QString, ItemState> &states,
                     const Catalog &catalog, const QString &label, const QDateTime &now);

} // namespace Ttc
