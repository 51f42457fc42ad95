#pragma once

#include "models/exports/checklistexporter.h"

#include <QHash>

namespace Ttc {

// The writers behind checklistFormats().
QByteArray checklistMarkdown(const ChecklistExport &content);
QByteArray checklistCsv(const ChecklistExport &content);
QByteArray checklistJson(const ChecklistExport &content); // schema "ttc-checklist/1"

// Proof of techniques, each asked for once although several controls stop it.
class ProofLookup
{
public:
    // At most `limit` statements a technique. `scope` must outlive this.
    ProofLookup(const Scope &scope, int limit);

    const QList<Proof> &of(const QString &techniqueId);
    // Why an item stands in the list: the first statement of its first technique with the item's own verdict,
    // with that technique's id.
    QString ofItem(const ChecklistItem &item);

private:
    const Scope &m_scope;
    int m_limit;
    QHash<QString, QList<Proof>> m_known;
};

} // namespace Ttc
