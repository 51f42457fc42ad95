#pragma once

#include "models/inventory/json/jsonvisitor.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace Ttc {

// For what is no list of records but a tree: a table names the places in it that are of interest and the
// members that lead from one to the next. Everything else is jumped over. Subclasses are told what stands at
// which place.
class TreeVisitor : public JsonVisitor
{
public:
    static constexpr int Root = 0; // a document
    static constexpr int Nowhere = -1;

    // From place to place. A member "*" stands for any and "Fn::*" for any with that beginning; the first
    // branch that fits is taken. Nowhere: the member is jumped over.
    struct Branch
    {
        int from = Root;
        std::string_view member{};
        int to = Nowhere;
    };

    // Some member of the table stood twice in one object.
    bool sawRepeats() const { return m_repeats; }

    void startDocument() final;
    void startObject() final;
    void endObject() final;
    void startArray() final;
    void endArray() final;
    bool key(std::string_view name) final;
    void scalar(JsonType type, std::string_view text) final;

protected:
    // At most 64, and they outlive the visitor. What stands in an array stands at the array's place.
    explicit TreeVisitor(std::span<const Branch> branches);

    // An object begins or ends.
    virtual void enter(int place);
    virtual void leave(int place);
    // The name of a member that a pattern led by, told in front of its value.
    virtual void named(int place, std::string_view name);
    // The value that is told stands in an array, at whose place no array may be wanted.
    bool isInArray() const { return !m_open.empty() && m_open.back().isArray; }
    virtual void text(int place, JsonType type, std::string_view text) = 0;

private:
    struct Open
    {
        int place = Root;
        bool isArray = false;
        std::uint64_t seen = 0; // members of the table, by the index of their branch
    };

    std::span<const Branch> m_branches;
    std::vector<Open> m_open; // objects and arrays around this point
    int m_next = Root;        // the place of the value that comes next
    bool m_repeats = false;
};

} // namespace Ttc
