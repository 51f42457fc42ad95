#include "tests/exchange/exchangefixture.h"

#include "models/exports/planexport.h"
#include "tests/exports/exportfixture.h"
#include "tests/support/fixturecatalog.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Fixture {

std::shared_ptr<const Catalog> catalogOfControls(int count)
{
    CatalogContents made = contents();
    const Control pattern = made.controls.constFirst();
    for (int i = 1; i <= count; ++i) {
        Control control = pattern;
        control.id = u"control-%1"_s.arg(i, 2, 10, QChar(u'0'));
        control.title = u"Do thing %1"_s.arg(i);
        made.controls.append(control);
        for (Technique &technique : made.techniques) {
            if (!technique.mitigations.isEmpty()) {
                technique.mitigations.append({.control = control.id});
                break;
            }
        }
    }
    return std::make_shared<const Catalog>(made);
}

TeamPlan::TeamPlan(std::shared_ptr<const Catalog> catalog, const QString &file)
    : m_catalog(std::move(catalog))
    , m_file(file)
    , m_workspace(WorkspaceStore::open(file, WorkspaceStore::Mode::ReadWrite).value())
{
}

void TeamPlan::give(const QList<ItemState> &items)
{
    m_now = m_now.addSecs(60);
    store().apply({.label = u"Work"_s, .time = m_now, .items = items}).value();
}

ItemState TeamPlan::state(const QString &item) const
{
    return states().value(item, ItemState{.control = item});
}

QHash<QString, ItemState> TeamPlan::states() const
{
    return store().states().value();
}

Plan TeamPlan::plan() const
{
    return PlanStore(*m_workspace).first().value();
}

ItemStore TeamPlan::store() const
{
    return {*m_workspace, plan().id};
}

ChecklistExport TeamPlan::exported() const
{
    const Scope scope(m_catalog);
    ExportContext context = Fixture::context();
    context.time = m_now;
    const PlanContent content{
        .plan = plan(), .items = store().items().value(), .mark = store().mark().value()};
    return planExport(content, scope, everything(scope), context, true);
}

QByteArray TeamPlan::written(const QString &format) const
{
    return writeExport(*checklistFormat(format), exported()).value().files.constFirst().bytes;
}

OurSide TeamPlan::side(const IncomingFile &file) const
{
    return {.catalog = *m_catalog,
            .plan = plan(),
            .states = states(),
            .sent = sentStates(file, store()).value(),
            .now = m_now.addSecs(30)};
}

OurPlan TeamPlan::ourPlan() const
{
    return {.plan = plan(), .states = states(), .history = store().history().value()};
}

MergeResult TeamPlan::merged(const QString &path) const
{
    const IncomingFile file = readIncoming(path).value();
    return mergeIncoming(file, side(file));
}

MergeResult TeamPlan::mergedWorkspace(const QString &path) const
{
    const IncomingFile file = readIncomingWorkspace(path, ourPlan()).value();
    return mergeIncoming(file, side(file));
}

bool TeamPlan::take(const IncomingFile &file, const MergeResult &result, bool alsoAsked) const
{
    QList<MergeProposal> accepted;
    for (const MergeProposal &proposal : result.proposals) {
        if (alsoAsked || !proposal.asks) {
            accepted.append(proposal);
        }
    }
    const int number = manualItemNumber(store().unusedManualId().value());
    const Result<ItemChange> change = mergeChange(accepted, side(file), u"Merge"_s, number);
    return change && store().apply(*change);
}

bool TeamPlan::copyTo(const QString &file)
{
    m_workspace.reset();
    const bool copied = QFile::copy(m_file, file);
    m_workspace = WorkspaceStore::open(m_file, WorkspaceStore::Mode::ReadWrite).value();
    return copied;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QHash<QString, ItemState> given(QHash<QString, ItemState> states)
{
    for (ItemState &state : states) {
        state.changed = {};
        state.textHash.clear();
    }
    states.removeIf([](const auto &entry) { return entry.value() == ItemState{.control = entry.key()}; });
    return states;
}

} // namespace Ttc::Fixture
