#include "models/scope/proof.h"

#include "models/scope/absenceproof.h"
#include "models/scope/presenceproof.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

Proof statement(const QString &kind, const QString &text)
{
    Proof proof;
    proof.kind = kind;
    proof.text = text;
    return proof;
}

} // namespace

QList<Proof> proofOf(const ScopeView &view, const Technique &leaf, Verdict verdict, int limit)
{
    if (leaf.reach == Reach::Account) {
        return {statement(u"account"_s, u"In use: every account, whatever services it uses"_s)};
    }
    const QList<int> services = view.servicesOf(leaf);
    if (services.isEmpty()) {
        return {statement(u"not-covered"_s,
                          verdictName(verdict) + u": the catalog names no service for this technique"_s)};
    }
    QList<Proof> proofs;
    switch (verdict) {
    case Verdict::InUse:
        proofs = presenceProof(view, services, Presence::InUse, limit);
        break;
    case Verdict::Possible:
        proofs = presenceProof(view, services, Presence::Possible, limit);
        break;
    case Verdict::Startable:
    case Verdict::NotCovered:
    case Verdict::NotSeen:
        proofs = absenceProof(view, services, verdict, limit);
        break;
    case Verdict::Unscoped:
        break;
    }
    return limit > 0 && proofs.size() > limit ? proofs.first(limit) : proofs;
}

} // namespace Ttc
