#pragma once

#include <array>
#include <string_view>

namespace Ttc {

// Some of the 256 bytes. Finds them in a text with one look at each byte, where
// std::string_view::find_first_of searches the set anew for every one.
class ByteSet
{
public:
    constexpr explicit ByteSet(std::string_view bytes)
    {
        for (const char byte : bytes) {
            m_holds.at(static_cast<unsigned char>(byte)) = true;
        }
    }

    constexpr bool holds(char byte) const { return m_holds[static_cast<unsigned char>(byte)]; }

    // The place of the first byte of the set at or after `from`; npos where there is none. So also below.
    constexpr std::size_t findFirstIn(std::string_view text, std::size_t from = 0) const
    {
        while (from < text.size() && !holds(text[from])) {
            ++from;
        }
        return from < text.size() ? from : std::string_view::npos;
    }
    // Of the first byte that is not in the set.
    constexpr std::size_t findFirstNotIn(std::string_view text, std::size_t from = 0) const
    {
        while (from < text.size() && holds(text[from])) {
            ++from;
        }
        return from < text.size() ? from : std::string_view::npos;
    }
    // Without the bytes of the set at both ends.
    constexpr std::string_view trimmed(std::string_view text) const
    {
        while (!text.empty() && holds(text.front())) {
            text.remove_prefix(1);
        }
        while (!text.empty() && holds(text.back())) {
            text.remove_suffix(1);
        }
        return text;
    }

private:
    std::array<bool, 256> m_holds{};
};

} // namespace Ttc
