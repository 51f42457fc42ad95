#include "models/checklist/workspaceinventory.h"

#include "models/catalog/sqltext.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// In an order in which nothing still refers to what goes.
constexpr const char *EmptyAll = "DELETE FROM inventory_evidence;"
                                 "DELETE FROM inventory_absence;"
                                 "DELETE FROM inventory_unmatched;"
                                 "DELETE FROM inventory_source_account;"
                                 "DELETE FROM inventory_source_warning;"
                                 "DELETE FROM inventory_chosen_account;"
                                 "DELETE FROM inventory_region_set;"
                                 "DELETE FROM inventory_account;"
                                 "DELETE FROM inventory_source;";

// Ids of the sets of Regions that were written, so that each is written once.
class RegionSets
{
public:
    explicit RegionSets(SQLite::Database &database)
        : m_insert(database, "INSERT INTO inventory_region_set VALUES (?, ?)")
    {
    }

    qsizetype idOf(const QStringList &regions)
    {
        const auto known = m_ids.constFind(regions);
        if (known != m_ids.cend()) {
            return *known;
        }
        const qsizetype id = m_ids.size();
        const QJsonDocument json(QJsonArray::fromStringList(regions));
        m_insert(id, QString::fromUtf8(json.toJson(QJsonDocument::Compact)));
        m_ids.insert(regions, id);
        return id;
    }

private:
    Insert m_insert;
    QHash<QStringList, qsizetype> m_ids;
};

// The column's number as a place in a list of that size. A file may have been altered by other hands: a row
// that refers to nothing must not lead outside the list.
int placeIn(qsizetype size, const SQLite::Column &column)
{
    const std::int64_t place = column.getInt64();
    if (place < 0 || place >= size) {
        throw SQLite::Exception("a row of the inventory refers to one that is not there", SQLITE_CORRUPT);
    }
    return static_cast<int>(place);
}

