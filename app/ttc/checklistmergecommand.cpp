#include "app/ttc/checklistmergecommand.h"

#include "app/ttc/catalogoption.h"
#include "app/ttc/planoptions.h"
#include "app/ttc/scopeoptions.h"
#include "app/ttc/terminal.h"
#include "models/catalog/mirror.h"
#include "models/checklist/itemstore.h"
#include "models/checklist/workspacestore.h"
#include "models/exchange/incomingfile.h"
#include "models/exchange/mergereport.h"
#include "models/scope/english.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Brings back what people or trackers changed in exported checklists: our CSV, workbook, JSON or "
        "Markdown, a tracker's own export with our item keys, or somebody else's workspace. Shows every "
        "change "
        "with its reason, asks, and then WRITES THE WORKSPACE; each file is one step that the window can undo."_s);
    parser.addOption(catalogOption());
    parser.addOptions({
        {u"workspace"_s, u"Merge into this workspace. Needed."_s, u"FILE"_s},
        {u"plan"_s, u"Merge into this plan; the only one where it is not given."_s, u"NAME"_s},
        {u"dry-run"_s, u"Show what would be done, and write nothing."_s},
        {{u"y"_s, u"yes"_s}, u"Do not ask."_s},
        {u"theirs"_s, u"Take theirs also where both sides changed, or nobody knows what was sent."_s},
        {u"format"_s, u"Write “table” (the default) or “json”."_s, u"FORMAT"_s, u"table"_s},
    });
    parser.addPositionalArgument(u"FILE"_s, u"A checklist that came back."_s, u"FILE..."_s);
}

QString usageProblem(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().isEmpty()) {
        return u"at least one file that came back is needed"_s;
    }
    if (!parser.isSet(u"workspace"_s)) {
        return u"--workspace FILE is needed"_s;
    }
    const QString format = parser.value(u"format"_s);
    if (format != "table"_L1 && format != "json"_L1) {
        return u"“%1” is no format, choose table or json"_s.arg(format);
    }
    if (!parser.isSet(u"dry-run"_s) && !parser.isSet(u"yes"_s) && !isInputTerminal()) {
        return u"there is nobody to ask: give --dry-run to look, or --yes to write"_s;
    }
    return {};
}

// A workspace that does not exist yet has nothing to merge with.
Result<std::unique_ptr<WorkspaceStore>> openWorkspace(const QString &file, bool readOnly)
{
    if (!QFileInfo::exists(file)) {
        return tl::unexpected(
            Error{.kind = Error::Kind::Io,
                  .file = file,
                  .message = u"there is no such workspace"_s,
                  .advice = u"Name the one that the window keeps, see ttc-browser --help"_s});
    }
    return WorkspaceStore::open(file,
                                readOnly ? WorkspaceStore::Mode::ReadOnly : WorkspaceStore::Mode::ReadWrite);
}

class MergeRun
{
public:
    MergeRun(const QCommandLineParser &parser, const Catalog &catalog, ItemStore &store, const Plan &plan,
             Console &console)
        : m_parser(parser)
        , m_catalog(catalog)
        , m_store(store)
        , m_plan(plan)
        , m_console(console)
    {
    }

    int merge(const QString &path)
    {
        const Result<IncomingFile> file = read(path);
        if (!file) {
            return report(file.error(), m_console);
        }
        const Result<OurSide> ours = side(*file);
        if (!ours) {
            return report(ours.error(), m_console);
        }
        const MergeResult result = mergeIncoming(*file, *ours);
        m_console.out << QString::fromUtf8(m_parser.value(u"format"_s) == "json"_L1
                                               ? mergeJson(*file, result)
                                               : mergeText(*file, result, outputWidth()))
                      << Qt::flush;
        const QList<MergeProposal> accepted = acceptedOf(result);
        if (m_parser.isSet(u"dry-run"_s) || accepted.isEmpty() || !isAgreed(accepted)) {
            return Done;
        }
        return write(accepted, *ours, path);
    }

private:
    Result<IncomingFile> read(const QString &path) const
    {
        if (!isWorkspace(path)) {
            return readIncoming(path);
        }
        const auto states = m_store.states();
        const auto history = m_store.history();
        if (!states || !history) {
            return tl::unexpected(states ? history.error() : states.error());
        }
        return readIncomingWorkspace(path, {.plan = m_plan, .states = *states, .history = *history});
    }

    Result<OurSide> side(const IncomingFile &file) const
    {
        const auto states = m_store.states();
        const auto sent = sentStates(file, m_store);
        if (!states || !sent) {
            return tl::unexpected(states ? sent.error() : states.error());
        }
        return OurSide{.catalog = m_catalog,
                       .plan = m_plan,
                       .states = *states,
                       .sent = *sent,
                       .now = QDateTime::currentDateTimeUtc()};
    }

    QList<MergeProposal> acceptedOf(const MergeResult &result) const
    {
        QList<MergeProposal> accepted;
        for (const MergeProposal &proposal : result.proposals) {
            if (!proposal.asks || m_parser.isSet(u"theirs"_s)) {
                accepted.append(proposal);
            }
        }
        return accepted;
    }

    bool isAgreed(const QList<MergeProposal> &accepted)
    {
        return m_parser.isSet(u"yes"_s)
            || askYesNo(m_console.error,
                        u"Take %1?"_s.arg(English::counted(accepted.size(), u"change"_s, u"changes"_s)));
    }

    int write(const QList<MergeProposal> &accepted, const OurSide &ours, const QString &path)
    {
        const Result<QString> id = m_store.unusedManualId();
        if (!id) {
            return report(id.error(), m_console);
        }
        const QString label = u"Merge of "_s + QFileInfo(path).fileName();
        const auto change = mergeChange(accepted, ours, label, manualItemNumber(*id));
        const auto written = change.and_then([this](const ItemChange &done) { return m_store.apply(done); });
        if (!written) {
            return report(written.error(), m_console);
        }
        m_console.error << u"%1 changed in “%2”; Undo in the window takes it back.\n"_s.arg(
            English::counted(written->size(), u"item"_s, u"items"_s), m_plan.name);
        return Done;
    }

    const QCommandLineParser &m_parser;
    const Catalog &m_catalog;
    ItemStore &m_store;
    const Plan &m_plan;
    Console &m_console;
};

} // namespace

int runChecklistMerge(const QStringList &arguments, Console &console)
{
    const QString name = u"checklist merge"_s;
    QCommandLineParser parser;
    addOptions(parser);
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    if (const QString problem = usageProblem(parser); !problem.isEmpty()) {
        return refuseUsage(name, problem, console);
    }
    const Result<Mirror> mirror = openCatalog(parser, console);
    if (!mirror) {
        return report(mirror.error(), console);
    }
    const auto workspace = openWorkspace(parser.value(u"workspace"_s), parser.isSet(u"dry-run"_s));
    if (!workspace) {
        return report(workspace.error(), console);
    }
    const Result<Plan> plan = planNamed(**workspace, parser.value(u"plan"_s));
    if (!plan) {
        return report(plan.error(), console);
    }
    ItemStore store(**workspace, plan->id);
    MergeRun run(parser, *mirror->catalog, store, *plan, console);
    int status = Done;
    for (const QStringList files = parser.positionalArguments(); const QString &file : files) {
        status = std::max(status, run.merge(file));
    }
    return status;
}

} // namespace Ttc
