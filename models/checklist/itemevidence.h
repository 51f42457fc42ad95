#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace Ttc {

// What shows that an item is done: a link or a text, as a person gave it.
struct ItemEvidence
{
    QString text{};
    QDate seen{};   // when somebody looked
    QDate expiry{}; // the last day on which it counts; invalid: it does not age
    bool operator==(const ItemEvidence &) const = default;
};

// Its last day is past.
bool isStale(const ItemEvidence &evidence, const QDate &today);
// An https address and nothing else: what a window may offer to open.
bool isLink(const ItemEvidence &evidence);

// As the workspace keeps it: a compact JSON array. What is no evidence is left out of what comes back.
QString evidenceToJson(const QList<ItemEvidence> &evidence);
QList<ItemEvidence> evidenceFromJson(const QString &json);

} // namespace Ttc
