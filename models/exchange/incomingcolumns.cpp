#include "models/exchange/incomingcolumns.h"

#include "models/exchange/plainword.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Column = int IncomingColumns::*;

// Without what stands in brackets: "Due Date (UTC)" is "duedate".
QString plainHeading(const QString &heading)
{
    const QString whole = heading.normalized(QString::NormalizationForm_KC);
    return plainWord(whole.left(whole.indexOf(u'(')));
}

QHash<QString, Column> knownHeadings()
{
    QHash<QString, Column> known;
    const auto add = [&known](Column column, std::initializer_list<const char16_t *> headings) {
        for (const char16_t *heading : headings) {
            known.insert(plainHeading(QString::fromUtf16(heading)), column);
        }
    };
    using C = IncomingColumns;
    add(&C::key, {u"item_key"});
    add(&C::control, {u"control"});
    add(&C::changed, {u"status_changed"});
    add(&C::resolution, {u"resolution", u"stateReason", u"Lösung", u"Résolution", u"Resolución"});
    add(&C::title, {u"title", u"summary", u"short_description", u"name", u"Titel", u"Zusammenfassung",
                    u"Titre", u"Résumé", u"Título", u"Resumen"});
    add(&C::status, {u"status", u"state", u"Zustand", u"Statut", u"État", u"Estado"});
    add(&C::owner, {u"owner", u"assignee", u"assigned_to", u"assignees", u"Zugewiesene Person",
                    u"Verantwortlich", u"Zuständig", u"Besitzer", u"Responsable", u"Personne assignée",
                    u"Propriétaire", u"Persona asignada", u"Propietario"});
    add(&C::due, {u"due", u"due_date", u"Fällig", u"Fälligkeitsdatum", u"Fällig am", u"Échéance",
                  u"Date d'échéance", u"Fecha de vencimiento", u"Vencimiento"});
    add(&C::notes, {u"notes", u"Notizen", u"Notas"});
    add(&C::reason, {u"reason", u"Grund", u"Begründung", u"Raison", u"Motivo"});
    add(&C::approver, {u"approver"});
    add(&C::expiry, {u"expiry"});
    add(&C::evidence, {u"evidence"});
    add(&C::steps, {u"steps"});
    add(&C::plan, {u"plan"});
    return known;
}

} // namespace

IncomingColumns columnsOf(const QStringList &headings)
{
    static const QHash<QString, Column> known = knownHeadings();
    IncomingColumns columns;
    for (int i = 0; i < headings.size(); ++i) {
        const auto column = known.constFind(plainHeading(headings.at(i)));
        if (column == known.cend()) {
            continue;
        }
        if (int &place = columns.*(*column); place < 0) {
            place = i;
        }
    }
    return columns;
}

} // namespace Ttc
