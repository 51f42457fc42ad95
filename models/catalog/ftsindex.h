#pragma once

#include "models/catalog/textindex.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>

namespace Ttc {

// The search over the FTS5 table of an open mirror.
class FtsIndex final : public TextIndex
{
public:
    // Throws what SQLiteCpp throws. `file` is for messages.
    FtsIndex(std::unique_ptr<SQLite::Database> database, QString file);

    Result<QStringList> search(const QList<SearchTerm> &terms, Combine combine) override;

private:
    QStringList run(const QString &expression);

    QString m_file;
    std::unique_ptr<SQLite::Database> m_database;
    SQLite::Statement m_statement;
};

// The terms as an FTS5 expression in which every character that was typed stands inside quotes; empty when no
// term holds a letter or digit.
QString ftsExpression(const QList<SearchTerm> &terms, TextIndex::Combine combine);

} // namespace Ttc
