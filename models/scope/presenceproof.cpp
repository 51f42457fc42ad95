#include "models/scope/presenceproof.h"

#include "models/scope/english.h"
#include "models/scope/evidencelevel.h"
#include "models/scope/evidencetext.h"
#include "models/scope/sourcetext.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Evidence of one kind, counted over resource types. Its order is that of the statements.
struct Fact
{
    std::optional<EvidenceKind> kind{}; // nothing: derived from a parent
    qsizetype order = 0;                // of the service among the technique's
    int service = -1;
    qsizetype account = -1;
    int source = -1;
    qint64 count = 0;
    QString parent{}; // of a derived one

    auto place() const { return std::tuple(!kind, kind, order, account, source); }
};

class PresenceProof
{
public:
    PresenceProof(const ScopeView &view, const QList<int> &services, Presence presence)
        : m_view(view)
        , m_presence(presence)
    {
        for (const int service : services) {
            if (view.catalog.services().at(service).alwaysPresent) {
                m_everywhere.append(service);
            }
        }
        for (qsizetype account = 0; account < view.accounts.size(); ++account) {
            for (qsizetype order = 0; order < services.size(); ++order) {
                if (view.table.at(account, services.at(order)) == presence) {
                    addFacts(account, services.at(order), order);
                }
            }
        }
        std::ranges::sort(m_facts, {}, &Fact::place);
    }

    QList<Proof> statements(int limit) const
    {
        const bool grouped = limit > 0 && std::ssize(m_facts) + m_everywhere.size() > limit;
        QList<Proof> proofs = grouped ? groupedStatements() : singleStatements();
        if (m_presence == Presence::InUse) {
            for (const int service : m_everywhere) {
                Proof proof = proofOf(service, u"always-present"_s);
                proof.text = u"In use: "_s + m_view.serviceName(service) + u", which every account has"_s;
                proofs.append(proof);
            }
        }
        return proofs;
    }

private:
    void addFacts(qsizetype account, int service, qsizetype order)
    {
        const ServicePresence found =
            presenceOf(m_view.catalog, m_view.inventory, m_view.catalog.services().at(service).key,
                       m_view.accounts.at(account));
        if (!found.derivedFrom.isEmpty()) {
            Fact fact;
            fact.order = order;
            fact.service = service;
            fact.account = account;
            fact.parent = found.derivedFrom;
            m_facts.push_back(fact);
        }
        if (found.evidence == nullptr) {
            return;
        }
        std::map<std::pair<EvidenceKind, int>, qint64> counts;
        for (const Evidence &evidence : found.evidence->evidence) {
            if (presenceFrom(evidence.kind) == m_presence) {
                counts[{evidence.kind, evidence.source}] += evidence.count;
            }
        }
        for (const auto &[what, count] : counts) {
            m_facts.push_back({what.first, order, service, account, what.second, count, {}});
        }
    }

    Proof proofOf(int service, const QString &kind) const
    {
        Proof proof;
        proof.service = m_view.catalog.services().at(service).key;
        proof.kind = kind;
        return proof;
    }

    // "In use: Amazon S3 in "
    QString opening(int service) const
    {
        return (m_presence == Presence::InUse ? u"In use: "_s : u"Possible: "_s) + m_view.serviceName(service)
             + u" in "_s;
    }

    QString derivedText(const Fact &fact) const
    {
        return u", since it is a part of "_s + m_view.catalog.serviceName(fact.parent);
    }

    QList<Proof> singleStatements() const
    {
        QList<Proof> proofs;
        for (const Fact &fact : m_facts) {
            Proof proof = proofOf(fact.service, fact.kind ? toKey(*fact.kind) : u"derived"_s);
            proof.account = m_view.accounts.at(fact.account);
            proof.count = fact.count;
            proof.source = fact.source;
            proof.text = opening(fact.service) + m_view.accountName(fact.account);
            if (fact.kind) {
                proof.text += u" ("_s + evidenceText(*fact.kind, fact.count) + u", "_s
                            + sourceText(m_view.inventory, fact.source) + u')';
            } else {
                proof.text += derivedText(fact);
            }
            proofs.append(proof);
        }
        return proofs;
    }

    QList<Proof> groupedStatements() const
    {
        QList<Proof> proofs;
        for (auto begin = m_facts.begin(); begin != m_facts.end();) {
            const auto end = std::find_if(begin, m_facts.end(), [&](const Fact &fact) {
                return fact.kind != begin->kind || fact.service != begin->service;
            });
            proofs.append(groupStatement({begin, end}));
            begin = end;
        }
        return proofs;
    }

    Proof groupStatement(const std::vector<Fact> &group) const
    {
        const Fact &first = group.front();
        std::set<qsizetype> accounts;
        std::set<int> sources;
        qint64 count = 0;
        for (const Fact &fact : group) {
            accounts.insert(fact.account);
            sources.insert(fact.source);
            count += fact.count;
        }
        Proof proof = proofOf(first.service, first.kind ? toKey(*first.kind) : u"derived"_s);
        proof.account = accounts.size() == 1 ? m_view.accounts.at(first.account) : QString();
        proof.count = count;
        proof.source = sources.size() == 1 ? first.source : -1;
        proof.text = opening(first.service);
        proof.text += accounts.size() == 1
                        ? m_view.accountName(first.account)
                        : QString(English::number(static_cast<qint64>(accounts.size())) + u" accounts"_s);
        if (first.kind) {
            proof.text += u" ("_s + evidenceText(*first.kind, count) + u", "_s
                        + sourcesText(m_view.inventory, {sources.begin(), sources.end()}) + u')';
        } else {
            proof.text += derivedText(first);
        }
        return proof;
    }

    const ScopeView &m_view;
    Presence m_presence;
    std::vector<Fact> m_facts;
    QList<int> m_everywhere;
};

} // namespace

QList<Proof> presenceProof(const ScopeView &view, const QList<int> &services, Presence presence, int limit)
{
    return PresenceProof(view, services, presence).statements(limit);
}

} // namespace Ttc
