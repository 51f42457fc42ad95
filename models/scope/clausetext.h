#pragma once

#include "models/scope/query.h"

#include <QString>
#include <QStringList>

namespace Ttc {

// "service is Amazon S3 or Amazon EBS", "no event has “GetObject”": a field clause in words. `values` are
// names for people.
QString fieldClauseText(const QueryClause &clause, const QStringList &values);

// "full text has “ransom”", "full text lacks “ransom”", while typing "full text has words that begin with
// “ran”".
QString textClauseText(const QueryClause &clause, bool prefix);

// "No service is called “foo”; did you mean “fsx”?" Without a proposal the known values are named; `known`
// may be empty.
QString unknownValueNote(const QString &what, const QString &value, const QString &proposal,
                         const QStringList &known);

// Both notes as one text; either may be empty.
QString joinedNotes(const QString &first, const QString &second);

} // namespace Ttc
