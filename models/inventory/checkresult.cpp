#include "models/inventory/checkresult.h"

#include "models/catalog/enumkeys.h"

namespace Ttc {

namespace {

constexpr EnumKeys<CheckSource, 3> SourceNames{{
    {CheckSource::SecurityHub, u"Security Hub"},
    {CheckSource::ConfigRule, u"AWS Config"},
    {CheckSource::Prowler, u"Prowler"},
}};

} // namespace

QString checkSourceName(CheckSource source)
{
    return keyOf(SourceNames, source);
}

} // namespace Ttc
