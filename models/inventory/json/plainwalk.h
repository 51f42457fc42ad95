#pragma once

#include "models/inventory/json/jsoninput.h"
#include "models/inventory/json/jsonvisitor.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace Ttc {

// Goes through JSON in front of the parser as long as it is plain: each token whole in the piece of text at
// hand, texts without escapes and letters beyond ASCII, numbers without exponents. That is nearly all of what
// AWS and its tools write, and some ten times as fast. Everything else, and all that is wrong, is left for
// the parser, which is shown again the brackets that were opened on the way.
class PlainWalk
{
public:
    static constexpr std::size_t MostDepth = 16;

    struct Handover
    {
        int replayed = 0;   // so many events of the parser only repeat what the visitor was told
        bool wanted = true; // whether the value that comes behind them is for the visitor
    };

    PlainWalk(JsonInput &input, JsonVisitor &visitor);

    // Goes through the value behind a member's name, which the input stands at, and through the members
    // behind that, up to the end of their object at most. `wanted`: what the visitor answered to the name;
    // `depth`: how many brackets may be opened.
    Handover walk(bool wanted, int depth);

private:
    // What the input stands behind.
    enum class Place {
        Name,
        Colon, // in front of a value that is not wanted
        Value,
        ObjectBegin,
        ListBegin
    };

    bool step();
    bool takeName(const char *at);
    bool takeValue(const char *at);
    bool takeText(const char *at);
    bool takeWord(const char *at);
    bool passValue();
    bool enter(const char *at);
    bool leave(const char *at);
    bool behindValue(const char *at);
    const char *skipBlanks(const char *at) const;
    Handover handOver();

    JsonInput &m_input;
    JsonVisitor &m_visitor;
    std::array<char, MostDepth> m_open{}; // brackets
    std::size_t m_depth = 0;
    std::size_t m_mostDepth = 0;
    Place m_place = Place::Name;
    bool m_wanted = true; // the value that comes next
};

} // namespace Ttc
