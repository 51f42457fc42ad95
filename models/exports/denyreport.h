#pragma once

#include "models/scope/denyunused.h"
#include "models/scope/scope.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// What is told about a policy that denies unused services.
struct DenyReport
{
    Scope scope{};
    DenyUnused answer{}; // over that scope
    QStringList breakGlass{};
    QList<QByteArray> documents{}; // see denyDocuments()
};

// The techniques of a denied service that the policy as a whole stops, and those that it only hinders.
QStringList stoppedBy(const DenyUnused &answer, const DeniableService &service);
QStringList hinderedBy(const DenyUnused &answer, const DeniableService &service);

// What is denied, how sure that is and what it stops; or why nothing is. Sentences with their full stops.
QString denySentence(const DenyReport &report);

// For people: the sentence, each service denied and left out with the reason, the techniques, what to heed
// and the policies with line breaks. `width`: see aligned().
QByteArray denyText(const DenyReport &report, int width);
// Schema "ttc-deny-policy/1".
QByteArray denyJson(const DenyReport &report);

} // namespace Ttc
