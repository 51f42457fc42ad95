#pragma once

#include "models/exports/checklistexporter.h"

#include <QHash>

namespace Ttc {

// The writers behind checklistFormats().
Result<QByteArray> checklistMarkdown(const ChecklistExport &content);
Result<QByteArray> checklistCsv(const ChecklistExport &content);
Result<QByteArray> checklistJson(const ChecklistExport &content); // schema "ttc-checklist/1"
// One page for a browser and for paper: no script, nothing loaded from anywhere.
Result<QByteArray> checklistHtml(const ChecklistExport &content);
// Pages to print and to file, with links within. An error where no font is installed.
Result<QByteArray> checklistPdf(const ChecklistExport &content);
// A workbook of three sheets: Checklist (the register), Progress, About. The same text as the CSV, with dates
// as dates; the counts of statuses are formulas over the register. An error where its temporary files cannot
// be written.
Result<QByteArray> checklistXlsx(const ChecklistExport &content);

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
