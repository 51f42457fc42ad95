#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ttc {

// One reason to believe that a service is in use, strongest first.
enum class EvidenceKind {
    Resource,        // listed as a resource
    Billed,          // any amount other than 0 in any period
    Changed,         // successful write event
    Listed,          // named by a person
    Accessed,        // Access Advisor
    Declared,        // template or plan
    DefaultResource, // of a type that every account holds
    Read,            // read-only or failed event
    ZeroCost,        // all amounts 0
};

QString toKey(EvidenceKind kind); // "resource", "billed", ..., "default-resource", "read", "zero-cost"
std::optional<EvidenceKind> evidenceKindFromKey(QStringView key);

struct Evidence
{
    EvidenceKind kind = EvidenceKind::Resource;
    QString type{};   // resource type as the file spells it; empty where the format has none
    qint64 count = 0; // records
    int source = 0;   // index into Inventory::sources
    bool operator==(const Evidence &) const = default;
};

struct ServiceEvidence
{
    QString service{};          // Service::key
    QList<Evidence> evidence{}; // strongest first; one entry for each kind, type and source
    QStringList regions{};      // sorted; empty for global
    bool operator==(const ServiceEvidence &) const = default;
};

// A person's word, in our own format, that an account does not use a service.
struct Absence
{
    QString service{};
    int source = 0;
    bool operator==(const Absence &) const = default;
};

struct AccountInventory
{
    QString id{};                      // 12 digits, or UnknownAccount
    QString name{};                    // may be empty
    QList<ServiceEvidence> services{}; // sorted by key
    QList<Absence> absent{};
    bool operator==(const AccountInventory &) const = default;
};

inline constexpr QStringView UnknownAccount = u"unknown"; // where a file names no account

// One imported file.
struct Source
{
    QString label{};       // file name for people
    QString path{};        // as given
    QString format{};      // key of InventoryFormat
    QString compression{}; // "none", "gzip", ...
    QString encoding{};    // "utf-8", "utf-16le", ...
    QString sha256{};      // of the file's bytes, lower-case hex: the same file again replaces
    qint64 records = 0;
    qint64 bytes = 0;       // of the file as it lies on disk
    QDate taken{};          // date of the data where the file tells
    QDateTime imported{};   // UTC
    QString absenceKind{};  // what it proves absent once complete: see InventoryFormat::absenceKind
    bool complete = false;  // a person said: all Regions, no filter
    bool truncated = false; // the file itself shows that something is missing
    QStringList accounts{}; // accounts that this file is about, sorted; not those it only names
    QStringList warnings{};
    bool operator==(const Source &) const = default;
};

// A name in a file that the registry does not know: counted, never dropped in silence.
struct Unmatched
{
    QString value{};
    QString kind{}; // "cfn-type", "arn", "name", "billing-name", ...
    qint64 count = 0;
    int source = 0;
    bool operator==(const Unmatched &) const = default;
};

// What the accounts hold, merged from all sources. Aggregates only: never tags, names of resources,
// configuration, principals or secrets.
struct Inventory
{
    QList<Source> sources{};
    QList<AccountInventory> accounts{}; // sorted by id
    QList<Unmatched> unmatched{};       // most frequent first

    bool isEmpty() const { return sources.isEmpty(); }
    const AccountInventory *account(const QString &id) const; // nullptr when unknown
    QStringList accountIds() const;                           // sorted; those that some source is about
    bool operator==(const Inventory &) const = default;
};

// Both together; a source of `added` with the SHA-256 of one in `base` replaces it, in its place.
Inventory mergeInventories(const Inventory &base, const Inventory &added);

// Without that source and what only it showed. An index out of range changes nothing.
Inventory withoutSource(const Inventory &inventory, int source);

} // namespace Ttc
