#pragma once

#include "models/inventory/input/piecesource.h"

#include <cstddef>
#include <string_view>

namespace Ttc {

// A text that arrives in pieces of a given size.
class TextPieces final : public PieceSource
{
public:
    TextPieces(std::string_view text, std::size_t size)
        : m_text(text)
        , m_size(size)
    {
    }
    bool next(std::string_view &piece) override
    {
        piece = m_text.substr(0, m_size);
        m_text.remove_prefix(piece.size());
        return !piece.empty();
    }

private:
    std::string_view m_text;
    std::size_t m_size;
};

} // namespace Ttc
