#pragma once

#include "models/exports/checklistexporter.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc::Fixture {

WrittenExport writtenExport(const QString &format, const ChecklistExport &content);
// The rows of a CSV file, its headings first; none where it is not strictly one.
QList<QStringList> rowsOf(const WrittenFile &file);
// The cells below a heading.
QStringList column(const QList<QStringList> &rows, const QString &heading);
// The heading above the descriptions of a tracker's table.
QString descriptionHeading(const QString &format);
// A checklist of one item of people's own, with these texts.
ChecklistExport ownItem(const ItemState &state);

} // namespace Ttc::Fixture
