#pragma once

#include "models/catalog/catalog.h"
#include "models/inventory/inventory.h"
#include "models/scope/presence.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace Ttc {

// Of a technique over the chosen accounts, weakest first so that the greatest is the best.
enum class Verdict {
    Unscoped, // there is no inventory
    NotSeen,
    NotCovered,
    Startable,
    Possible,
    InUse,
};

QString toKey(Verdict verdict); // "unscoped", "not-seen", "not-covered", "startable", "possible", "in-use"
std::optional<Verdict> verdictFromKey(QStringView key);
// "In use", "Possible", "Startable", "Not covered", "Not seen", "No inventory"; English, for exports and the
// terminal.
QString verdictName(Verdict verdict);
// The glyph that stands before the name, so that a verdict never shows by colour alone.
QString verdictGlyph(Verdict verdict);

// One statement that supports a verdict.
struct Proof
{
    QString service{}; // Service::key; empty for kind "account"
    QString account{}; // account id; empty where it is about all of them
    QString kind{}; // key of EvidenceKind, or "account", "always-present", "derived", "not-covered", "absent"
    qint64 count = 0;
    int source = -1; // index into Inventory::sources; -1 where no source says it
    QString text{};  // a sentence for people, without its full stop
};

class Leaves;
class PresenceTable;

// Verdicts of all techniques for one catalog, inventory and choice of accounts. Cheap to copy, immutable.
class Scope
{
public:
    // No inventory: every verdict is Unscoped.
    explicit Scope(std::shared_ptr<const Catalog> catalog = {});
    // `accounts`: ids to look at; empty: all that a source is about. Those that no source is about take no
    // part.
    Scope(std::shared_ptr<const Catalog> catalog, std::shared_ptr<const Inventory> inventory,
          const QStringList &accounts = {});

    bool hasInventory() const;
    const QStringList &accounts() const { return m_accounts; }
    const Catalog &catalog() const { return *m_catalog; }
    const Inventory &inventory() const { return *m_inventory; }

    // A parent takes its best child's. An unknown id is Unscoped.
    Verdict verdict(const QString &techniqueId) const;
    // In one of accounts(), by its place there; of a leaf. Unscoped for what is no leaf or no account.
    Verdict verdictIn(qsizetype account, const QString &leafId) const;
    // Best presence over the chosen accounts; NotCovered for an unknown key.
    Presence servicePresence(const QString &serviceKey) const;
    // Of every service in each of accounts(), in their order; nullptr without an inventory.
    const PresenceTable *presences() const { return m_table.get(); }

    // What says so, strongest first, at most `limit` statements (0: all). Where a limit would cut, statements
    // about several accounts are drawn together by service and kind; such a one has no account. Computed when
    // asked for. A parent gives its best child's.
    QList<Proof> proof(const QString &techniqueId, int limit = 0) const;
    // One line that leads the detail view: "Amazon S3 in 2 of 3 accounts", "Every account",
    // "Nobody uses Amazon Bedrock, but an attacker could start it".
    QString headline(const QString &techniqueId) const;

    // The leaves with their verdicts, laid out for filterTechniques().
    const Leaves &leaves() const { return *m_leaves; }

private:
    void judge();
    const Technique *bestLeaf(const QString &techniqueId) const;

    std::shared_ptr<const Catalog> m_catalog;
    std::shared_ptr<const Inventory> m_inventory;
    QStringList m_accounts;
    std::shared_ptr<const PresenceTable> m_table;
    QHash<QString, Verdict> m_verdicts;
    std::shared_ptr<const Leaves> m_leaves;
};

} // namespace Ttc
