#pragma once

#include <QList>
#include <QString>

namespace Ttc {

// A file format that can be read, as people see it.
struct InventoryFormat
{
    QString key{};         // "config-snapshot": what --format takes and reports show
    QString name{};        // "AWS Config snapshot"
    QString proves{};      // one sentence: what it can and cannot show
    QString howToGet{};    // the exact command or console path; a step that writes is told apart
    QString absenceKind{}; // "config", "billing", "access-advisor", "list" or empty: see Service::absence
};

const QList<InventoryFormat> &inventoryFormats();

// nullptr for an unknown key.
const InventoryFormat *inventoryFormat(const QString &key);

// Whether files of this format may hold results of checks, as ImportReport::checks gives them.
bool tellsOfChecks(const QString &key);

} // namespace Ttc
