#include "models/inventory/json/recordvisitor.h"

#include "models/inventory/json/textscan.h"

#include <utility>

namespace Ttc {

RecordVisitor::RecordVisitor(const std::vector<std::string_view> &lists, std::vector<Field> fields,
                             std::vector<std::string_view> pageMembers,
                             const std::vector<std::string_view> &envelopes)
    : m_fields(std::move(fields))
    , m_pageMembers(std::move(pageMembers))
    , m_values(m_fields.size())
{
    for (const std::string_view envelope : envelopes) {
        addName(envelope, Meaning::Envelope, 0);
    }
    for (std::size_t i = 0; i < lists.size(); ++i) {
        addName(lists[i], Meaning::List, i);
    }
    for (std::size_t i = 0; i < m_pageMembers.size(); ++i) {
        addName(m_pageMembers[i], Meaning::PageMember, i);
    }
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        addName(m_fields[i].name, Meaning::Field, i);
    }
}

void RecordVisitor::element(int /*list*/, std::string_view /*text*/) {}
void RecordVisitor::pageMember(std::string_view /*name*/, std::string_view /*text*/) {}
void RecordVisitor::pageBegins() {}
void RecordVisitor::pageEnds() {}
void RecordVisitor::nestedMember(std::size_t /*field*/, std::string_view /*path*/, JsonType /*type*/,
                                 std::string_view /*text*/)
{
}
void RecordVisitor::nestedEnds(std::size_t /*field*/) {}

bool RecordVisitor::wantsNested(std::size_t /*field*/)
{
    return true;
}

bool RecordVisitor::wantsNestedMember(std::size_t /*field*/, std::string_view /*path*/)
{
    return true;
}

std::string_view RecordVisitor::value(std::size_t field) const
{
    return m_has[field] ? std::string_view(m_values[field]) : std::string_view();
}

void RecordVisitor::clearRecord()
{
    m_has.reset();
    m_seen.reset();
}

void RecordVisitor::addName(std::string_view text, Meaning meaning, std::size_t index)
{
    m_names[text.size() % m_names.size()].push_back({text, meaning, static_cast<int>(index)});
}

const RecordVisitor::KnownName *RecordVisitor::find(std::string_view name, bool inPage) const
{
    for (const KnownName &known : m_names[name.size() % m_names.size()]) {
        if ((inPage || known.meaning == Meaning::Field) && sameText(known.text, name)) {
            return &known;
        }
    }
    return nullptr;
}

void RecordVisitor::startDocument()
{
    m_level = Level::Outside;
    m_ignored = 0;
    m_field = m_pageMember = -1;
    m_listNext = m_envelopeNext = false;
    m_openEnvelopes = m_nestedLists = 0;
    m_nestedStarts.clear();
    clearRecord();
}

bool RecordVisitor::key(std::string_view name)
{
    if (m_ignored > 0) {
        return false;
    }
    m_field = m_pageMember = -1;
    m_listNext = m_envelopeNext = false;
    switch (m_level) {
    case Level::Page:
    case Level::Record:
        return memberBegins(find(name, m_level == Level::Page));
    case Level::Nested:
        m_nestedPath.resize(m_nestedStarts.back());
        m_nestedPath += name;
        return wantsNestedMember(m_nestedField, m_nestedPath);
    case Level::PageObject:
        m_pageKey.resize(m_pageKey.find('.') + 1);
        m_pageKey += name;
        return true;
    default:
        return false;
    }
}

bool RecordVisitor::memberBegins(const KnownName *name)
{
    if (name == nullptr) {
        return false;
    }
    switch (name->meaning) {
    case Meaning::Envelope:
        m_envelopeNext = true;
        return true;
    case Meaning::List:
        m_list = name->index;
        m_listNext = true;
        return true;
    case Meaning::PageMember:
        m_pageMember = name->index;
        return true;
    case Meaning::Field:
        break;
    }
    m_field = name->index;
    const auto field = static_cast<std::size_t>(name->index);
    m_repeats = m_repeats || m_seen[field];
    m_seen.set(field);
    return !m_fields[field].nested || wantsNested(field);
}

void RecordVisitor::startNested(std::size_t field)
{
    if (m_level != Level::Nested) {
        m_nestedFrom = m_level;
        m_nestedField = field;
        m_nestedPath.clear();
        m_level = Level::Nested;
    } else if (!m_nestedStarts.empty()) {
        m_nestedPath += '.';
    }
}

// The path is again that of the member that held the object: another one may follow in the same list.
void RecordVisitor::endNested()
{
    const std::size_t start = m_nestedStarts.back();
    m_nestedStarts.pop_back();
    m_nestedPath.resize(start == 0 ? 0 : start - 1);
    if (m_nestedStarts.empty()) {
        nestedEnds(m_nestedField);
        leaveNested();
    }
}

