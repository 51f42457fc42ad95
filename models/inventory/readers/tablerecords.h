#pragma once

#include "models/inventory/json/jsonvisitor.h"
#include "models/inventory/readers/tablerow.h"

#include <array>
#include <string>

namespace Ttc {

// Reads objects whose members are called like the columns of a table, as jq, --query and scripts leave them:
// one after the other or in arrays. What is nested in them is passed over.
class TableRecordVisitor final : public JsonVisitor
{
public:
    explicit TableRecordVisitor(Aggregator &into)
        : m_into(into)
    {
    }

    void startDocument() override;
    void startObject() override;
    void endObject() override;
    void startArray() override;
    void endArray() override;
    bool key(std::string_view name) override;
    void scalar(JsonType type, std::string_view text) override;

private:
    Aggregator &m_into;
    std::array<std::string, static_cast<std::size_t>(CsvColumn::Kinds)> m_cells;
    int m_column = -1;
    int m_depth = 0; // of what is nested in a record; 1 is the record itself, 0 outside
};

} // namespace Ttc
