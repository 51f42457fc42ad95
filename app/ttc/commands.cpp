#include "app/ttc/commands.h"

#include "app/ttc/catalogbuildcommand.h"
#include "app/ttc/cataloginfocommand.h"
#include "app/ttc/checklistexportcommand.h"
#include "app/ttc/checklistfindingscommand.h"
#include "app/ttc/checklisthistorycommand.h"
#include "app/ttc/checklistmergecommand.h"
#include "app/ttc/checklistnextcommand.h"
#include "app/ttc/inventorydiffcommand.h"
#include "app/ttc/inventoryformatscommand.h"
#include "app/ttc/inventoryinspectcommand.h"
#include "app/ttc/policydenyunusedcommand.h"
#include "app/ttc/showcommand.h"
#include "app/ttc/techniquescommand.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

const QList<Command> &allCommands()
{
    static const QList<Command> commands{
        {u"catalog build"_s, u"check a folder of YAML files and write a catalog mirror"_s, &runCatalogBuild},
        {u"catalog info"_s, u"tell version, size and origin of the catalog"_s, &runCatalogInfo},
        {u"techniques"_s, u"list techniques with verdict and proof"_s, &runTechniques},
        {u"show"_s, u"show one technique, whole"_s, &runShow},
        {u"inventory inspect"_s, u"tell what inventory files show, and what was not matched"_s,
         &runInventoryInspect},
        {u"inventory diff"_s, u"tell what came and went between two inventories"_s, &runInventoryDiff},
        {u"inventory formats"_s, u"list what can be read, what it shows and how to get it"_s,
         &runInventoryFormats},
        {u"checklist export"_s, u"write the mitigations of what is listed as a checklist"_s,
         &runChecklistExport},
        {u"checklist findings"_s, u"tell which statuses findings of security tools suggest"_s,
         &runChecklistFindings},
        {u"checklist history"_s, u"tell what was done to the items of a plan and when"_s,
         &runChecklistHistory},
        {u"checklist merge"_s, u"bring back what was changed in exported checklists"_s, &runChecklistMerge},
        {u"checklist next"_s, u"tell which controls cover most open techniques for least work"_s,
         &runChecklistNext},
        {u"policy deny-unused"_s, u"make a policy that denies what none of the accounts uses"_s,
         &runPolicyDenyUnused},
    };
    return commands;
}

} // namespace Ttc
