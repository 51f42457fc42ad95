#pragma once

#include "models/checklist/checklist.h"
#include "models/exports/exportcontext.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Ttc {

// What a checklist writer gets: the items of the current filter in the order to write them, and the scope
// that holds catalog, inventory and proof.
struct ChecklistExport
{
    ExportContext context{};
    Scope scope{};
    QList<ChecklistItem> items{};
};

// A format that a checklist can be written in.
struct ChecklistFormat
{
    QString key{};                                          // "markdown": what --format takes
    QString name{};                                         // "Markdown task list"
    QString suffix{};                                       // "md"
    QString description{};                                  // what it is good for, one sentence
    QByteArray (*write)(const ChecklistExport &) = nullptr; // pure: the same input gives the same bytes
};

// All formats, in the order in which to offer them.
const QList<ChecklistFormat> &checklistFormats();

// nullptr for an unknown key.
const ChecklistFormat *checklistFormat(const QString &key);

} // namespace Ttc
