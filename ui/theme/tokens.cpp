#include "ui/theme/tokens.h"

namespace Ttc {

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .dark = false,
        .window = QColor(0xF3F5F8),
        .surface = QColor(0xFFFFFF),
        .raised = QColor(0xF8FAFC),
        .line = QColor(0xDDE2E9),
        .text = QColor(0x1B2430),
        .muted = QColor(0x5B6778),
        .faint = QColor(0x55616F),
        .accent = QColor(0x0A63C2),
        .accentSoft = QColor(0xE4EFFB),
        .select = QColor(0xD8E8FA),
        .inUse = QColor(0x0A63C2),
        .possible = QColor(0x8A5200),
        .notCovered = QColor(0x6A4FB3),
        .startable = QColor(0x8A1F6B),
        .notSeen = QColor(0x56626F),
        .good = QColor(0x17764A),
        .warn = QColor(0x8A5200),
        .bad = QColor(0xB3261E),
        .code = QColor(0xEEF2F6),
        .mark = QColor(0xFFE9A8),
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .dark = true,
        .window = QColor(0x14181E),
        .surface = QColor(0x1B2129),
        .raised = QColor(0x212833),
        .line = QColor(0x323C49),
        .text = QColor(0xE7ECF3),
        .muted = QColor(0xA3AFBF),
        .faint = QColor(0xA2AFBD),
        .accent = QColor(0x62AEFF),
        .accentSoft = QColor(0x1B3352),
        .select = QColor(0x22405F),
        .inUse = QColor(0x62AEFF),
        .possible = QColor(0xF0B04A),
        .notCovered = QColor(0xB9A2F5),
        .startable = QColor(0xF08FCB),
        .notSeen = QColor(0x9DAABA),
        .good = QColor(0x5CCB93),
        .warn = QColor(0xF0B04A),
        .bad = QColor(0xFF8A80),
        .code = QColor(0x262E39),
        .mark = QColor(0x5A4A12),
    };
    return tokens;
}

QColor verdictColor(const Tokens &tokens, Verdict verdict)
{
    switch (verdict) {
    case Verdict::InUse:
        return tokens.inUse;
    case Verdict::Possible:
        return tokens.possible;
    case Verdict::Startable:
        return tokens.startable;
    case Verdict::NotCovered:
        return tokens.notCovered;
    case Verdict::NotSeen:
        return tokens.notSeen;
    case Verdict::Unscoped:
        break;
    }
    return tokens.muted;
}

QColor presenceColor(const Tokens &tokens, Presence presence)
{
    switch (presence) {
    case Presence::InUse:
        return tokens.inUse;
    case Presence::Possible:
        return tokens.possible;
    case Presence::NotCovered:
        return tokens.notCovered;
    case Presence::NotSeen:
        break;
    }
    return tokens.notSeen;
}

QColor statusColor(const Tokens &tokens, Status status)
{
    switch (status) {
    case Status::Implemented:
    case Status::Verified:
        return tokens.good;
    case Status::InProgress:
        return tokens.inUse;
    case Status::Planned:
        return tokens.notCovered;
    case Status::RiskAccepted:
        return tokens.warn;
    case Status::NotAssessed:
    case Status::NotApplicable:
        break;
    }
    return tokens.muted;
}

} // namespace Ttc
