#pragma once

#include "models/inventory/aggregator.h"

#include <string_view>

namespace Ttc {

// One or more instances of a resource as Terraform and OpenTofu tell of it.
struct TerraformResource
{
    std::string_view type{}; // "aws_s3_bucket"
    bool isData = false;     // looked up, not managed
    std::string_view arn{};
    std::string_view account{};
    std::string_view region{};
    qint64 count = 1;
};

// Counts resources of AWS and tells of what it passed over.
class TerraformCounter
{
public:
    TerraformCounter(Aggregator &into, EvidenceKind kind);

    void count(const TerraformResource &resource);
    // To be called at the end.
    void tell();

private:
    Aggregator &m_into;
    EvidenceKind m_kind;
    qint64 m_data = 0;
    qint64 m_otherProviders = 0;
};

// The resource that an address such as module.net["a"].aws_subnet.b[0] names, with its type; an empty type
// for what is no address.
TerraformResource resourceOfAddress(std::string_view address);

} // namespace Ttc
