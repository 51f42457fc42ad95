#include "models/exchange/statuswords.h"

#include "models/exchange/plainword.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr std::array AllStatuses{Status::NotAssessed, Status::Planned,  Status::InProgress,
                                 Status::Implemented, Status::Verified, Status::NotApplicable,
                                 Status::RiskAccepted};

QHash<QString, QList<Status>> knownWords()
{
    QHash<QString, QList<Status>> known;
    const auto add = [&known](const QList<Status> &statuses, std::initializer_list<const char16_t *> words) {
        for (const char16_t *word : words) {
            known.insert(plainWord(QString::fromUtf16(word)), statuses);
        }
    };
    // Jira, Azure DevOps, GitLab, GitHub and ServiceNow, in English, German, French and Spanish. Some know
    // only open and closed: what else of ours that may be is told behind the likeliest.
    add({Status::Planned, Status::NotAssessed, Status::InProgress},
        {u"to do", u"open", u"opened", u"new", u"backlog", u"selected for development", u"reopened",
         u"pending", u"not started", u"zu erledigen", u"offen", u"neu", u"à faire", u"ouvert", u"nouveau",
         u"por hacer", u"abierto", u"nuevo"});
    add({Status::InProgress},
        {u"in progress", u"active", u"doing", u"in review", u"under review", u"work in progress",
         u"committed", u"on hold", u"blocked", u"in arbeit", u"in bearbeitung", u"en cours", u"en curso"});
    add({Status::Implemented, Status::Verified, Status::NotApplicable, Status::RiskAccepted},
        {u"done", u"closed", u"resolved", u"complete", u"completed", u"closed complete", u"fixed", u"fertig",
         u"erledigt", u"geschlossen", u"terminé", u"fermé", u"résolu", u"listo", u"cerrado", u"resuelto",
         u"hecho"});
    add({Status::NotApplicable, Status::RiskAccepted},
        {u"won't do", u"won't fix", u"wontfix", u"removed", u"canceled", u"cancelled", u"closed incomplete",
         u"closed skipped", u"rejected", u"declined", u"not planned", u"abgebrochen", u"abgelehnt", u"annulé",
         u"rejeté", u"cancelado", u"rechazado"});
    for (const Status status : AllStatuses) {
        known.insert(plainWord(toKey(status)), {status});
    }
    return known;
}

} // namespace

QList<Status> statusesOfWord(const QString &word)
{
    static const QHash<QString, QList<Status>> known = knownWords();
    return known.value(plainWord(word));
}

} // namespace Ttc
