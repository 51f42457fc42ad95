#pragma once

#include "models/checklist/workspacefile.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <utility>

namespace Ttc {

// The open database that the stores of one workspace share. Runs what may throw in one transaction and says
// in words what went wrong.
class WorkspaceConnection
{
public:
    // `name`: the file as a person named it.
    WorkspaceConnection(QString name, WorkspaceFile file)
        : m_name(std::move(name))
        , m_file(std::move(file))
    {
    }

    const QString &name() const { return m_name; }

    // `work` takes the database and gives a T or Result<T>. All that it reads is of one moment.
    template <typename T, typename Work>
    Result<T> read(Work work) const
    {
        try {
            const SQLite::Transaction transaction(*m_file.database, SQLite::TransactionBehavior::DEFERRED);
            return work(*m_file.database);
        } catch (const SQLite::Exception &exception) {
            return tl::unexpected(workspaceError(m_name, exception));
        }
    }

    // `work` takes the database and gives Result<T>. On disk when this returns a value; after an error
    // nothing was changed.
    template <typename T, typename Work>
    Result<T> write(Work work)
    {
        try {
            SQLite::Transaction transaction(*m_file.database, SQLite::TransactionBehavior::IMMEDIATE);
            Result<T> result = work(*m_file.database);
            if (result) {
                transaction.commit();
            }
            return result;
        } catch (const SQLite::Exception &exception) {
            return tl::unexpected(workspaceError(m_name, exception));
        }
    }

private:
    QString m_name;
    WorkspaceFile m_file;
};

} // namespace Ttc
