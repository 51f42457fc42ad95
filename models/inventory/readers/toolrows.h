#pragma once

#include "models/inventory/aggregator.h"

#include <optional>
#include <string_view>

namespace Ttc {

// One row of a table that Steampipe or CloudQuery wrote. Texts may be empty.
struct ToolRow
{
    std::string_view arn{};
    std::string_view type{};  // "ec2:volume" of a search, where it is one
    std::string_view table{}; // "aws_s3_bucket", "aws_s3_buckets"
    std::string_view account{};
    std::string_view region{};
    qint64 count = 1;
    std::optional<bool> isDefault{};
};

// Makes evidence of such rows. What a table tells of AWS itself, and not of an account, is left out.
class ToolRows
{
public:
    explicit ToolRows(Aggregator &into)
        : m_into(into)
    {
    }

    void row(const ToolRow &row);
    // To be called behind the last row; `advice` says how to get rows that name what they are of.
    void finish(const QString &advice);

private:
    Aggregator &m_into;
    qint64 m_offered = 0;
    qint64 m_nameless = 0;
};

// The ARN in a list of them, `["arn:aws:s3:::acme"]`, as a cell of a table holds it; or the text itself.
std::string_view firstArn(std::string_view text);

} // namespace Ttc
