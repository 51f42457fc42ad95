#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Ttc {

struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// Keeps each text once and gives it a number, counted from 0.
class TextNumbers
{
public:
    std::uint32_t numberOf(std::string_view text)
    {
        if (const auto found = m_numbers.find(text); found != m_numbers.end()) {
            return found->second;
        }
        const auto number = static_cast<std::uint32_t>(m_texts.size());
        m_texts.emplace_back(text);
        m_numbers.emplace(text, number);
        return number;
    }
    bool knows(std::string_view text) const { return m_numbers.contains(text); }
    const std::string &text(std::uint32_t number) const { return m_texts[number]; }

private:
    std::vector<std::string> m_texts;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_numbers;
};

} // namespace Ttc
