#pragma once

#include <QString>
#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace Ttc {

// The words under which an enumeration's values stand in files and queries.
template <typename Enum, std::size_t N>
using EnumKeys = std::array<std::pair<Enum, QStringView>, N>;

// Empty for a value that has no word.
template <typename Enum, std::size_t N>
QString keyOf(const EnumKeys<Enum, N> &keys, Enum value)
{
    const auto found = std::ranges::find(keys, value, &std::pair<Enum, QStringView>::first);
    return found == keys.end() ? QString() : found->second.toString();
}

// Nothing for an unknown word.
template <typename Enum, std::size_t N>
std::optional<Enum> valueOf(const EnumKeys<Enum, N> &keys, QStringView key)
{
    const auto found = std::ranges::find(keys, key, &std::pair<Enum, QStringView>::second);
    return found == keys.end() ? std::nullopt : std::optional<Enum>(found->first);
}

} // namespace Ttc
