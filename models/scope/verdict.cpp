#include "models/catalog/enumkeys.h"
#include "models/scope/scope.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr EnumKeys<Verdict, 6> VerdictKeys{{
    {Verdict::Unscoped, u"unscoped"},
    {Verdict::NotSeen, u"not-seen"},
    {Verdict::NotCovered, u"not-covered"},
    {Verdict::Startable, u"startable"},
    {Verdict::Possible, u"possible"},
    {Verdict::InUse, u"in-use"},
}};

} // namespace

QString toKey(Verdict verdict)
{
    return keyOf(VerdictKeys, verdict);
}

std::optional<Verdict> verdictFromKey(QStringView key)
{
    return valueOf(VerdictKeys, key);
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unscoped:
        return u"No inventory"_s;
    case Verdict::NotSeen:
        return u"Not seen"_s;
    case Verdict::NotCovered:
        return u"Not covered"_s;
    case Verdict::Startable:
        return u"Startable"_s;
    case Verdict::Possible:
        return u"Possible"_s;
    case Verdict::InUse:
        return u"In use"_s;
    }
    return {};
}

QString verdictGlyph(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unscoped:
        return u"·"_s;
    case Verdict::NotSeen:
        return u"○"_s;
    case Verdict::NotCovered:
        return u"?"_s;
    case Verdict::Startable:
        return u"⊕"_s;
    case Verdict::Possible:
        return u"◐"_s;
    case Verdict::InUse:
        return u"●"_s;
    }
    return {};
}

} // namespace Ttc
