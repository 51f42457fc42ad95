#pragma once

#include "models/inventory/checkresult.h"
#include "models/inventory/textnumbers.h"

#include <QList>

#include <cstdint>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace Ttc {

// One answer of a check, as a reader finds it in a file.
struct CheckSeen
{
    enum class Outcome {
        Undecided, // not looked at, a matter for a person, or not applicable
        Passed,
        Failed
    };

    CheckSource source = CheckSource::Prowler;
    std::string_view check{};
    // Who asked, where several standards have the same resources looked at by the same check; else empty.
    std::string_view standard{};
    Outcome outcome = Outcome::Undecided;
    qint64 resources = 1;
    std::uint64_t subject = 0; // the same number wherever a file tells of these resources
};

// Results of one check in one account, as one file has them.
struct CountedCheck
{
    CheckResult result{};
    // The same in two files that tell the same of the same resources, in whatever format.
    std::uint64_t fingerprint = 0;
};

// Counts the answers of one file by check, account and standard. Holds nothing that grows with their number.
class CheckTally
{
public:
    // `account`: a number that take() gives back.
    void add(std::uint32_t account, const CheckSeen &seen);
    // Answers for which there was no room: more checks and accounts than anybody has.
    qint64 dropped() const { return m_dropped; }
    // What several standards ask counts once. Sorted by account, source and check.
    QList<CountedCheck> take(const std::function<QString(std::uint32_t)> &accountId) const;

private:
    struct Key
    {
        std::uint32_t account = 0;
        std::uint32_t check = 0;
        std::uint32_t standard = 0;
        CheckSource source = CheckSource::Prowler;
        bool operator==(const Key &) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const;
    };
    struct Count
    {
        qint64 passed = 0;
        qint64 failed = 0;
        std::uint64_t fingerprint = 0;
    };

    TextNumbers m_names; // of checks and standards
    std::unordered_map<Key, Count, KeyHash> m_counts;
    qint64 m_dropped = 0;
};

// Adds up what several files tell. Findings that lie there in two formats, or twice, count once.
class CheckTotals
{
public:
    void add(const QList<CountedCheck> &checks);
    // Sorted by account, source and check.
    QList<CheckResult> results() const;

private:
    using Key = std::tuple<QString, CheckSource, QString>; // account, source, check
    struct Total
    {
        CheckResult result{};
        std::vector<std::uint64_t> fingerprints{};
    };

    std::map<Key, Total> m_totals;
};

} // namespace Ttc
