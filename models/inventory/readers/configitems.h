#pragma once

#include "models/inventory/aggregator.h"
#include "models/inventory/json/recordvisitor.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Ttc {

// Configuration items under all the names that snapshots, the API and queries give their members.
class ConfigItemVisitor : public RecordVisitor
{
public:
    explicit ConfigItemVisitor(Aggregator &into, std::vector<std::string_view> lists = standardLists());

    static std::vector<std::string_view> standardLists();
    // A page was left with a token for the next one, which did not come.
    bool endsWithToken() const { return m_token; }
    // Records that name neither a type nor an ARN.
    qint64 nameless() const { return m_nameless; }

protected:
    void record(int list) override;
    void pageMember(std::string_view name, std::string_view text) override;
    void pageBegins() override;
    bool wantsNested(std::size_t field) override;
    bool wantsNestedMember(std::size_t field, std::string_view name) override;
    void nestedMember(std::size_t field, std::string_view name, JsonType type,
                      std::string_view text) override;

    Aggregator &m_into;

private:
    std::string_view either(std::size_t first, std::size_t second) const;
    std::string_view type() const;
    std::optional<bool> flagged(std::string_view type) const;

    std::string m_flagName;
    bool m_flagValue = false;
    bool m_token = false;
    qint64 m_nameless = 0;
};

} // namespace Ttc
