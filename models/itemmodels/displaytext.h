#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/status.h"
#include "models/scope/scope.h"

#include <QCollator>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace Ttc {

// Words of the lower layers as the window shows them: translated, where those layers stay English for exports
// and the terminal.

QString verdictText(Verdict verdict);    // "In use"
QString verdictLabel(Verdict verdict);   // glyph and word
QString presenceText(Presence presence); // "In use"
QString statusText(Status status);       // "Implemented"
QString controlKindText(ControlKind kind);
QString effortText(Effort effort);

// Joined by ", ", in the order given; an unknown key or id stands as it is.
QString serviceShortNames(const Catalog &catalog, const QStringList &keys);
QString serviceNames(const Catalog &catalog, const QStringList &keys);
QString tacticNames(const Catalog &catalog, const QStringList &ids);
// Id and name, one a line: for tool tips of columns with room for a number or ids alone.
QString techniqueLines(const Catalog &catalog, const QStringList &ids);

// What a name in a source is of, by Unmatched::kind; an unknown kind stands as it is.
QString unmatchedKindText(const QString &kind); // "CloudFormation type"

// How people look names up: as their language sorts, upper and lower case alike.
QCollator nameCollator();

// What a column's heading says, by role: its title, or what it means as a tool tip.
struct ColumnHeading
{
    QString title{};
    QString meaning{};
};
QVariant headingData(const ColumnHeading &heading, int role);

// Any text as a tool tip that shows it literally and wraps it; empty for an empty text.
QString toolTipText(const QString &plain);

} // namespace Ttc
