#include "models/inventory/json/jsoninput.h"

#include "models/inventory/json/textscan.h"
#include "models/inventory/limits.h"

#include <algorithm>
#include <bitset>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

JsonInput::JsonInput(PieceSource &text)
    : m_text(text)
{
}

bool JsonInput::refill()
{
    if (m_inReplay) {
        m_inReplay = false;
        m_at = m_afterAt;
        m_end = m_afterEnd;
        if (m_at != m_end) {
            return true;
        }
    }
    if (m_tooLong || m_broken || m_tooDeep) {
        return false;
    }
    if (offset() - m_mark > static_cast<std::size_t>(Limits::JsonStringBytes)) {
        m_tooLong = true;
        return false;
    }
    for (const char *line = m_begin; line != m_end;) {
        const void *found = std::memchr(line, '\n', static_cast<std::size_t>(m_end - line));
        if (found == nullptr) {
            break;
        }
        line = static_cast<const char *>(found) + 1;
        ++m_lines;
        m_lineStart = m_base + static_cast<std::size_t>(line - m_begin);
    }
    m_base += static_cast<std::size_t>(m_end - m_begin);
    std::string_view piece;
    if (!m_text.next(piece)) {
        m_begin = m_at = m_end;
        return false;
    }
    m_begin = m_at = piece.data();
    m_end = m_begin + piece.size();
    return true;
}

void JsonInput::replay(std::string_view text)
{
    if (text.empty()) {
        return;
    }
    m_afterAt = m_at;
    m_afterEnd = m_end;
    m_replay = text;
    m_at = m_replay.data();
    m_end = m_at + m_replay.size();
    m_inReplay = true;
}

char JsonInput::peekBehindBlanks()
{
    while (isBlank(Peek())) {
        Take();
    }
    return Peek();
}

void JsonInput::passStray(char c)
{
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        m_word += c;
        m_stray = m_stray || m_word.size() > 4;
        return;
    }
    if (m_word == "null") {
        ++m_nulls;
    } else if (!m_word.empty()) {
        m_stray = true;
    }
    m_word.clear();
    // Blanks, commas and semicolons part documents; a minus or 0x1E may stand before one.
    m_stray =
        m_stray || (c != '\0' && !isBlank(c) && c != ',' && c != ';' && c != '-' && c != '\x1E' && c > 0);
}

bool JsonInput::findDocument()
{
    for (;;) {
        mark();
        const char c = Peek();
        if (c == '\0' && m_at == m_end) {
            passStray('\0');
            return false;
        }
        Take();
        if (c != '{' && c != '[') {
            passStray(c);
            continue;
        }
        // A banner such as "[command] aws ..." begins with a bracket, too.
        const char next = peekBehindBlanks();
        const std::string_view able = c == '{' ? "\"}/" : "{[\"]/tfn";
        if (next != '\0' && able.find(next) == std::string_view::npos) {
            passStray(c);
            continue;
        }
        passStray('\0');
        replay(std::string_view(&c, 1));
        return true;
    }
}

bool JsonInput::skipText()
{
    mark();
    Take();
    for (;;) {
        if (m_at == m_end && !refill()) {
            return false;
        }
        m_at = findQuoteOrBackslash(m_at, m_end);
        if (m_at == m_end) {
            continue;
        }
        if (*m_at++ == '"') {
            return true;
        }
        Take(); // what the backslash escapes
    }
}

bool JsonInput::skipComment()
{
    Take();
    const char kind = Take();
    if (kind == '/') {
        while (Peek() != '\0' && Take() != '\n') {
        }
        return true;
    }
    for (char before = '\0'; Peek() != '\0';) {
        const char c = Take();
        if (before == '*' && c == '/') {
            return true;
        }
        before = c;
    }
    return false;
}

bool JsonInput::skipContainer()
{
    std::bitset<Limits::JsonDepth> isObject;
    std::size_t depth = 0;
    mark();
    for (;;) {
        if (m_at == m_end && !refill()) {
            return false;
        }
        m_at = findStructural(m_at, m_end);
        if (m_at == m_end) {
            mark();
            continue;
        }
        const char c = *m_at;
        if (c == '"') {
            if (!skipText()) {
                return false;
            }
        } else if (c == '{' || c == '[') {
            if (depth == isObject.size()) {
                m_tooDeep = true;
                m_at = m_end;
                return false;
            }
            isObject[depth++] = c == '{';
            ++m_at;
        } else if (c == '/') {
            skipComment();
        } else {
            if (isObject[--depth] != (c == '}')) {
                m_broken = true;
                return false;
            }
            ++m_at;
            if (depth == 0) {
                return true;
            }
        }
    }
}

QString JsonInput::place() const
{
    const std::size_t at = offset();
    std::size_t lines = m_lines;
    std::size_t lineStart = m_lineStart;
    const char *until = m_inReplay ? m_afterAt : m_at;
    for (const char *c = m_begin; c != until; ++c) {
        if (*c == '\n') {
            ++lines;
            lineStart = m_base + static_cast<std::size_t>(c - m_begin) + 1;
        }
    }
    return lines == 0 ? u"byte %1"_s.arg(at)
                      : u"line %1, column %2"_s.arg(lines + 1).arg(at - std::min(at, lineStart) + 1);
}

} // namespace Ttc
