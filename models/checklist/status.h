#pragma once

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace Ttc {

// How far a team is with a control.
enum class Status {
    NotAssessed,
    Planned,
    InProgress,
    Implemented,
    Verified,
    NotApplicable,
    RiskAccepted,
};

// In the order of the work.
inline constexpr std::array AllStatuses{Status::NotAssessed, Status::Planned,  Status::InProgress,
                                        Status::Implemented, Status::Verified, Status::NotApplicable,
                                        Status::RiskAccepted};

QString toKey(Status status); // "not-assessed", "planned", "in-progress", "implemented", "verified",
                              // "not-applicable", "risk-accepted"
std::optional<Status> statusFromKey(QStringView key);
QString statusName(Status status);  // "Not assessed"; English, for exports and the terminal
QString statusGlyph(Status status); // "✓"; stands before the word, so that no status shows by colour alone

bool isDone(Status status);           // implemented or verified
bool countsInProgress(Status status); // all but not applicable and risk accepted

} // namespace Ttc
