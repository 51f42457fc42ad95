#pragma once

#include "models/inventory/json/recordvisitor.h"

#include <string_view>
#include <utility>
#include <vector>

namespace Ttc {

// Reads pages of which each may end with a NextToken for the one behind it. The command line joins pages,
// but leaves the token where it was told to stop early.
class PagedVisitor : public RecordVisitor
{
public:
    // The last page ended with a token.
    bool endsWithToken() const { return m_token; }

protected:
    PagedVisitor(const std::vector<std::string_view> &lists, std::vector<Field> fields,
                 const std::vector<std::string_view> &envelopes = {})
        : RecordVisitor(lists, std::move(fields), {"NextToken"}, envelopes)
    {
    }
    void pageBegins() override { m_token = false; }
    void pageMember(std::string_view /*name*/, std::string_view text) override { m_token = !text.empty(); }

private:
    bool m_token = false;
};

} // namespace Ttc
