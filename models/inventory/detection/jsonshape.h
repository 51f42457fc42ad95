#pragma once

#include "models/inventory/notation.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <string_view>

namespace Ttc {

// What members the documents at the beginning of a text have, as paths: "Resources" a member,
// "Resources[].Arn" one of the objects in a list, "Resources.*.Type" one of the objects in an object,
// "Results[]{}" a list of texts that hold JSON and "Results[]{}.arn" a member of that, "[]" an array of texts
// that is a whole document. Arrays around whole documents do not count.
struct JsonShape
{
    QSet<QString> paths{};
    QStringList members{}; // of the first document, in its order

    bool has(const QStringList &all) const;
    // Nothing was seen in it.
    bool isEmptyList(const QString &member) const;
};

// The text may break off anywhere.
JsonShape shapeOf(Notation notation, std::string_view beginning);

} // namespace Ttc
