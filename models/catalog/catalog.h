#pragma once

#include "models/catalog/control.h"
#include "models/catalog/service.h"
#include "models/catalog/tactic.h"
#include "models/catalog/technique.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

struct CatalogInfo
{
    QString version{}; // "2026.11"
    QDate date{};
    QString title{};
    QString publisher{};
    QString source{}; // https address of the public catalog
    QStringList attackVersions{};
    QString sha256{}; // of the content; empty until a mirror was written
    bool operator==(const CatalogInfo &) const = default;
};

// What a catalog is made from, in any order.
struct CatalogContents
{
    CatalogInfo info{};
    QList<Tactic> tactics{};         // in the catalog's order
    QList<Tactic> attackTactics18{}; // in ATT&CK's order
    QList<Tactic> attackTactics19{};
    QList<Service> services{};
    QList<Control> controls{};
    QList<Technique> techniques{};
    bool operator==(const CatalogContents &) const = default;
};

// All techniques, controls and services in memory, immutable, with look-ups by id. Shared between threads as
// std::shared_ptr<const Catalog>. Pointers and references that it gives live as long as it does.
class Catalog
{
public:
    // Sorts techniques and controls by id, services by key. Takes contents that a reader has checked: ids are
    // unique and every reference resolves.
    explicit Catalog(CatalogContents contents);

    const CatalogInfo &info() const { return m_contents.info; }
    const QList<Tactic> &tactics() const { return m_contents.tactics; }
    const QList<Service> &services() const { return m_contents.services; }
    const QList<Control> &controls() const { return m_contents.controls; }
    const QList<Technique> &techniques() const { return m_contents.techniques; }
    const CatalogContents &contents() const { return m_contents; }

    // nullptr for an unknown id.
    const Technique *technique(const QString &id) const;
    const Control *control(const QString &id) const;
    const Service *service(const QString &key) const;
    const Tactic *tactic(const QString &id) const;

    // Ids of the techniques right below this one, sorted; empty for a leaf and for an unknown id.
    QStringList children(const QString &id) const;
    // True for a known technique without children. Counts everywhere count leaves.
    bool isLeaf(const QString &id) const;
    // Sorted ids of all leaves.
    const QStringList &leaves() const { return m_leaves; }
    // Sorted ids of the leaves that name this control among their mitigations.
    QStringList techniquesOf(const QString &controlId) const;
    // Display name of a service key; the key itself where it is unknown.
    QString serviceName(const QString &key) const;

private:
    CatalogContents m_contents;
    QHash<QString, qsizetype> m_techniqueIndex;
    QHash<QString, qsizetype> m_controlIndex;
    QHash<QString, qsizetype> m_serviceIndex;
    QHash<QString, qsizetype> m_tacticIndex;
    QHash<QString, QStringList> m_children;
    QHash<QString, QStringList> m_techniquesOf;
    QStringList m_leaves;
};

} // namespace Ttc