void RecordVisitor::leaveNested()
{
    if (m_nestedStarts.empty() && m_nestedLists == 0) {
        m_level = m_nestedFrom;
    }
}

void RecordVisitor::startObject()
{
    const int field = std::exchange(m_field, -1);
    const int pageMember = std::exchange(m_pageMember, -1);
    const bool listNext = std::exchange(m_listNext, false);
    const bool envelope = std::exchange(m_envelopeNext, false);
    const bool nested =
        m_level == Level::Nested || (field >= 0 && m_fields[static_cast<std::size_t>(field)].nested);
    const bool ofPage = m_level == Level::Page && pageMember >= 0;
    const bool expected = m_level == Level::Outside || m_level == Level::List || ofPage || envelope || nested;
    if (m_ignored > 0 || listNext || !expected) {
        ++m_ignored;
    } else if (m_level == Level::Outside) {
        m_level = Level::Page;
        m_pageHadList = false;
        clearRecord();
        pageBegins();
    } else if (m_level == Level::List) {
        m_level = Level::Record;
        clearRecord();
    } else if (envelope) {
        ++m_openEnvelopes;
    } else if (ofPage) {
        m_level = Level::PageObject;
        m_pageKey = std::string(m_pageMembers[static_cast<std::size_t>(pageMember)]) + '.';
    } else {
        startNested(static_cast<std::size_t>(field));
        m_nestedStarts.push_back(m_nestedPath.size());
    }
}

void RecordVisitor::endObject()
{
    if (m_ignored > 0) {
        --m_ignored;
        return;
    }
    switch (m_level) {
    case Level::Record:
        m_level = Level::List;
        record(m_list);
        break;
    case Level::Nested:
        endNested();
        break;
    case Level::PageObject:
        m_level = Level::Page;
        break;
    case Level::Page:
        if (m_openEnvelopes > 0) {
            --m_openEnvelopes;
            break;
        }
        m_level = Level::Outside;
        if (!m_pageHadList && m_has.any()) {
            record(NoList);
        }
        pageEnds();
        break;
    default:
        break;
    }
}

void RecordVisitor::startArray()
{
    const bool listNext = std::exchange(m_listNext, false);
    const int field = std::exchange(m_field, -1);
    m_pageMember = -1;
    m_envelopeNext = false;
    const bool list = m_level == Level::Page && listNext;
    const bool nested =
        m_level == Level::Nested || (field >= 0 && m_fields[static_cast<std::size_t>(field)].nested);
    if (m_ignored > 0 || !(list || nested || m_level == Level::List || m_level == Level::Outside)) {
        ++m_ignored;
    } else if (list) {
        m_level = Level::List;
        m_listDepth = 0;
        m_pageHadList = true;
    } else if (nested) {
        if (m_nestedStarts.empty()) {
            startNested(static_cast<std::size_t>(field));
            ++m_nestedLists;
        }
    } else if (m_level == Level::List) {
        ++m_listDepth;
    }
}

void RecordVisitor::endArray()
{
    if (m_ignored > 0) {
        --m_ignored;
    } else if (m_level == Level::List) {
        if (m_listDepth == 0) {
            m_level = Level::Page;
            clearRecord();
        } else {
            --m_listDepth;
        }
    } else if (m_level == Level::Nested && m_nestedStarts.empty()) {
        --m_nestedLists;
        leaveNested();
    }
}

void RecordVisitor::scalar(JsonType type, std::string_view text)
{
    const int field = std::exchange(m_field, -1);
    const int pageMemberIndex = std::exchange(m_pageMember, -1);
    m_listNext = m_envelopeNext = false;
    if (m_ignored > 0) {
        return;
    }
    switch (m_level) {
    case Level::Outside:
    case Level::List:
        if (type == JsonType::String) {
            element(m_level == Level::List ? m_list : NoList, text);
        }
        return;
    case Level::Nested:
        nestedMember(m_nestedField, m_nestedPath, type, text);
        return;
    case Level::PageObject:
        pageMember(m_pageKey, text);
        return;
    case Level::Page:
        if (pageMemberIndex >= 0 && type != JsonType::Null) {
            pageMember(m_pageMembers[static_cast<std::size_t>(pageMemberIndex)], text);
        }
        [[fallthrough]];
    case Level::Record:
        if (field >= 0) {
            m_has.set(static_cast<std::size_t>(field), type != JsonType::Null);
            m_values[static_cast<std::size_t>(field)] = text;
        }
    }
}

} // namespace Ttc
