#include "models/exports/checklistexporter.h"

#include "models/exports/checklistformats.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ProofLookup::ProofLookup(const Scope &scope, int limit)
    : m_scope(scope)
    , m_limit(limit)
{
}

const QList<Proof> &ProofLookup::of(const QString &techniqueId)
{
    const auto known = m_known.constFind(techniqueId);
    return known != m_known.cend() ? *known
                                   : *m_known.insert(techniqueId, m_scope.proof(techniqueId, m_limit));
}

QString ProofLookup::ofItem(const ChecklistItem &item)
{
    const auto best = std::ranges::find_if(
        item.techniques, [&](const QString &id) { return m_scope.verdict(id) == item.verdict; });
    if (best == item.techniques.cend()) {
        return {};
    }
    const QList<Proof> &proofs = of(*best);
    return proofs.isEmpty() ? QString() : *best + u": "_s + proofs.constFirst().text;
}

const QList<ChecklistFormat> &checklistFormats()
{
    static const QList<ChecklistFormat> formats{
        {u"markdown"_s, u"Markdown task list"_s, u"md"_s,
         u"For pull requests, wikis and issue trackers: one box to tick for each control"_s,
         checklistMarkdown},
        {u"csv"_s, u"CSV table"_s, u"csv"_s, u"For spreadsheets and imports: one row for each control"_s,
         checklistCsv},
        {u"json"_s, u"JSON"_s, u"json"_s,
         u"For programs: every control with its techniques, verdicts and proof, in a stable schema"_s,
         checklistJson},
    };
    return formats;
}

const ChecklistFormat *checklistFormat(const QString &key)
{
    const QList<ChecklistFormat> &formats = checklistFormats();
    const auto found = std::ranges::find(formats, key, &ChecklistFormat::key);
    return found == formats.cend() ? nullptr : &*found;
}

} // namespace Ttc
