#include "models/scope/absenceproof.h"

#include "models/scope/absence.h"
#include "models/scope/english.h"
#include "models/scope/evidencelevel.h"
#include "models/scope/sourcetext.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

class AbsenceProof
{
public:
    AbsenceProof(const ScopeView &view, Verdict verdict)
        : m_view(view)
        , m_verdict(verdict)
    {
    }

    QList<Proof> statements(const QList<int> &services, int limit) const
    {
        const QList<Proof> proofs = collected(services, false);
        return limit > 0 && proofs.size() > limit ? collected(services, true) : proofs;
    }

private:
    QList<Proof> collected(const QList<int> &services, bool together) const
    {
        QList<Proof> proofs;
        for (const int service : services) {
            if (m_view.table.best(service) != Presence::NotSeen) {
                proofs.append(notCovered(service));
            } else if (m_verdict != Verdict::NotCovered) {
                // Beside a service that nothing can show, one that is proved absent says nothing.
                proofs.append(notSeen(service, together));
            }
        }
        return proofs;
    }

    QString keyOf(int service) const { return m_view.catalog.services().at(service).key; }
    QString opening() const { return verdictName(m_verdict) + u": "_s; }
    QString ending() const
    {
        return m_verdict == Verdict::Startable ? u", but an attacker could start it"_s : QString();
    }

    Proof notCovered(int service) const
    {
        Proof proof;
        proof.service = keyOf(service);
        proof.kind = u"not-covered"_s;
        const auto all = m_view.accounts.size();
        const int open = m_view.table.accountsWith(service, Presence::NotCovered);
        QString places;
        if (open < all) {
            places = u" in "_s + English::number(open) + u" of "_s + English::number(all) + u" accounts"_s;
        }
        if (all == 1) {
            proof.account = m_view.accounts.constFirst();
        }
        proof.count = open;
        proof.text = m_verdict == Verdict::Startable
                       ? QString(opening() + u"no sign of "_s + m_view.serviceName(service) + places
                                 + ending() + u"; "_s + reason(service, QString()))
                       : QString(opening() + reason(service, places));
        return proof;
    }

    // Why nothing proves the service absent.
    QString reason(int service, const QString &places) const
    {
        const Service &known = m_view.catalog.services().at(service);
        if (known.absence.isEmpty()) {
            return u"only a word of “absent:” can prove that "_s + known.name + u" is not used"_s + places;
        }
        for (const Source &source : m_view.inventory.sources) {
            if (source.complete && source.truncated && known.absence.contains(source.absenceKind)) {
                return source.label
                     + u" is marked complete, but a part of it is missing, so it cannot show "_s + known.name
                     + places;
            }
        }
        return u"no source is marked complete that can show "_s + known.name + places;
    }

    // The sources that prove the service absent, for each account. Gone through source by source, so that a
    // thousand accounts with a file each stay quick.
    std::vector<QList<int>> provingSources(int service) const
    {
        QHash<QString, std::size_t> places;
        for (const QString &account : m_view.accounts) {
            places.insert(account, static_cast<std::size_t>(places.size()));
        }
        std::vector<QList<int>> proving(static_cast<std::size_t>(m_view.accounts.size()));
        const auto add = [&](const QString &account, int source) {
            const auto place = places.constFind(account);
            if (place != places.cend() && !proving[*place].contains(source)) {
                proving[*place].append(source);
            }
        };
        for (const AccountInventory &account : m_view.inventory.accounts) {
            for (const Absence &absence : account.absent) {
                if (absence.service == keyOf(service) && isUsableWord(m_view.inventory, absence)) {
                    add(account.id, absence.source);
                }
            }
        }
        for (int i = 0; i < static_cast<int>(m_view.inventory.sources.size()); ++i) {
            const Source &source = m_view.inventory.sources.at(i);
            if (provesAbsence(source, m_view.catalog.services().at(service))) {
                std::ranges::for_each(source.accounts, [&](const QString &account) { add(account, i); });
            }
        }
        return proving;
    }

    QList<Proof> notSeen(int service, bool together) const
    {
        const std::vector<QList<int>> proving = provingSources(service);
        std::map<std::vector<int>, QList<qsizetype>> groups;
        std::set<int> allSources;
        QList<qsizetype> allAccounts;
        for (std::size_t i = 0; i < proving.size(); ++i) {
            const auto account = static_cast<qsizetype>(i);
            groups[{proving[i].begin(), proving[i].end()}].append(account);
            allSources.insert(proving[i].begin(), proving[i].end());
            allAccounts.append(account);
        }
        if (together) {
            return {absent(service, {allSources.begin(), allSources.end()}, allAccounts)};
        }
        QList<Proof> proofs;
        for (const auto &[sources, accounts] : groups) {
            proofs.append(absent(service, {sources.begin(), sources.end()}, accounts));
        }
        return proofs;
    }

    Proof absent(int service, const QList<int> &sources, const QList<qsizetype> &accounts) const
    {
        Proof proof;
        proof.service = keyOf(service);
        proof.kind = u"absent"_s;
        proof.source = sources.size() == 1 ? sources.constFirst() : -1;
        const bool one = accounts.size() == 1;
        proof.account = one ? m_view.accounts.at(accounts.constFirst()) : QString();
        const QString places = one ? m_view.accountName(accounts.constFirst())
                                   : QString(English::number(accounts.size()) + u" accounts"_s);
        proof.text = opening() + u"no "_s + m_view.serviceName(service) + u" in "_s + places + u" ("_s
                   + sourcesText(m_view.inventory, sources) + qualities(service, sources) + u')'
                   + unknownNames(sources) + ending();
        return proof;
    }

    // How the sources prove it: marked complete, or by a person's `absent:`.
    QString qualities(int service, const QList<int> &sources) const
    {
        const Service &known = m_view.catalog.services().at(service);
        const bool complete = std::ranges::any_of(
            sources, [&](int source) { return provesAbsence(m_view.inventory.sources.at(source), known); });
        return complete ? u", complete"_s : u", absent by a person's word"_s;
    }

    QString unknownNames(const QList<int> &sources) const
    {
        const auto count = std::ranges::count_if(m_view.inventory.unmatched, [&](const Unmatched &unmatched) {
            return sources.contains(unmatched.source);
        });
        if (count == 0) {
            return {};
        }
        return u"; "_s + English::counted(count, u"name"_s, u"names"_s)
             + (sources.size() == 1 ? u" in it "_s : u" in them "_s) + (count == 1 ? u"is"_s : u"are"_s)
             + u" unknown"_s;
    }

    const ScopeView &m_view;
    Verdict m_verdict;
};

} // namespace

QList<Proof> absenceProof(const ScopeView &view, const QList<int> &services, Verdict verdict, int limit)
{
    return AbsenceProof(view, verdict).statements(services, limit);
}

} // namespace Ttc
