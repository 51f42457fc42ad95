#pragma once

#include "models/exports/checklistexporter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace Ttc::Oscal {

// People that a document names, each once.
class Parties
{
public:
    explicit Parties(QString identity);

    // The UUID of one; empty for an empty name.
    QString add(const QString &name);
    QJsonArray toJson() const; // sorted by name

private:
    QString m_identity;
    QMap<QString, QString> m_ids; // by name
};

// An item of a checklist as OSCAL sees it: something to do, the risk while it is not done, and what was seen.
struct Item
{
    QJsonObject item{};
    QJsonObject risk{};
    QJsonArray observations{};
};

// `control` is what the item reads like.
Item item(const ChecklistExport &content, const ChecklistItem &item, const Control &control,
          const QString &outOfScope, Parties &parties);

} // namespace Ttc::Oscal
