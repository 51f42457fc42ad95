#pragma once

#include <string_view>
#include <utility>

namespace Ttc {

// Text that comes in pieces.
class PieceSource
{
public:
    virtual ~PieceSource() = default;
    // The next piece, never empty, valid until the next call. False at the end.
    virtual bool next(std::string_view &piece) = 0;
};

// Text that is there already.
class TextPiece final : public PieceSource
{
public:
    explicit TextPiece(std::string_view text)
        : m_text(text)
    {
    }
    bool next(std::string_view &piece) override
    {
        piece = std::exchange(m_text, {});
        return !piece.empty();
    }

private:
    std::string_view m_text;
};

} // namespace Ttc
