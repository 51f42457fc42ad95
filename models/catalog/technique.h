#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ttc {

// How far a leaf technique reaches (design: reach). It decides, with the services in use, what the filter
// shows.
enum class Reach {
    Existing,  // needs something of the service to be there
    Startable, // an attacker with rights can begin to use the service in an account that never did
    Account,   // concerns every account
};

QString toKey(Reach reach);                         // "existing", "startable", "account"
std::optional<Reach> reachFromKey(QStringView key); // the inverse; exact, lower case

// Whose id a technique carries.
enum class TechniqueKind {
    Attack, // MITRE ATT&CK's
    Aws,    // the catalog's own
};

QString toKey(TechniqueKind kind); // "attack", "aws"
std::optional<TechniqueKind> techniqueKindFromKey(QStringView key);

// CloudTrail's access level of an event.
enum class Access {
    Read,
    List,
    Write,
    Permissions,
    Tagging
};

QString toKey(Access access); // "read", "list", "write", "permissions", "tagging"
std::optional<Access> accessFromKey(QStringView key);

// Where a fact comes from; shown in the detail view, never alike.
enum class Origin {
    Upstream,  // read on the catalog's public page
    Inferred,  // added from AWS documentation and common practice
    Mixed,     // both
    Editorial, // this project's own
};

QString toKey(Origin origin); // "upstream", "inferred", "mixed", "editorial"
std::optional<Origin> originFromKey(QStringView key);

struct Reference
{
    QString title{};
    QString url{}; // https only; the reader refuses all else
    bool operator==(const Reference &) const = default;
};

struct CloudTrailEvent
{
    QString source{}; // "s3.amazonaws.com"
    QString name{};   // "PutObject"
    Access access = Access::Read;
    bool dataEvent = false; // not logged unless a trail is told to
    Origin provenance = Origin::Editorial;
    bool operator==(const CloudTrailEvent &) const = default;
};

// One control that stops this technique, and what it does against it.
struct Mitigation
{
    QString control{}; // Control::id
    QString note{};
    bool operator==(const Mitigation &) const = default;
};

// A technique's counterpart in MITRE ATT&CK, before and after version 19.
struct AttackMapping
{
    enum class Relation {
        None,
        Parent,
        Exact
    };

    Relation relation = Relation::None;
    QString id{};          // empty for None
    QStringList tactics{}; // ATT&CK's own, version 18
    QString v19Id{};
    QStringList v19Tactics{};
    QString closest{}; // nearest ATT&CK sub-technique in our reading; may be empty
    bool operator==(const AttackMapping &) const = default;
};

QString toKey(AttackMapping::Relation relation); // "none", "parent", "exact"
std::optional<AttackMapping::Relation> relationFromKey(QStringView key);

struct RelatedItems
{
    QStringList stratus{};
    QStringList sigma{};
    QStringList elastic{};
    QStringList d3fendAws{};
    bool isEmpty() const
    {
        return stratus.isEmpty() && sigma.isEmpty() && elastic.isEmpty() && d3fendAws.isEmpty();
    }
    bool operator==(const RelatedItems &) const = default;
};

struct Provenance
{
    QString url{};        // the public page that the entry is about
    QString confidence{}; // "high", "medium", "low"
    Origin services = Origin::Inferred;
    Origin text = Origin::Editorial;
    bool operator==(const Provenance &) const = default;
};

// An entry of the catalog. A parent has no reach, services, events or mitigations of its own.
struct Technique
{
    QString id{}; // "T1485.A003"; see isTechniqueId
    QString name{};
    QString parentId{}; // empty for a top-level technique
    TechniqueKind kind = TechniqueKind::Attack;
    QStringList tactics{}; // where the catalog places it: Tactic::id
    AttackMapping attack{};
    std::optional<Reach> reach{}; // leaves only
    QStringList services{};       // what is attacked: Service::key; leaves only
    QStringList keywords{};       // what people call it who do not know its name: "ransomware", "IMDS"
    QString summary{};
    QString prerequisite{};
    QString description{}; // Markdown
    QString detection{};   // Markdown
    QList<CloudTrailEvent> events{};
    QStringList guardDuty{}; // finding types
    QList<Mitigation> mitigations{};
    QList<Reference> references{};
    RelatedItems related{};
    Provenance provenance{};
    QDate reviewed{};

    bool needsDataEvents() const; // at least one of its events is a data event
    bool operator==(const Technique &) const = default;
};

// True for A?T\d{4}(\.A?\d{3})? with nothing around it. AT1667 and T1667 are different techniques.
bool isTechniqueId(QStringView text);

} // namespace Ttc
