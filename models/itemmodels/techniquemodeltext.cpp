// What TechniqueModel says in its cells, tool tips and headers.
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/techniquemodel.h"
#include "models/itemmodels/techniquenode.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QString TechniqueModel::textOf(const Node &node, int column) const
{
    switch (column) {
    case IdColumn:
        return node.technique->id;
    case NameColumn:
        return node.technique->name;
    case TacticColumn:
        return node.tacticText;
    case ServicesColumn:
        return node.serviceText;
    case VerdictColumn:
        return verdictLabel(node.verdict);
    case ControlsColumn:
        return node.progress.counted == 0 ? u"–"_s
                                          : u"%1/%2"_s.arg(node.progress.done).arg(node.progress.counted);
    default:
        return {};
    }
}

QString TechniqueModel::toolTipOf(const Node &node, int column) const
{
    switch (column) {
    case IdColumn:
    case NameColumn:
        return node.technique->id + u' ' + node.technique->name + u'\n' + node.technique->summary;
    case TacticColumn:
        return node.tacticText;
    case ServicesColumn:
        return serviceNames(*m_catalog, node.technique->services);
    case VerdictColumn:
        return m_scope.hasInventory() ? m_scope.headline(node.technique->id)
                                      : tr("Open an inventory to see whether this concerns your accounts.");
    case ControlsColumn:
        return accessibleTextOf(node, ControlsColumn).toString();
    default:
        return {};
    }
}

QVariant TechniqueModel::accessibleTextOf(const Node &node, int column) const
{
    switch (column) {
    case IdColumn:
        return tr("%1 %2, %3, %4", "id, name, verdict, progress")
            .arg(node.technique->id, node.technique->name, verdictText(node.verdict).toLower(),
                 accessibleTextOf(node, ControlsColumn).toString());
    case VerdictColumn:
        return verdictText(node.verdict);
    case ControlsColumn:
        return node.progress.counted == 0
                 ? tr("no controls to do")
                 : tr("%1 of %2 controls done").arg(node.progress.done).arg(node.progress.counted);
    default:
        return textOf(node, column);
    }
}

QVariant TechniqueModel::sortValueOf(const Node &node, int column) const
{
    switch (column) {
    case TacticColumn:
        return node.tacticPlace;
    case VerdictColumn:
        return static_cast<int>(node.verdict);
    case ControlsColumn:
        return node.progress.counted == 0 ? -1.0 : double(node.progress.done) / node.progress.counted;
    default:
        return textOf(node, column);
    }
}

QVariant TechniqueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const auto heading = [section]() -> ColumnHeading {
        switch (section) {
        case IdColumn:
            return {tr("ID"), tr("Id of the technique in the catalog")};
        case NameColumn:
            return {tr("Technique"), tr("Name of the technique")};
        case TacticColumn:
            return {tr("Tactic"), tr("What the attacker wants to reach with it")};
        case ServicesColumn:
            return {tr("Services"), tr("AWS services that are attacked")};
        case VerdictColumn:
            return {tr("Verdict"), tr("Whether it concerns the services of your inventory")};
        case ControlsColumn:
            return {tr("Controls"), tr("Controls implemented or verified, of those that count")};
        default:
            return {};
        }
    }();
    return headingData(heading, role);
}

} // namespace Ttc
