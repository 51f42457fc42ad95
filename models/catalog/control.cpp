#include "models/catalog/control.h"

#include "models/catalog/enumkeys.h"

#include <QCryptographicHash>

namespace Ttc {

namespace {

constexpr EnumKeys<ControlKind, 3> ControlKindKeys{{
    {ControlKind::Prevent, u"prevent"},
    {ControlKind::Detect, u"detect"},
    {ControlKind::Respond, u"respond"},
}};
constexpr EnumKeys<Effort, 3> EffortKeys{{
    {Effort::Low, u"low"},
    {Effort::Medium, u"medium"},
    {Effort::High, u"high"},
}};
constexpr EnumKeys<Policy::Type, 3> PolicyKeys{{
    {Policy::Type::None, u""},
    {Policy::Type::Scp, u"scp"},
    {Policy::Type::Rcp, u"rcp"},
}};

// Each part ends with a byte that no text holds, so that moving a word from one field to the next shows.
void addPart(QCryptographicHash &hash, const QString &text)
{
    hash.addData(text.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
}

} // namespace

QString toKey(ControlKind kind)
{
    return keyOf(ControlKindKeys, kind);
}

std::optional<ControlKind> controlKindFromKey(QStringView key)
{
    return valueOf(ControlKindKeys, key);
}

QString toKey(Effort effort)
{
    return keyOf(EffortKeys, effort);
}

std::optional<Effort> effortFromKey(QStringView key)
{
    return valueOf(EffortKeys, key);
}

QString toKey(Policy::Type type)
{
    return keyOf(PolicyKeys, type);
}

std::optional<Policy::Type> policyTypeFromKey(QStringView key)
{
    return valueOf(PolicyKeys, key);
}

QByteArray Control::textHash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addPart(hash, title);
    addPart(hash, why);
    for (const QString &step : steps) {
        addPart(hash, step);
    }
    for (const Verification &check : verify) {
        addPart(hash, check.command);
        addPart(hash, check.expect);
    }
    addPart(hash, toKey(policy.type));
    hash.addData(policy.document);
    return hash.result();
}

} // namespace Ttc
