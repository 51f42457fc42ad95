#pragma once

#include "models/catalog/mirror.h"
#include "models/checklist/workspacestore.h"
#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/inventorystate.h"
#include "tests/support/fixturecatalog.h"

#include <QTemporaryDir>

#include <memory>

namespace Ttc::Fixture {

// Finds nothing: for plans whose queries hold no words.
class EmptyIndex final : public TextIndex
{
public:
    Result<QStringList> search(const QList<SearchTerm> & /*terms*/, Combine /*combine*/) override
    {
        return QStringList();
    }
};

// The live plan of one start of the program. Built with the folder of an earlier one, it goes on there.
struct PlanWork
{
    explicit PlanWork(std::shared_ptr<QTemporaryDir> where = std::make_shared<QTemporaryDir>())
        : folder(std::move(where))
    {
        checklist.restore();
    }

    QString file() const { return folder->filePath(QStringLiteral("workspace.ttcw")); }

    std::shared_ptr<QTemporaryDir> folder;
    Mirror mirror{.catalog = catalog(), .index = std::make_shared<EmptyIndex>()};
    std::unique_ptr<WorkspaceStore> store =
        WorkspaceStore::open(file(), WorkspaceStore::Mode::ReadWrite).value();
    InventoryState inventory{mirror.catalog, nullptr};
    ChecklistState checklist{mirror, inventory, *store};
};

} // namespace Ttc::Fixture
