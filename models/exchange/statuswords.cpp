#include "models/exchange/statuswords.h"

#include "models/exchange/plainword.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Jira, Azure DevOps, GitLab, GitHub and ServiceNow, in English, German, French and Spanish.
QHash<QString, StatusWord> knownWords()
{
    QHash<QString, StatusWord> known;
    const auto add = [&known](const StatusWord &told, std::initializer_list<const char16_t *> words) {
        for (const char16_t *word : words) {
            known.insert(plainWord(QString::fromUtf16(word)), told);
        }
    };
    const QList<Status> closed{Status::Implemented, Status::Verified, Status::NotApplicable,
                               Status::RiskAccepted};
    // Some trackers only know open and closed.
    add({.means = {Status::Planned, Status::NotAssessed, Status::InProgress}, .untouched = closed},
        {u"open", u"opened", u"offen", u"ouvert", u"abierto"});
    add({.means = closed}, {u"closed", u"geschlossen", u"fermé", u"cerrado"});
    add({.means = {Status::Planned, Status::NotAssessed},
         .untouched = QList<Status>{Status::InProgress} + closed},
        {u"to do", u"new", u"backlog", u"selected for development", u"pending", u"not started",
         u"zu erledigen", u"neu", u"à faire", u"nouveau", u"por hacer", u"nuevo"});
    // That somebody did.
    add({.means = {Status::Planned, Status::NotAssessed, Status::InProgress}}, {u"reopened"});
    add({.means = {Status::InProgress}},
        {u"in progress", u"active", u"doing", u"in review", u"under review", u"work in progress",
         u"committed", u"on hold", u"blocked", u"in arbeit", u"in bearbeitung", u"en cours", u"en curso"});
    const QList<Status> notDone{Status::NotApplicable, Status::RiskAccepted};
    add({.means = {Status::Implemented, Status::Verified}, .untouched = notDone},
        {u"done", u"resolved", u"complete", u"completed", u"closed complete", u"fixed", u"fertig",
         u"erledigt", u"terminé", u"résolu", u"listo", u"resuelto", u"hecho"});
    add({.means = notDone},
        {u"won't do", u"won't fix", u"wontfix", u"removed", u"canceled", u"cancelled", u"closed incomplete",
         u"closed skipped", u"rejected", u"declined", u"not planned", u"abgebrochen", u"abgelehnt", u"annulé",
         u"rejeté", u"cancelado", u"rechazado"});
    for (const Status status : AllStatuses) {
        known.insert(plainWord(toKey(status)), {.means = {status}});
    }
    return known;
}

} // namespace

StatusWord statusWord(const QString &word)
{
    static const QHash<QString, StatusWord> known = knownWords();
    return known.value(plainWord(word));
}

} // namespace Ttc
