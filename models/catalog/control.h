#pragma once

#include "models/catalog/technique.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ttc {

enum class ControlKind {
    Prevent,
    Detect,
    Respond
};

QString toKey(ControlKind kind); // "prevent", "detect", "respond"
std::optional<ControlKind> controlKindFromKey(QStringView key);

enum class Effort {
    Low,
    Medium,
    High
};

QString toKey(Effort effort); // "low", "medium", "high"
std::optional<Effort> effortFromKey(QStringView key);

struct Verification
{
    QString command{}; // a read-only AWS CLI command
    QString expect{};  // what a good answer looks like
    bool operator==(const Verification &) const = default;
};

struct Policy
{
    enum class Type {
        None,
        Scp,
        Rcp
    };

    static constexpr qsizetype LongestDocument = 5120; // characters; what AWS Organizations takes

    Type type = Type::None;
    QByteArray document{}; // minified JSON, Deny-only, at most LongestDocument
    bool operator==(const Policy &) const = default;
};

QString toKey(Policy::Type type); // "", "scp", "rcp"
std::optional<Policy::Type> policyTypeFromKey(QStringView key);

// One mitigation that can be done once and stops several techniques.
struct Control
{
    QString id{};    // "iam-require-mfa"
    QString title{}; // imperative
    ControlKind kind = ControlKind::Prevent;
    QStringList services{}; // what it is done in: Service::key
    Effort effort = Effort::Medium;
    QString why{};
    QStringList steps{};
    QList<Verification> verify{};
    QStringList securityHub{};
    QStringList configRules{};
    QStringList prowler{};
    Policy policy{};
    QList<Reference> references{};

    // SHA-256 over title, why, steps, verify and policy: what a person's status was given for.
    QByteArray textHash() const;
    bool operator==(const Control &) const = default;
};

} // namespace Ttc
