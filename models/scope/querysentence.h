#pragma once

#include "models/scope/techniquefilter.h"

#include <QSet>
#include <QString>

namespace Ttc {

// What the sentence tells beyond the result itself.
struct SentenceFacts
{
    const FilterRequest &request;
    const Scope &scope;
    const FilterResult &result;
    QSet<Verdict> chips{}; // shown; all when a clause or the lack of an inventory overrides them
    QString looserBy{};    // with no hit and no clause to drop: which filter hides the most
    int looserHits = 0;
};

// How the search was understood, what is outside and why: FilterResult::sentence.
QString filterSentence(const SentenceFacts &facts);

} // namespace Ttc
