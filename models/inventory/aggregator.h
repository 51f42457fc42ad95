#pragma once

#include "models/catalog/serviceregistry.h"
#include "models/inventory/checktally.h"
#include "models/inventory/importer.h"
#include "models/inventory/inventory.h"
#include "models/inventory/notices.h"
#include "models/inventory/observation.h"
#include "models/inventory/textnumbers.h"

#include <QString>

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace Ttc {

// Counts what one file tells while it is read. Grows with the number of distinct accounts, types and services
// only; never keeps a name, a tag or a whole ARN.
class Aggregator
{
public:
    Aggregator(const ServiceRegistry &registry, const ImportOptions &options);

    // A resource of a known service is evidence; of an unknown one it is counted as unmatched.
    void resource(const ResourceSeen &seen);
    // A word of a person, looked up in every way: evidence of kind Listed. False: unmatched.
    bool name(const NameSeen &seen);
    // Evidence for each of these services, given as indexes into the registry's. The account is about to be
    // heard of even where there is none; what no service was found for is the caller's to tell unmatched().
    void used(std::span<const int> services, const UseSeen &seen);
    // How a check went in an account, which is about to be heard of as in used().
    void checked(std::string_view account, const CheckSeen &seen);
    // A person's word that the account does not use the service.
    void absent(std::string_view account, std::string_view serviceName);
    void unmatched(std::string_view kind, std::string_view value, qint64 count = 1);
    // A display name for an account; does not make the file one about it.
    void nameAccount(std::string_view account, const QString &name);
    // One more record, whatever came of it.
    void countRecord() { ++m_records; }
    // Every account of the file gets one piece of evidence more, where there was any record.
    void creditEveryAccount(std::string_view serviceKey, std::string_view type);
    // For a file that can only be about one account: where its records name one, those that name none belong
    // to it.
    void settleOnOneAccount();

    // What settles whether a resource of this type is a default one; empty where nothing does.
    std::string_view defaultFlag(std::string_view type) { return m_types[typeIndex(type)].flag; }

    // The file shows itself that something is missing.
    void truncated(const QString &sentence);
    // The file cannot show that a service is not used, whatever a person says of it.
    void provesNothingAbsent(const QString &sentence);
    // A date of the data, ISO 8601 or longer; the latest counts.
    void taken(std::string_view date);
    Notices &notices() { return m_notices; }
    const ServiceRegistry &registry() const { return m_registry; }
    qint64 records() const { return m_records; }

    // What checked() was told, before take().
    QList<CountedCheck> checks();
    // Everything else, as an inventory with this one source.
    Inventory take(Source source);

private:
    struct Type
    {
        std::string text{};
        int service = -1;
        bool hasDefaults = false;
        std::string_view flag{};
    };
    struct Account
    {
        QString id{};
        QString name{};
        bool about = false;
    };

    std::uint32_t typeIndex(std::string_view type);
    std::uint32_t accountIndex(std::string_view text, std::string_view arn);
    std::uint32_t accountWithId(std::string_view id);
    std::uint32_t fallbackAccount();
    void add(std::uint32_t account, int service, std::uint32_t type, EvidenceKind kind, qint64 count);
    void addRegion(std::uint32_t account, int service, std::string_view region);
    bool isDefault(const ResourceSeen &seen, const Type &type) const;
    void unmatchedResource(const ResourceSeen &seen);

    const ServiceRegistry &m_registry;
    QString m_fallback;
    Notices m_notices;

    std::vector<Type> m_types;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_typeIndex;
    std::vector<Account> m_accounts;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_accountIndex;

    struct Counter
    {
        std::uint32_t account = 0;
        std::uint32_t type = 0;
        int service = 0;
        EvidenceKind kind = EvidenceKind::Resource;
        bool operator==(const Counter &) const = default;
    };
    struct CounterHash
    {
        std::size_t operator()(const Counter &counter) const;
    };
    std::unordered_map<Counter, qint64, CounterHash> m_counts;
    std::vector<std::string> m_regionNames;
    std::unordered_map<std::string, int, TextHash, std::equal_to<>> m_regionIndex; // -1: what is no Region
    std::unordered_set<Counter, CounterHash> m_regions; // the type is the Region's index
    std::set<std::pair<std::uint32_t, int>> m_absent;
    std::map<std::pair<std::string, std::string>, qint64, std::less<>> m_unmatched;
    qint64 m_unmatchedRest = 0;

    CheckTally m_checks;
    qint64 m_records = 0;
    qint64 m_withoutAccount = 0;
    bool m_truncated = false;
    bool m_provesNothingAbsent = false;
    std::string m_taken;
};

} // namespace Ttc
