#pragma once

#include "models/checklist/itemstore.h"
#include "models/checklist/planstore.h"
#include "models/checklist/workspacestore.h"
#include "models/exchange/incomingfile.h"
#include "models/exchange/merge.h"
#include "models/exports/checklistexporter.h"

#include <QTemporaryDir>

#include <memory>

namespace Ttc::Fixture {

inline const QDateTime Noon({2026, 11, 23}, QTime(12, 0), Qt::UTC);

// A catalog of that many controls, "control-01" and on, all stopping one technique.
std::shared_ptr<const Catalog> catalogOfControls(int count);

// A workspace file with one plan that a test works on as a person does.
class TeamPlan
{
public:
    TeamPlan(std::shared_ptr<const Catalog> catalog, const QString &file);

    // One step; each call is a minute after the one before.
    void give(const QList<ItemState> &items);
    // The state of an item as it is now, to be changed and given.
    ItemState state(const QString &item) const;
    QHash<QString, ItemState> states() const;
    Plan plan() const;
    ItemStore store() const;
    QDateTime now() const { return m_now; }

    ChecklistExport exported() const;
    QByteArray written(const QString &format) const;
    OurSide side(const IncomingFile &file) const;
    OurPlan ourPlan() const;
    // As readIncoming and mergeIncoming do it.
    MergeResult merged(const QString &path) const;
    MergeResult mergedWorkspace(const QString &path) const;
    // Takes what asks nothing, or all; false where it was refused.
    bool take(const IncomingFile &file, const MergeResult &result, bool alsoAsked) const;
    // Copies the file as it is now.
    bool copyTo(const QString &file);

private:
    std::shared_ptr<const Catalog> m_catalog;
    QString m_file;
    std::unique_ptr<WorkspaceStore> m_workspace;
    QDateTime m_now = Noon;
};

bool writeFile(const QString &path, const QByteArray &bytes);
// Without when and without the hash of a text: what people gave. Untouched items are left out.
QHash<QString, ItemState> given(QHash<QString, ItemState> states);

} // namespace Ttc::Fixture
