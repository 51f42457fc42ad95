#pragma once

#include "models/inventory/input/piecesource.h"
#include "models/inventory/json/jsonvisitor.h"

#include <QString>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace Ttc {

// The input stream of the JSON parser over a file that arrives in pieces. It stops a text that is longer than
// any we would read before the parser has collected it, and can jump over a value.
class JsonInput
{
public:
    using Ch = char;

    explicit JsonInput(PieceSource &text);

    // The parser's side, under the names that it asks for. '\0' stands for the end.
    // NOLINTBEGIN(readability-identifier-naming)
    char Peek() { return m_at != m_end || refill() ? *m_at : '\0'; }
    char Take() { return m_at != m_end || refill() ? *m_at++ : '\0'; }
    std::size_t Tell() const { return offset(); }
    char *PutBegin() { return nullptr; }
    void Put(char /*c*/) {}
    void Flush() {}
    std::size_t PutEnd(char * /*begin*/) { return 0; }
    // NOLINTEND(readability-identifier-naming)

    // Goes to the next bracket that can begin a document; false when there is none. What it passes is counted
    // as stray text unless it is blank, null or punctuation.
    bool findDocument();
    // Everything up to here has been understood: a single text may grow to the limit from here on.
    void mark() { m_mark = offset(); }
    // What stands at the input after passMembers().
    struct Passed
    {
        bool value = false;  // null, in place of the value of the member that the parser knows
        bool member = false; // then a member with an empty name, in place of the last that was asked for,
        bool wanted = true;  // whose value the parser reads: for the visitor, or for nobody
    };
    // To be called behind a member's name. Goes as far through its value and the members behind it as they
    // are plain texts, which the visitor is told, or not wanted: so the parser sees only what is left of an
    // object.
    Passed passMembers(JsonVisitor &visitor, bool wanted);

    bool tooLong() const { return m_tooLong; }
    bool isBroken() const { return m_broken; } // brackets inside a skipped value do not match
    bool tooDeep() const { return m_tooDeep; }
    bool sawStrayText() const { return m_stray; }
    int emptyDocuments() const { return m_nulls; } // null in place of a document
    // "line 3, column 7", or "byte 812" in a text of one line.
    QString place() const;

private:
    bool refill();
    std::size_t offset() const
    {
        return m_base + static_cast<std::size_t>((m_inInjected ? m_afterAt : m_at) - m_begin);
    }
    void inject(std::string_view text);
    char blanksThenPeek();
    bool passValue(JsonVisitor &visitor, bool wanted);
    bool tellText(JsonVisitor &visitor);
    bool takeName(std::string_view &name);
    bool skipText();
    bool skipPlain();
    bool skipContainer();
    bool skipComment();
    void passStray(char c);

    PieceSource &m_text;
    const char *m_begin = nullptr;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    std::size_t m_base = 0; // offset of m_begin in the text
    std::size_t m_mark = 0;
    std::size_t m_lines = 0; // complete ones before m_begin
    std::size_t m_lineStart = 0;

    // Where to go on behind an injected text.
    std::array<char, 16> m_injected{};
    const char *m_afterAt = nullptr;
    const char *m_afterEnd = nullptr;
    bool m_inInjected = false;

    bool m_tooLong = false;
    bool m_tooDeep = false;
    bool m_broken = false;
    bool m_stray = false;
    int m_nulls = 0;
    std::string m_word; // letters that were passed last, between documents
};

} // namespace Ttc