void writeSources(SQLite::Database &database, const QList<Source> &sources)
{
    Insert insert(database, "INSERT INTO inventory_source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Insert insertAccount(database, "INSERT INTO inventory_source_account (source, account) VALUES (?, ?)");
    Insert insertWarning(database, "INSERT INTO inventory_source_warning (source, message) VALUES (?, ?)");
    qsizetype id = 0;
    for (const Source &source : sources) {
        insert(id, source.label, source.path, source.format, source.compression, source.encoding,
               source.sha256, source.records, source.bytes, source.taken.toString(Qt::ISODate),
               source.imported.toUTC().toString(Qt::ISODateWithMs), source.absenceKind, source.complete,
               source.truncated);
        for (const QString &account : source.accounts) {
            insertAccount(id, account);
        }
        for (const QString &warning : source.warnings) {
            insertWarning(id, warning);
        }
        ++id;
    }
}

void writeAccounts(SQLite::Database &database, const QList<AccountInventory> &accounts)
{
    Insert insert(database, "INSERT INTO inventory_account VALUES (?, ?, ?)");
    Insert insertEvidence(database,
                          "INSERT INTO inventory_evidence (account, service, regions, kind, type, count,"
                          " source) VALUES (?, ?, ?, ?, ?, ?, ?)");
    Insert insertAbsence(database,
                         "INSERT INTO inventory_absence (account, service, source) VALUES (?, ?, ?)");
    RegionSets regionSets(database);
    qsizetype id = 0;
    for (const AccountInventory &account : accounts) {
        insert(id, account.id, account.name);
        for (const ServiceEvidence &service : account.services) {
            const qsizetype regions = regionSets.idOf(service.regions);
            for (const Evidence &evidence : service.evidence) {
                insertEvidence(id, service.service, regions, toKey(evidence.kind), evidence.type,
                               evidence.count, evidence.source);
            }
        }
        for (const Absence &absence : account.absent) {
            insertAbsence(id, absence.service, absence.source);
        }
        ++id;
    }
}

QList<Source> readSources(SQLite::Database &database)
{
    QList<Source> sources;
    SQLite::Statement query(database, "SELECT * FROM inventory_source ORDER BY id");
    while (query.executeStep()) {
        sources.append({.label = textOf(query.getColumn(1)),
                        .path = textOf(query.getColumn(2)),
                        .format = textOf(query.getColumn(3)),
                        .compression = textOf(query.getColumn(4)),
                        .encoding = textOf(query.getColumn(5)),
                        .sha256 = textOf(query.getColumn(6)),
                        .records = query.getColumn(7).getInt64(),
                        .bytes = query.getColumn(8).getInt64(),
                        .taken = QDate::fromString(textOf(query.getColumn(9)), Qt::ISODate),
                        .imported = QDateTime::fromString(textOf(query.getColumn(10)), Qt::ISODateWithMs),
                        .absenceKind = textOf(query.getColumn(11)),
                        .complete = query.getColumn(12).getInt() != 0,
                        .truncated = query.getColumn(13).getInt() != 0});
    }
    SQLite::Statement accounts(database, "SELECT source, account FROM inventory_source_account ORDER BY id");
    while (accounts.executeStep()) {
        sources[placeIn(sources.size(), accounts.getColumn(0))].accounts.append(
            textOf(accounts.getColumn(1)));
    }
    SQLite::Statement warnings(database, "SELECT source, message FROM inventory_source_warning ORDER BY id");
    while (warnings.executeStep()) {
        sources[placeIn(sources.size(), warnings.getColumn(0))].warnings.append(
            textOf(warnings.getColumn(1)));
    }
    return sources;
}

QList<QStringList> readRegionSets(SQLite::Database &database)
{
    QList<QStringList> sets;
    SQLite::Statement query(database, "SELECT regions FROM inventory_region_set ORDER BY id");
    while (query.executeStep()) {
        const QByteArray json = textOf(query.getColumn(0)).toUtf8();
        QStringList regions;
        for (const QJsonValue region : QJsonDocument::fromJson(json).array()) {
            regions.append(region.toString());
        }
        sets.append(regions);
    }
    return sets;
}

void readEvidence(SQLite::Database &database, qsizetype sources, QList<AccountInventory> &accounts)
{
    const QList<QStringList> regionSets = readRegionSets(database);
    QHash<QString, QString> words; // the same few hundred strings fill all rows: share them
    const auto shared = [&words](const QString &text) {
        const auto known = words.constFind(text);
        return known != words.cend() ? *known : *words.insert(text, text);
    };
    SQLite::Statement query(database, "SELECT account, service, regions, kind, type, count, source"
                                      " FROM inventory_evidence ORDER BY id");
    while (query.executeStep()) {
        QList<ServiceEvidence> &services = accounts[placeIn(accounts.size(), query.getColumn(0))].services;
        const QString service = textOf(query.getColumn(1));
        if (services.isEmpty() || services.constLast().service != service) {
            services.append({.service = shared(service),
                             .regions = regionSets[placeIn(regionSets.size(), query.getColumn(2))]});
        }
        const QString kind = textOf(query.getColumn(3));
        services.last().evidence.append({.kind = evidenceKindFromKey(kind).value_or(EvidenceKind::ZeroCost),
                                         .type = shared(textOf(query.getColumn(4))),
                                         .count = query.getColumn(5).getInt64(),
                                         .source = placeIn(sources, query.getColumn(6))});
    }
}

QList<AccountInventory> readAccounts(SQLite::Database &database, qsizetype sources)
{
    QList<AccountInventory> accounts;
    SQLite::Statement query(database, "SELECT account, name FROM inventory_account ORDER BY id");
    while (query.executeStep()) {
        accounts.append({.id = textOf(query.getColumn(0)), .name = textOf(query.getColumn(1))});
    }
    readEvidence(database, sources, accounts);
    SQLite::Statement absences(database,
                               "SELECT account, service, source FROM inventory_absence ORDER BY id");
    while (absences.executeStep()) {
        accounts[placeIn(accounts.size(), absences.getColumn(0))].absent.append(
            {.service = textOf(absences.getColumn(1)), .source = placeIn(sources, absences.getColumn(2))});
    }
    return accounts;
}

} // namespace

void writeInventory(SQLite::Database &database, const Inventory &inventory, const QStringList &chosenAccounts)
{
    database.exec(EmptyAll);
    writeSources(database, inventory.sources);
    writeAccounts(database, inventory.accounts);
    Insert insertUnmatched(
        database, "INSERT INTO inventory_unmatched (value, kind, count, source) VALUES (?, ?, ?, ?)");
    for (const Unmatched &unmatched : inventory.unmatched) {
        insertUnmatched(unmatched.value, unmatched.kind, unmatched.count, unmatched.source);
    }
    Insert insertChosen(database, "INSERT INTO inventory_chosen_account (account) VALUES (?)");
    for (const QString &account : chosenAccounts) {
        insertChosen(account);
    }
}

WorkspaceStore::SavedInventory readInventory(SQLite::Database &database)
{
    WorkspaceStore::SavedInventory saved;
    saved.inventory.sources = readSources(database);
    saved.inventory.accounts = readAccounts(database, saved.inventory.sources.size());
    SQLite::Statement unmatched(database,
                                "SELECT value, kind, count, source FROM inventory_unmatched ORDER BY id");
    while (unmatched.executeStep()) {
        saved.inventory.unmatched.append(
            {.value = textOf(unmatched.getColumn(0)),
             .kind = textOf(unmatched.getColumn(1)),
             .count = unmatched.getColumn(2).getInt64(),
             .source = placeIn(saved.inventory.sources.size(), unmatched.getColumn(3))});
    }
    SQLite::Statement chosen(database, "SELECT account FROM inventory_chosen_account ORDER BY id");
    while (chosen.executeStep()) {
        saved.chosenAccounts.append(textOf(chosen.getColumn(0)));
    }
    return saved;
}

} // namespace Ttc
