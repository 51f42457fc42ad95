#pragma once

#include <QString>

namespace Ttc {

// Whose checks; each numbers them its own way.
enum class CheckSource {
    SecurityHub, // "EC2.8", also at the end of a path
    ConfigRule,  // "EC2_IMDSV2_CHECK", also "ec2-imdsv2-check"
    Prowler,     // "ec2_instance_imdsv2_enabled"
};

QString checkSourceName(CheckSource source); // "Security Hub", "AWS Config", "Prowler"

// How one check went in one account.
struct CheckResult
{
    CheckSource source = CheckSource::SecurityHub;
    QString check{};
    QString account{};    // 12 digits, or UnknownAccount
    qint64 resources = 0; // that it looked at; where it does not say, fewer than passed and failed together
    qint64 passed = 0;
    qint64 failed = 0;
    bool operator==(const CheckResult &) const = default;
};

} // namespace Ttc
