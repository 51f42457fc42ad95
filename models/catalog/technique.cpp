#include "models/catalog/technique.h"

#include "models/catalog/enumkeys.h"

#include <algorithm>

namespace Ttc {

namespace {

constexpr EnumKeys<Reach, 3> ReachKeys{{
    {Reach::Existing, u"existing"},
    {Reach::Startable, u"startable"},
    {Reach::Account, u"account"},
}};
constexpr EnumKeys<TechniqueKind, 2> KindKeys{{
    {TechniqueKind::Attack, u"attack"},
    {TechniqueKind::Aws, u"aws"},
}};
constexpr EnumKeys<Access, 5> AccessKeys{{
    {Access::Read, u"read"},
    {Access::List, u"list"},
    {Access::Write, u"write"},
    {Access::Permissions, u"permissions"},
    {Access::Tagging, u"tagging"},
}};
constexpr EnumKeys<Origin, 4> OriginKeys{{
    {Origin::Upstream, u"upstream"},
    {Origin::Inferred, u"inferred"},
    {Origin::Mixed, u"mixed"},
    {Origin::Editorial, u"editorial"},
}};
constexpr EnumKeys<AttackMapping::Relation, 3> RelationKeys{{
    {AttackMapping::Relation::None, u"none"},
    {AttackMapping::Relation::Parent, u"parent"},
    {AttackMapping::Relation::Exact, u"exact"},
}};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace

QString toKey(Reach reach)
{
    return keyOf(ReachKeys, reach);
}

std::optional<Reach> reachFromKey(QStringView key)
{
    return valueOf(ReachKeys, key);
}

QString toKey(TechniqueKind kind)
{
    return keyOf(KindKeys, kind);
}

std::optional<TechniqueKind> techniqueKindFromKey(QStringView key)
{
    return valueOf(KindKeys, key);
}

QString toKey(Access access)
{
    return keyOf(AccessKeys, access);
}

std::optional<Access> accessFromKey(QStringView key)
{
    return valueOf(AccessKeys, key);
}

QString toKey(Origin origin)
{
    return keyOf(OriginKeys, origin);
}

std::optional<Origin> originFromKey(QStringView key)
{
    return valueOf(OriginKeys, key);
}

QString toKey(AttackMapping::Relation relation)
{
    return keyOf(RelationKeys, relation);
}

std::optional<AttackMapping::Relation> relationFromKey(QStringView key)
{
    return valueOf(RelationKeys, key);
}

bool Technique::needsDataEvents() const
{
    return std::ranges::any_of(events, &CloudTrailEvent::dataEvent);
}

bool isTechniqueId(QStringView text)
{
    if (text.startsWith(u'A')) {
        text = text.mid(1);
    }
    if (text.size() < 5 || text.front() != u'T' || !allDigits(text.mid(1, 4))) {
        return false;
    }
    text = text.mid(5);
    if (text.isEmpty()) {
        return true;
    }
    if (text.front() != u'.') {
        return false;
    }
    text = text.mid(1);
    if (text.startsWith(u'A')) {
        text = text.mid(1);
    }
    return text.size() == 3 && allDigits(text);
}

} // namespace Ttc
