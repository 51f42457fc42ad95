#pragma once

#include <QString>

namespace Ttc {

// A column of the matrix.
struct Tactic
{
    QString id{};      // "TA0040"
    QString name{};    // "Impact"
    QString slug{};    // "impact", "defense-evasion": what a person types after tactic:
    QString summary{}; // one sentence; empty for ATT&CK's own tactics
    bool operator==(const Tactic &) const = default;
};

} // namespace Ttc
