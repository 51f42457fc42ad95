#pragma once

#include "models/catalog/catalog.h"
#include "models/catalog/yamldocument.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <utility>

namespace Ttc {

struct FileProblem
{
    QString file{};
    YamlProblem problem{};
    Error::Kind kind = Error::Kind::Input;
};

// What an id can stand for.
enum class IdKind {
    Technique,
    Control,
    Service,
    Tactic,
    AttackTactic18,
    AttackTactic19,
    ArnNamespace,
    CloudFormationPrefix,
};

// An id with the place where it stands, as a definition or as a reference.
struct PlacedId
{
    IdKind kind = IdKind::Technique;
    QString id{};
    QString file{};
    YamlPlace place{};
};

// A catalog while its files are read: what was understood, what must be checked once everything is there, and
// all that was wrong so far.
struct CatalogDraft
{
    CatalogContents contents{};
    QList<PlacedId> definitions{};
    QList<PlacedId> references{};
    // File and places of the keys of each technique, by its id.
    QHash<QString, QString> techniqueFiles{};
    QHash<QString, QHash<QString, YamlPlace>> techniqueKeys{};
    // Kinds of which some definitions could not be read: what refers to them cannot be judged.
    QSet<IdKind> incomplete{};
    QList<FileProblem> problems{};
};

// The file that is being read, for what reads a part of it.
class DraftFile
{
public:
    DraftFile(CatalogDraft &draft, QString file)
        : m_draft(draft)
        , m_file(std::move(file))
    {
    }

    CatalogDraft &draft() { return m_draft; }
    CatalogContents &contents() { return m_draft.contents; }
    const QString &file() const { return m_file; }

    void refuse(const YamlPlace &place, const QString &message, const QString &advice = {})
    {
        m_draft.problems.append({m_file, {place, message, advice}});
    }
    void define(IdKind kind, const QString &id, const YamlPlace &place)
    {
        m_draft.definitions.append({kind, id, m_file, place});
    }
    void refer(IdKind kind, const QString &id, const YamlPlace &place)
    {
        m_draft.references.append({kind, id, m_file, place});
    }

private:
    CatalogDraft &m_draft;
    QString m_file;
};

} // namespace Ttc
