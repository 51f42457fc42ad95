#pragma once

#include "models/scope/scope.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// Whether a service control policy for the chosen accounts may deny a service.
enum class Deniability {
    Absent,     // proved absent in every account
    NotCovered, // no sign of it, but nothing proves it absent
    Kept,       // in use or possible, or no policy can name it: never denied
};

QString toKey(Deniability deniability); // "absent", "not-covered", "kept"

// A service that an attacker could begin to use: one that a technique of reach `startable` attacks.
struct DeniableService
{
    QString service{}; // Service::key
    Deniability deniability = Deniability::Kept;
    bool denied = false;
    QString reason{};      // what proves it absent, or why it is left out: a sentence without its full stop
    QStringList actions{}; // "bedrock:*", sorted; what denies all of it
    QStringList sharers{}; // sorted keys of other services that some of these actions belong to as well
    QStringList techniques{}; // sorted ids of the startable leaves that attack it
    qsizetype absentIn = 0;   // accounts in which it and those that share its actions are proved absent
};

struct DenyOptions
{
    bool includeNotCovered = false; // deny also what nothing proves absent
    QHash<QString, bool> decided{}; // by service key, what a person chose; comes before the rule
    bool operator==(const DenyOptions &) const = default;
};

// Which of those services to deny for all chosen accounts together, and what that does.
struct DenyUnused
{
    QList<DeniableService> services{}; // what may be denied first, then by name
    QStringList stopped{};             // sorted ids of the startable leaves of which every service is denied
    QStringList hindered{};            // of which only some are

    QList<DeniableService> denied() const;
    qsizetype count(Deniability deniability) const;
    // Sorted and each once: all that the policy denies.
    QStringList actions() const;
};

// A service is denied with all actions of its IAM prefixes or not at all; so it is when others that share all
// of them are. It is kept where it, or any service
// with one of its prefixes, is in use or possible in any chosen account; and so is AWS Organizations, without
// which there is no such policy. Without an inventory nothing is known of any service and the answer is
// empty.
DenyUnused denyUnused(const Scope &scope, const DenyOptions &options = {});

} // namespace Ttc
