#include "models/checklist/status.h"

#include "models/catalog/enumkeys.h"

namespace Ttc {

namespace {

constexpr EnumKeys<Status, 7> StatusKeys{{
    {Status::NotAssessed, u"not-assessed"},
    {Status::Planned, u"planned"},
    {Status::InProgress, u"in-progress"},
    {Status::Implemented, u"implemented"},
    {Status::Verified, u"verified"},
    {Status::NotApplicable, u"not-applicable"},
    {Status::RiskAccepted, u"risk-accepted"},
}};
constexpr EnumKeys<Status, 7> StatusNames{{
    {Status::NotAssessed, u"Not assessed"},
    {Status::Planned, u"Planned"},
    {Status::InProgress, u"In progress"},
    {Status::Implemented, u"Implemented"},
    {Status::Verified, u"Verified"},
    {Status::NotApplicable, u"Not applicable"},
    {Status::RiskAccepted, u"Risk accepted"},
}};
constexpr EnumKeys<Status, 7> StatusGlyphs{{
    {Status::NotAssessed, u"○"},
    {Status::Planned, u"◷"},
    {Status::InProgress, u"◔"},
    {Status::Implemented, u"✓"},
    {Status::Verified, u"✓✓"},
    {Status::NotApplicable, u"–"},
    {Status::RiskAccepted, u"▲"},
}};

} // namespace

QString toKey(Status status)
{
    return keyOf(StatusKeys, status);
}

std::optional<Status> statusFromKey(QStringView key)
{
    return valueOf(StatusKeys, key);
}

QString statusName(Status status)
{
    return keyOf(StatusNames, status);
}

QString statusGlyph(Status status)
{
    return keyOf(StatusGlyphs, status);
}

bool isDone(Status status)
{
    return status == Status::Implemented || status == Status::Verified;
}

bool countsInProgress(Status status)
{
    return status != Status::NotApplicable && status != Status::RiskAccepted;
}

} // namespace Ttc
