#include "models/exports/checklistexporter.h"

#include "models/checklist/itemkey.h"
#include "models/exports/checklistformats.h"
#include "models/exports/field/fieldformats.h"
#include "models/exports/plaintext.h"
#include "models/exports/progresspicture.h"
#include "models/exports/trackers/trackerformats.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype PreviewedItems = 25;

// What people read and programs of one's own process.
QList<ChecklistFormat> documentFormats()
{
    using enum ChecklistFormat::Medium;
    return {
        {u"markdown"_s, u"Markdown task list"_s, u"md"_s,
         u"For pull requests, wikis and issue trackers: one box to tick for each control"_s, Text,
         checklistMarkdown},
        {u"html"_s, u"HTML report"_s, u"html"_s,
         u"For auditors and managers: one page to read, send and print, with contents and progress"_s, Text,
         checklistHtml},
        {u"pdf"_s, u"PDF report"_s, u"pdf"_s,
         u"For the files of an audit: numbered pages with contents, progress and every control"_s, Drawn,
         checklistPdf},
        {u"xlsx"_s, u"Excel workbook"_s, u"xlsx"_s,
         u"For teams that work in a spreadsheet: the register to filter and fill in, with the progress"_s,
         Binary, checklistXlsx},
        {u"csv"_s, u"CSV table"_s, u"csv"_s, u"For spreadsheets and imports: one row for each control"_s,
         Text, checklistCsv},
        {u"json"_s, u"JSON"_s, u"json"_s,
         u"For programs: every control with its techniques, verdicts and proof, in a stable schema"_s, Text,
         checklistJson},
        {u"progress-svg"_s, u"Progress picture, SVG"_s, u"svg"_s,
         u"For slides and pages of a wiki: one bar for each tactic, sharp at any size"_s, Text, progressSvg},
        {u"progress-png"_s, u"Progress picture, PNG"_s, u"png"_s,
         u"For mail and chat: one bar for each tactic, as an image"_s, Drawn, progressPng},
    };
}

} // namespace

ProofLookup::ProofLookup(const Scope &scope, int limit)
    : m_scope(scope)
    , m_limit(limit)
{
}

const QList<Proof> &ProofLookup::of(const QString &techniqueId)
{
    const auto known = m_known.constFind(techniqueId);
    return known != m_known.cend() ? *known
                                   : *m_known.insert(techniqueId, m_scope.proof(techniqueId, m_limit));
}

QString ProofLookup::ofItem(const ChecklistItem &item)
{
    const auto best = std::ranges::find_if(
        item.techniques, [&](const QString &id) { return m_scope.verdict(id) == item.verdict; });
    if (best == item.techniques.cend()) {
        return {};
    }
    const QList<Proof> &proofs = of(*best);
    return proofs.isEmpty() ? QString() : *best + u": "_s + proofs.constFirst().text;
}

const Control *ChecklistExport::control(const QString &item) const
{
    if (const Control *known = scope.catalog().control(item)) {
        return known;
    }
    const auto found = plan.standIns.constFind(item);
    return found == plan.standIns.cend() ? nullptr : &*found;
}

ItemState ChecklistExport::state(const QString &item) const
{
    return plan.states.value(item, {.control = item});
}

QString ChecklistExport::itemKey(const QString &item) const
{
    return toText(ItemKey{.item = item, .mark = plan.mark});
}

ChecklistItem ChecklistExport::asideItem(const AsideItem &item) const
{
    const ItemState given = state(item.item);
    return {.control = item.item, .status = given.status, .changed = given.changed};
}

const QList<ChecklistFormat> &checklistFormats()
{
    static const QList<ChecklistFormat> formats = documentFormats() + trackerFormats() + fieldFormats();
    return formats;
}

const ChecklistFormat *checklistFormat(const QString &key)
{
    const QList<ChecklistFormat> &formats = checklistFormats();
    const auto found = std::ranges::find(formats, key, &ChecklistFormat::key);
    return found == formats.cend() ? nullptr : &*found;
}

Result<WrittenExport> writeExport(const ChecklistFormat &format, const ChecklistExport &content)
{
    if (format.writeParts != nullptr) {
        return format.writeParts(content);
    }
    return format.write(content).map(
        [](const QByteArray &bytes) { return WrittenExport{.files = {{.bytes = bytes}}}; });
}

QString checklistPreview(const ChecklistExport &content)
{
    QList<QStringList> rows;
    const QList<ChecklistItem> first = content.items.first(std::min(content.items.size(), PreviewedItems));
    for (const ChecklistItem &item : first) {
        const Control *control = content.control(item.control);
        if (control != nullptr) {
            rows.append({statusGlyph(item.status) + u' ' + statusName(item.status), control->title,
                         toKey(control->kind), toKey(control->effort), item.control});
        }
    }
    return aligned({u"Status"_s, u"Title"_s, u"Kind"_s, u"Effort"_s, u"Control"_s}, rows, 0);
}

} // namespace Ttc
