#pragma once

#include "models/catalog/catalog.h"

#include <QLatin1StringView>

#include <array>

namespace Ttc::MirrorSchema {

inline constexpr quint32 ApplicationId = 0x54544342; // "TTCB"
inline constexpr int Version = 2;

// Everything that an empty mirror holds.
extern const char *const Sql;

// A list of texts that shares its table with others, and the word under which its rows stand.
template <typename Owner>
struct TextList
{
    QLatin1StringView word;
    QStringList Owner::*member;
};

extern const std::array<TextList<Service>, 12> ServiceLists;
extern const std::array<TextList<Control>, 3> ControlLists;
extern const std::array<TextList<RelatedItems>, 4> RelatedLists;

// Words of the frameworks that tactics belong to.
inline constexpr QLatin1StringView CatalogTactics{"catalog"};
inline constexpr QLatin1StringView AttackTactics18{"attack18"};
inline constexpr QLatin1StringView AttackTactics19{"attack19"};

} // namespace Ttc::MirrorSchema
