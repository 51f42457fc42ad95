#pragma once

#include "models/checklist/findingproposal.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Ttc {

// What check results suggest for a checklist, and what they were read from.
struct FindingReport
{
    QString plan{}; // its name; empty: no plan, so every control is not assessed
    FindingProposals found{};
    QStringList outside{}; // accounts with results that are none of the plan's; sorted
};

// What the results come to, in a few sentences.
QString findingSentence(const FindingReport &report);
// For a terminal of `width` columns; 0 cuts nothing.
QByteArray findingText(const FindingReport &report, int width);
// Schema "ttc-finding-proposals/1".
QByteArray findingJson(const Catalog &catalog, const FindingReport &report);

} // namespace Ttc
