#pragma once

#include "models/catalog/error.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace Ttc {

// A word or a quoted phrase to look for.
struct SearchTerm
{
    QString text{};      // as typed; any characters
    bool prefix = false; // the last word matches words that begin with it
};

// Full-text search over the techniques of a mirror (FTS5: id, name, summary, description, detection, events,
// services, controls). Not thread-safe: one thread uses one index.
class TextIndex
{
public:
    virtual ~TextIndex() = default;

    enum class Combine {
        All,
        Any
    };

    // Ids of the techniques (leaves and parents) that hold all, or any, of the terms, best first. A term that
    // holds no letter or digit is ignored. Nothing that is typed can break the query: text is quoted, never
    // parsed. No terms give no ids. A term with `prefix` shorter than three letters matches the beginnings of
    // ids and of words of names only.
    virtual Result<QStringList> search(const QList<SearchTerm> &terms, Combine combine) = 0;
};

} // namespace Ttc
