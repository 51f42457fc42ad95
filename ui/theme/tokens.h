#pragma once

#include "models/checklist/status.h"
#include "models/scope/scope.h"

#include <QColor>

namespace Ttc {

// Every colour of the window, once for a light and once for a dark ground. Text colours hold a contrast
// of 4.5 to 1 on all grounds of their palette (window, surface, raised, accentSoft, select, code); keep it
// so.
struct Tokens
{
    bool dark = false;
    QColor window{};  // ground of the panes
    QColor surface{}; // ground of what is read
    QColor raised{};  // ground of headers and plain buttons
    QColor line{};    // hairlines
    QColor text{};
    QColor muted{};      // secondary text
    QColor faint{};      // hints
    QColor accent{};     // links, the one primary button, focus
    QColor accentSoft{}; // ground of what is switched on
    QColor select{};     // ground of the selected row
    QColor inUse{};
    QColor possible{};
    QColor notCovered{};
    QColor startable{};
    QColor notSeen{};
    QColor good{};
    QColor warn{};
    QColor bad{};
    QColor code{}; // ground of code
    QColor mark{}; // ground of a search hit

    QColor onAccent() const { return dark ? window : surface; } // text on the primary button
};

const Tokens &lightTokens();
const Tokens &darkTokens();

// The text colour that belongs to a verdict, a presence or a status; never its only sign.
QColor verdictColor(const Tokens &tokens, Verdict verdict);
QColor presenceColor(const Tokens &tokens, Presence presence);
QColor statusColor(const Tokens &tokens, Status status);

// Lengths in pixels at 100 % text size; Theme::scaled turns them into what is drawn.
namespace Length {
inline constexpr int Row = 26;
inline constexpr int Gap = 8;
inline constexpr int Margin = 16;
inline constexpr int Icon = 16;
inline constexpr int Radius = 6;
inline constexpr int ProgressBar = 6;
} // namespace Length

enum class FontRole {
    Body,
    Small,   // hints and breadcrumbs
    Caption, // small headings over lists
    Bold,
    Title,
    Hero, // the one line of the first start page
    Fixed // ids, events, commands
};

} // namespace Ttc
