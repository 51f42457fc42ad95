// How long each format takes for a long checklist. Prints one line a format: the median of the rounds in
// milliseconds, and the size of the file.
//   export_benchmark [rows] [rounds]; PDF is written for a tenth of the rows

#include "models/exports/checklistexporter.h"
#include "tests/support/inventorydraft.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTextStream>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

constexpr int Techniques = 500;
constexpr int Tactics = 12;
const QString Account = u"111122223333"_s;

Control control(int number)
{
    Control control;
    control.id = u"control-%1"_s.arg(number, 5, 10, QChar(u'0'));
    control.title = u"Turn on the protection of number %1 in every account"_s.arg(number);
    control.kind = static_cast<ControlKind>(number % 3);
    control.services = {u"s3"_s};
    control.why = u"What is **deleted** comes back, and `DeleteObject` is seen before it does harm."_s;
    control.steps = {u"List what has no protection, in each Region that is enabled."_s,
                     u"Turn it on by `PutThing`, first where nobody works, then everywhere."_s,
                     u"Deny by policy that anybody turns it off again."_s};
    control.verify = {
        {u"aws s3api get-bucket-versioning --bucket EXAMPLE --query Status"_s, u"Enabled, for each."_s}};
    return control;
}

std::shared_ptr<const Catalog> catalogWith(int controls)
{
    CatalogContents contents;
    contents.info = {.version = u"2026.11"_s, .date = QDate(2026, 11, 23), .title = u"Long Catalog"_s};
    Service s3;
    s3.key = u"s3"_s;
    s3.name = u"Amazon S3"_s;
    contents.services = {s3};
    for (int i = 0; i < Tactics; ++i) {
        contents.tactics.append({u"TA%1"_s.arg(i, 4, 10, QChar(u'0')), u"Tactic number %1"_s.arg(i), {}, {}});
    }
    for (int i = 0; i < controls; ++i) {
        contents.controls.append(control(i));
    }
    for (int i = 0; i < Techniques; ++i) {
        Technique technique;
        technique.id = u"T%1"_s.arg(1000 + i);
        technique.name = u"Destroy what service %1 keeps"_s.arg(i);
        technique.tactics = {contents.tactics.at(i % Tactics).id};
        technique.services = {u"s3"_s};
        for (int k = i; k < controls; k += Techniques / 2) {
            technique.mitigations.append({contents.controls.at(k).id, {}});
        }
        contents.techniques.append(technique);
    }
    return std::make_shared<const Catalog>(contents);
}

ChecklistExport checklistOf(int rows)
{
    Fixture::InventoryDraft draft;
    const int source = draft.addSource(u"config.json"_s, u"config-snapshot"_s, {Account}, true);
    draft.addEvidence(Account, u"s3"_s, {EvidenceKind::Resource, {}, 9, source});
    const Scope scope(catalogWith(rows), std::make_shared<const Inventory>(draft.inventory()));
    FilterResult all;
    all.leaves = scope.catalog().leaves();
    for (const Control &control : scope.catalog().controls()) {
        all.controls.insert(control.id);
    }
    return {.context = {.time = QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC)},
            .scope = scope,
            .items = buildChecklist(scope, all, {})};
}

void measure(const ChecklistFormat &format, const ChecklistExport &content, int rounds)
{
    std::vector<double> times;
    qsizetype size = 0;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        size = 0;
        for (const WrittenExport written = writeExport(format, content).value_or(WrittenExport());
             const WrittenFile &file : written.files) {
            size += file.bytes.size();
        }
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    QTextStream(stdout) << u"%1, %2 rows"_s.arg(format.key).arg(content.items.size()).leftJustified(60)
                        << u"median "_s << QString::number(times[times.size() / 2], 'f', 0) << u" ms, "_s
                        << size / 1024 << u" KiB\n"_s;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = std::max(10, arguments.value(1, u"5000"_s).toInt());
    const int rounds = std::max(1, arguments.value(2, u"5"_s).toInt());
    const ChecklistExport all = checklistOf(rows);
    const ChecklistExport tenth = checklistOf(rows / 10);
    for (const ChecklistFormat &format : checklistFormats()) {
        measure(format, format.key == "pdf"_L1 ? tenth : all, rounds);
    }
    return 0;
}
