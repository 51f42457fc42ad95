#pragma once

#include "models/checklist/itemevidence.h"
#include "models/checklist/status.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// What people gave one item of a plan.
struct ItemState
{
    QString control{}; // the item's id: a control's, or a manual item's
    Status status = Status::NotAssessed;
    QByteArray textHash{}; // Control::textHash when the status was given; empty: not known
    QDateTime changed{};   // UTC; when a field changed last

    bool statusFromFindings = false; // the status was taken from check results, no person chose it
    QString owner{};
    QDate due{};
    QString notes{};
    QString reason{};   // why it does not apply, or why the risk is accepted
    QString approver{}; // who accepted the risk
    QDate expiry{};     // the last day on which the risk is accepted
    QList<ItemEvidence> evidence{};

    QString title{}; // this and the next two: of manual items, whose text stands nowhere else
    QStringList services{};
    QStringList steps{};
    bool operator==(const ItemState &) const = default;
};

// An item that a person added; its id is "manual:" and a number.
bool isManualItem(const QString &item);
QString manualItemId(int number);
int manualItemNumber(const QString &item); // the way back; 0 for what is none

// Its day is past and there is work left.
bool isOverdue(const ItemState &state, const QDate &today);
// The risk was accepted until a day that is past.
bool isRiskExpired(const ItemState &state, const QDate &today);
bool hasStaleEvidence(const ItemState &state, const QDate &today);

} // namespace Ttc
