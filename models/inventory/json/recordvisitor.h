#pragma once

#include "models/inventory/json/jsonvisitor.h"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace Ttc {

// The shape that nearly every answer of AWS has: pages, which are objects, hold lists of records, which are
// objects with a few members of interest. An object that stands where a page could, but has members of a
// record and no list, is a record itself: so the JSON Lines and bare arrays that --query and jq leave are
// read without saying so. Subclasses name lists and fields by index and get records.
class RecordVisitor : public JsonVisitor
{
public:
    struct Field
    {
        std::string_view name{};
        bool nested = false; // an object, or a list of them, whose own members are told by nestedMember()
    };

    // Some known member stood twice in one object; the last one was taken.
    bool sawRepeats() const { return m_repeats; }

    void startDocument() final;
    void startObject() final;
    void endObject() final;
    void startArray() final;
    void endArray() final;
    bool key(std::string_view name) final;
    void scalar(JsonType type, std::string_view text) final;

protected:
    static constexpr int NoList = -1;
    static constexpr std::size_t MaxFields = 24;

    // Members of a page that are lists of records; members of records; members of a page that are wanted
    // themselves, "Count" for those of an object; members of a page that hold a page or a record themselves,
    // as the envelopes of messages do.
    RecordVisitor(const std::vector<std::string_view> &lists, std::vector<Field> fields,
                  std::vector<std::string_view> pageMembers,
                  const std::vector<std::string_view> &envelopes = {});

    // A record is complete. `list` is the index of its list, or NoList.
    virtual void record(int list) = 0;
    // A text that stands in a list, or in an array that is a whole document, where a record could.
    virtual void element(int list, std::string_view text);
    // A member of a page, or "Count.Complete" for one of an object in it; null is not told.
    virtual void pageMember(std::string_view name, std::string_view text);
    virtual void pageBegins();
    virtual void pageEnds();
    // Whether to look into a record's nested object, and at which of its members. What lies deeper is asked
    // for and told by its path, "account" and then "account.uid".
    virtual bool wantsNested(std::size_t field);
    virtual bool wantsNestedMember(std::size_t field, std::string_view path);
    virtual void nestedMember(std::size_t field, std::string_view path, JsonType type, std::string_view text);
    // A nested object, or one of a list of them, is complete.
    virtual void nestedEnds(std::size_t field);

    // What the record said, or an empty text where it said nothing or null.
    std::string_view value(std::size_t field) const;
    bool has(std::size_t field) const { return m_has[field]; }

private:
    // Where we are, outermost first.
    enum class Level {
        Outside,
        Page,
        List,
        Record,
        Nested,
        PageObject
    };

    // What a member's name may stand for in a page, in the order in which that is tried; in a record only a
    // field.
    enum class Meaning : std::uint8_t {
        Envelope,
        List,
        PageMember,
        Field
    };
    struct KnownName
    {
        std::string_view text{};
        Meaning meaning = Meaning::Field;
        int index = 0;
    };

    void addName(std::string_view text, Meaning meaning, std::size_t index);
    const KnownName *find(std::string_view name, bool inPage) const;
    bool memberBegins(const KnownName *name);
    void clearRecord();
    void startNested(std::size_t field);
    void endNested();
    void leaveNested();

    std::vector<Field> m_fields;
    std::vector<std::string_view> m_pageMembers;
    std::array<std::vector<KnownName>, 32> m_names; // by their length: that settles nearly all

    Level m_level = Level::Outside;
    int m_ignored = 0;   // depth inside something that is not of interest
    int m_listDepth = 0; // arrays inside arrays of a list
    int m_list = NoList;
    int m_field = -1; // the member whose value comes next
    int m_pageMember = -1;
    bool m_listNext = false;
    bool m_envelopeNext = false;
    int m_openEnvelopes = 0;
    bool m_pageHadList = false;
    Level m_nestedFrom = Level::Record;
    std::size_t m_nestedField = 0;
    int m_nestedLists = 0;                   // arrays around the nested object
    std::vector<std::size_t> m_nestedStarts; // where in the path the members' names of each object begin
    std::string m_nestedPath;
    std::string m_pageKey;
    std::vector<std::string> m_values;
    std::bitset<MaxFields> m_has;
    std::bitset<MaxFields> m_seen;
    bool m_repeats = false;
};

} // namespace Ttc
