#include "models/exports/trackers/trackerlosses.h"

#include "models/scope/english.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

TrackerLosses::TrackerLosses(const TrackerDialect &dialect)
    : m_dialect(dialect)
{
}

void TrackerLosses::add(const TrackerRow &row, const TrackerText &text)
{
    if (text.titleIsCut) {
        m_titles.append(row.item);
    }
    if (text.descriptionIsCut) {
        m_descriptions.append(row.item);
    }
}

void TrackerLosses::say(const QString &sentence)
{
    m_said.append(sentence);
}

QStringList TrackerLosses::sentences(const ChecklistExport &content) const
{
    QStringList all = m_said;
    if (!m_titles.isEmpty()) {
        all.append(
            u"%1 takes titles of %2 characters: cut for %3; the description begins with the whole one"_s.arg(
                m_dialect.name, English::number(m_dialect.longestTitle),
                English::joined(m_titles, u"and"_s)));
    }
    if (!m_descriptions.isEmpty()) {
        all.append(u"%1 takes descriptions of %2 characters: cut for %3"_s.arg(
            m_dialect.name, English::number(m_dialect.longestDescription),
            English::joined(m_descriptions, u"and"_s)));
    }
    if (const qsizetype aside = content.plan.aside.size(); aside > 0) {
        all.append(u"Left out as no longer in scope: "_s + English::counted(aside, u"item"_s, u"items"_s));
    }
    return all;
}

} // namespace Ttc
