#include "models/inventory/checktally.h"

#include "models/inventory/limits.h"

#include <algorithm>

namespace Ttc {

namespace {

// Spreads the bits of small numbers and of texts' hashes alike.
std::uint64_t mixed(std::uint64_t bits)
{
    bits ^= bits >> 31U;
    bits *= 0x9E3779B97F4A7C15U;
    return bits ^ (bits >> 29U);
}

} // namespace

std::size_t CheckTally::KeyHash::operator()(const Key &key) const
{
    const std::uint64_t names = (std::uint64_t(key.check) << 32U) ^ key.standard;
    const std::uint64_t rest = (std::uint64_t(key.account) << 8U) ^ std::uint64_t(key.source);
    return mixed(names ^ mixed(rest));
}

void CheckTally::add(std::uint32_t account, const CheckSeen &seen)
{
    if (seen.check.empty() || seen.outcome == CheckSeen::Outcome::Undecided) {
        return;
    }
    const std::string_view check = seen.check.substr(0, Limits::NameBytes);
    const std::string_view standard = seen.standard.substr(0, Limits::NameBytes);
    const bool isFull = m_counts.size() >= Limits::CheckCounts;
    if (isFull && !(m_names.knows(check) && m_names.knows(standard))) {
        ++m_dropped;
        return;
    }
    const Key key{.account = account,
                  .check = m_names.numberOf(check),
                  .standard = m_names.numberOf(standard),
                  .source = seen.source};
    if (isFull && !m_counts.contains(key)) {
        ++m_dropped;
        return;
    }
    Count &count = m_counts[key];
    const bool passed = seen.outcome == CheckSeen::Outcome::Passed;
    (passed ? count.passed : count.failed) += seen.resources;
    // A sum, so that the order of the findings does not matter.
    count.fingerprint += mixed(seen.subject + (passed ? 1 : 2));
}

QList<CountedCheck> CheckTally::take(const std::function<QString(std::uint32_t)> &accountId) const
{
    std::map<std::tuple<QString, CheckSource, QString>, CountedCheck> checks;
    for (const auto &[key, count] : m_counts) {
        const QString account = accountId(key.account);
        const QString check = QString::fromStdString(m_names.text(key.check));
        CountedCheck &one = checks[{account, key.source, check}];
        CheckResult &result = one.result;
        result.source = key.source;
        result.account = account;
        result.check = check;
        // Standards differ at most in when they asked last.
        result.passed = std::max(result.passed, count.passed);
        result.failed = std::max(result.failed, count.failed);
        result.resources = result.passed + result.failed;
        one.fingerprint = std::max(one.fingerprint, count.fingerprint);
    }
    QList<CountedCheck> all;
    for (const auto &[key, one] : checks) {
        all.append(one);
    }
    return all;
}

void CheckTotals::add(const QList<CountedCheck> &checks)
{
    for (const CountedCheck &one : checks) {
        Total &total = m_totals[{one.result.account, one.result.source, one.result.check}];
        if (std::ranges::find(total.fingerprints, one.fingerprint) != total.fingerprints.end()) {
            continue;
        }
        total.fingerprints.push_back(one.fingerprint);
        const CheckResult sum = total.result;
        total.result = one.result;
        total.result.resources += sum.resources;
        total.result.passed += sum.passed;
        total.result.failed += sum.failed;
    }
}

QList<CheckResult> CheckTotals::results() const
{
    QList<CheckResult> all;
    for (const auto &[key, total] : m_totals) {
        all.append(total.result);
    }
    return all;
}

} // namespace Ttc
