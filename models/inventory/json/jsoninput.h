#pragma once

#include "models/inventory/input/piecesource.h"

#include <QString>

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

    static bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    // What there is of the text at hand, for who can read it without the parser.
    const char *at() const { return m_at; }
    const char *end() const { return m_end; }
    void moveTo(const char *at) { m_at = at; }
    char peekBehindBlanks();
    // Jumps over the text, object or list that begins here. False: it has no end, or the brackets in it do
    // not match, and the parser fails at what it finds here.
    bool skipValue() { return *m_at == '"' ? skipText() : skipContainer(); }
    // Shows the parser something before it goes on with what stands here.
    void replay(std::string_view text);

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
        return m_base + static_cast<std::size_t>((m_inReplay ? m_afterAt : m_at) - m_begin);
    }
    bool skipText();
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

    std::string m_replay;
    const char *m_afterAt = nullptr; // where to go on behind it
    const char *m_afterEnd = nullptr;
    bool m_inReplay = false;

    bool m_tooLong = false;
    bool m_tooDeep = false;
    bool m_broken = false;
    bool m_stray = false;
    int m_nulls = 0;
    std::string m_word; // letters that were passed last, between documents
};

} // namespace Ttc
