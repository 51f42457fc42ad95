#pragma once

#include "models/catalog/error.h"
#include "models/exchange/incoming.h"

#include <QByteArray>
#include <QString>

namespace Ttc {

class ItemStore;

// Reads a checklist that came back: our CSV, workbook, JSON or Markdown, or a table that a tracker exported,
// by its content. Works on any thread. Refused: what cannot be read, is none of these or holds no item key.
Result<IncomingFile> readIncoming(const QString &path);

// A workspace, by its content: readIncomingWorkspace() reads it.
bool isWorkspace(const QString &path);
// The plan of somebody else's workspace that is ours: the one that both were copied from, else the one of
// that name, else the only one. `ours` gives our plan's log; the items say what they were when the two
// parted. Refused as WorkspaceStore::open does, and where no plan is ours.
struct OurPlan;
Result<IncomingFile> readIncomingWorkspace(const QString &path, const OurPlan &ours);

} // namespace Ttc
