#include "models/inventory/json/plainwalk.h"

#include "models/inventory/json/textscan.h"

#include <algorithm>
#include <string>
#include <utility>

namespace Ttc {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Of the numbers that JSON knows, those without an exponent, and none so long that the parser may refuse it.
bool isPlainNumber(std::string_view word)
{
    constexpr std::size_t longest = 64;
    if (word.size() > longest) {
        return false;
    }
    word.remove_prefix(word.starts_with('-') ? 1 : 0);
    const std::string_view whole = word.substr(0, word.find('.'));
    const std::string_view fraction = word.substr(std::min(word.size(), whole.size() + 1));
    const bool hasPoint = whole.size() < word.size();
    return !whole.empty() && (whole.front() != '0' || whole.size() == 1)
        && std::ranges::all_of(whole, isDigit) && hasPoint == !fraction.empty()
        && std::ranges::all_of(fraction, isDigit);
}

} // namespace

PlainWalk::PlainWalk(JsonInput &input, JsonVisitor &visitor)
    : m_input(input)
    , m_visitor(visitor)
{
}

PlainWalk::Handover PlainWalk::walk(bool wanted, int depth)
{
    m_depth = 0;
    m_mostDepth = std::min(MostDepth, static_cast<std::size_t>(std::max(0, depth)));
    m_place = Place::Name;
    m_wanted = wanted;
    while (step()) {
    }
    m_input.mark();
    return handOver();
}

// The input moves over whole tokens only, with a comma or colon in front of them: so it always stands where
// the parser can go on.
bool PlainWalk::step()
{
    if (!m_wanted) {
        return passValue();
    }
    const char *at = skipBlanks(m_input.at());
    if (at == m_input.end()) {
        return false;
    }
    const bool inObject = m_depth == 0 || m_open.at(m_depth - 1) == '{';
    switch (m_place) {
    case Place::Name:
        return *at == ':' && takeValue(skipBlanks(at + 1));
    case Place::Colon:
        return false;
    case Place::ObjectBegin:
        return *at == '}' ? leave(at) : takeName(at);
    case Place::ListBegin:
        return *at == ']' ? leave(at) : takeValue(at);
    case Place::Value:
        if (*at == ',') {
            at = skipBlanks(at + 1);
            return inObject ? takeName(at) : takeValue(at);
        }
        return m_depth > 0 && *at == (inObject ? '}' : ']') && leave(at);
    }
    return false;
}

const char *PlainWalk::skipBlanks(const char *at) const
{
    while (at != m_input.end() && JsonInput::isBlank(*at)) {
        ++at;
    }
    return at;
}

bool PlainWalk::takeName(const char *at)
{
    const char *end = m_input.end();
    if (at == end || *at != '"') {
        return false;
    }
    const char *close = findEndOfPlainText(at + 1, end);
    if (close == end || *close != '"') {
        return false;
    }
    m_input.moveTo(close + 1);
    m_wanted = m_visitor.key({at + 1, static_cast<std::size_t>(close - at - 1)});
    m_place = Place::Name;
    return true;
}

bool PlainWalk::takeValue(const char *at)
{
    if (at == m_input.end()) {
        return false;
    }
    switch (*at) {
    case '"':
        return takeText(at);
    case '{':
    case '[':
        return enter(at);
    default:
        return takeWord(at);
    }
}

bool PlainWalk::takeText(const char *at)
{
    const char *end = m_input.end();
    const char *close = findEndOfPlainText(at + 1, end);
    if (close == end || *close != '"') {
        return false;
    }
    m_visitor.scalar(JsonType::String, {at + 1, static_cast<std::size_t>(close - at - 1)});
    return behindValue(close + 1);
}

bool PlainWalk::takeWord(const char *at)
{
    const char *end = at;
    while (end != m_input.end() && *end != ',' && *end != '}' && *end != ']' && !JsonInput::isBlank(*end)) {
        ++end;
    }
    if (end == m_input.end()) {
        return false;
    }
    const std::string_view word(at, static_cast<std::size_t>(end - at));
    const bool isBoolean = word == "true" || word == "false";
    const bool isNull = word == "null";
    if (!isBoolean && !isNull && !isPlainNumber(word)) {
        return false;
    }
    if (m_wanted) {
        m_visitor.scalar(isNull      ? JsonType::Null
                         : isBoolean ? JsonType::Boolean
                                     : JsonType::Number,
                         isNull ? std::string_view() : word);
    }
    return behindValue(end);
}

// What the visitor does not want is jumped over, in however many pieces it comes.
bool PlainWalk::passValue()
{
    if (m_place == Place::Name) {
        if (m_input.peekBehindBlanks() != ':') {
            return false;
        }
        m_input.Take();
        m_place = Place::Colon;
    }
    const char first = m_input.peekBehindBlanks();
    if (first != '"' && first != '{' && first != '[') {
        return first != '\0' && takeWord(m_input.at());
    }
    return m_input.skipValue() && behindValue(m_input.at());
}

bool PlainWalk::enter(const char *at)
{
    if (m_depth == m_mostDepth) {
        return false;
    }
    m_open.at(m_depth++) = *at;
    if (*at == '{') {
        m_visitor.startObject();
        m_place = Place::ObjectBegin;
    } else {
        m_visitor.startArray();
        m_place = Place::ListBegin;
    }
    m_input.moveTo(at + 1);
    return true;
}

bool PlainWalk::leave(const char *at)
{
    --m_depth;
    if (*at == '}') {
        m_visitor.endObject();
    } else {
        m_visitor.endArray();
    }
    return behindValue(at + 1);
}

bool PlainWalk::behindValue(const char *at)
{
    m_input.moveTo(at);
    m_place = Place::Value;
    m_wanted = true;
    return true;
}

// A null stands for what the visitor has been told of a value, an empty text for a name.
PlainWalk::Handover PlainWalk::handOver()
{
    std::string text;
    Handover handover{.wanted = m_wanted};
    const auto replay = [&text, &handover](std::string_view part, int events) {
        text += part;
        handover.replayed += events;
    };
    for (std::size_t i = 0; i < m_depth; ++i) {
        const bool isLast = i + 1 == m_depth;
        replay(i == 0 ? ":" : "", 0);
        if (m_open.at(i) == '[') {
            replay("[", 1);
        } else if (isLast && m_place == Place::ObjectBegin) {
            replay("{", 1);
        } else if (isLast && m_place == Place::Name) {
            replay("{\"\"", 2);
        } else {
            replay("{\"\":", 2);
        }
    }
    if (m_depth == 0 && (m_place == Place::Colon || m_place == Place::Value)) {
        replay(":", 0);
    }
    if (m_place == Place::Value) {
        replay("null", 1);
    }
    m_input.replay(text);
    return handover;
}

} // namespace Ttc
