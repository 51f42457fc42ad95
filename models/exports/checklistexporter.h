#pragma once

#include "models/catalog/error.h"
#include "models/checklist/checklist.h"
#include "models/exports/exportcontext.h"
#include "models/exports/plandetails.h"
#include "models/exports/writtenexport.h"

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
    PlanDetails plan{};

    // The catalog's control behind an item, or what stands in for it; nullptr where there is neither.
    const Control *control(const QString &item) const;
    // What people gave the item; an empty state where it is of no plan.
    ItemState state(const QString &item) const;
    // By which what comes back is found again, see ItemKey.
    QString itemKey(const QString &item) const;
    // As an item of the list, for writers that show both alike.
    ChecklistItem asideItem(const AsideItem &item) const;
};

// A format that a checklist can be written in.
struct ChecklistFormat
{
    enum class Medium {
        Text,   // UTF-8 that can be shown as it is
        Binary, // of no use on a terminal
        Drawn,  // binary, and needs a QGuiApplication; else write() gives an error
        Folder, // several texts in a folder that a person names
    };

    QString key{};         // "markdown": what --format takes
    QString name{};        // "Markdown task list"
    QString suffix{};      // "md"
    QString description{}; // what it is good for, one sentence
    Medium medium = Medium::Text;
    // The whole file. Pure: the same input gives the same bytes, but for a
    // PDF's own time. Works on any thread. An error where a library could not.
    // nullptr where writeParts is there.
    Result<QByteArray> (*write)(const ChecklistExport &) = nullptr;
    // The same for a format of several files, or one that cannot hold everything.
    Result<WrittenExport> (*writeParts)(const ChecklistExport &) = nullptr;
    // How to bring the file where it is used, one step each; none where it is only opened.
    QStringList steps{};
    bool byAttackVersion = false; // it differs with ExportContext::attackVersion
};

// By whichever of the two functions the format has.
Result<WrittenExport> writeExport(const ChecklistFormat &format, const ChecklistExport &content);

// All formats, in the order in which to offer them.
const QList<ChecklistFormat> &checklistFormats();

// nullptr for an unknown key.
const ChecklistFormat *checklistFormat(const QString &key);

// The first items as a table of plain text: what a dialog shows of a file that is no text.
QString checklistPreview(const ChecklistExport &content);

} // namespace Ttc
