#include "models/exports/inventoryreport.h"

#include "models/exports/exportwords.h"
#include "models/exports/jsonparts.h"
#include "models/exports/plaintext.h"
#include "models/inventory/inventoryformat.h"
#include "models/scope/english.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int ShownUnmatched = 20;

QString formatText(const Source &source)
{
    const InventoryFormat *format = inventoryFormat(source.format);
    return format == nullptr ? source.format : format->name;
}

QString filesPart(const Inventory &inventory)
{
    QList<QStringList> rows;
    QString warnings;
    for (const Source &source : inventory.sources) {
        QStringList marks;
        if (source.taken.isValid()) {
            marks.append(u"taken "_s + source.taken.toString(Qt::ISODate));
        }
        marks.append(source.complete ? u"marked complete"_s : u"not marked complete"_s);
        if (source.truncated) {
            marks.append(u"truncated"_s);
        }
        rows.append({source.path, formatText(source), source.compression, source.encoding,
                     English::number(source.records), English::number(source.bytes), marks.join(u", "_s)});
        for (const QString &warning : source.warnings) {
            warnings += u"warning: "_s + printable(source.path + u": "_s + warning) + u'\n';
        }
    }
    if (rows.isEmpty()) {
        return {};
    }
    const QStringList headings{u"FILE"_s,    u"FORMAT"_s, u"COMPRESSION"_s, u"ENCODING"_s,
                               u"RECORDS"_s, u"BYTES"_s,  u"NOTES"_s};
    return aligned(headings, rows, 0) + warnings + u'\n';
}

QString problemsPart(const QList<Error> &problems)
{
    QString out;
    for (const Error &problem : problems) {
        out += u"refused: "_s + printable(problem.text()) + u'\n';
    }
    return out.isEmpty() ? out : out + u'\n';
}

QString skippedPart(const QList<SkippedFile> &files)
{
    QString out;
    for (const SkippedFile &file : files) {
        out += u"passed over: "_s + printable(file.path + u": "_s + file.reason) + u'\n';
    }
    return out.isEmpty() ? out : out + u'\n';
}

QString evidenceText(const ServiceEvidence &service, bool alwaysPresent)
{
    QStringList kinds;
    QHash<QString, qint64> counts;
    for (const Evidence &evidence : service.evidence) {
        const QString kind = toKey(evidence.kind);
        if (!kinds.contains(kind)) {
            kinds.append(kind);
        }
        counts[kind] += evidence.count;
    }
    for (QString &kind : kinds) {
        kind = kind + u' ' + English::number(counts.value(kind));
    }
    if (alwaysPresent) {
        kinds.append(u"in every account"_s);
    }
    return kinds.join(u", "_s);
}

QString accountsPart(const Catalog &catalog, const Inventory &inventory)
{
    QString out;
    for (const AccountInventory &account : inventory.accounts) {
        QList<QStringList> rows;
        for (const ServiceEvidence &service : account.services) {
            const Presence presence = presenceOf(catalog, inventory, service.service, account.id).presence;
            const Service *known = catalog.service(service.service);
            rows.append({u"  "_s + catalog.serviceName(service.service), Words::presence(presence),
                         evidenceText(service, known != nullptr && known->alwaysPresent),
                         service.regions.join(u", "_s)});
        }
        const QString name = account.name.isEmpty() ? account.id : account.id + u' ' + account.name;
        out += printable(name) + u": "_s
             + English::counted(account.services.size(), u"service"_s, u"services"_s) + u'\n'
             + aligned({}, rows, 0);
        if (!account.absent.isEmpty()) {
            QStringList names;
            for (const Absence &absence : account.absent) {
                names.append(catalog.serviceName(absence.service));
            }
            out += u"  said to be absent: "_s + names.join(u", "_s) + u'\n';
        }
        out += u'\n';
    }
    return out;
}

QString unmatchedPart(const QList<Unmatched> &unmatched)
{
    if (unmatched.isEmpty()) {
        return u"Everything was matched to a service.\n"_s;
    }
    QList<QStringList> rows;
    for (const Unmatched &one : unmatched.first(std::min<qsizetype>(unmatched.size(), ShownUnmatched))) {
        rows.append({u"  "_s + one.value, one.kind, English::number(one.count)});
    }
    QString out = u"Not matched to any service: "_s
                + English::counted(unmatched.size(), u"name"_s, u"names"_s) + u'\n' + aligned({}, rows, 0);
    if (unmatched.size() > ShownUnmatched) {
        out += u"  and %1 more; --format json lists all\n"_s.arg(
            English::number(unmatched.size() - ShownUnmatched));
    }
    return out;
}

QJsonArray sourcesJson(const QList<Source> &sources)
{
    QJsonArray array;
    for (const Source &source : sources) {
        array.append(QJsonObject{{u"path"_s, source.path},
                                 {u"format"_s, source.format},
                                 {u"compression"_s, source.compression},
                                 {u"encoding"_s, source.encoding},
                                 {u"records"_s, source.records},
                                 {u"bytes"_s, source.bytes},
                                 {u"warnings"_s, Json::array(source.warnings)}});
    }
    return array;
}

QJsonArray problemsJson(const QList<Error> &problems)
{
    QJsonArray array;
    for (const Error &problem : problems) {
        const QString message =
            problem.advice.isEmpty() ? problem.message : problem.message + u". "_s + problem.advice;
        array.append(QJsonObject{{u"path"_s, problem.file},
                                 {u"place"_s, Json::textOrNull(problem.place)},
                                 {u"message"_s, message}});
    }
    return array;
}

QJsonArray skippedJson(const QList<SkippedFile> &files)
{
    QJsonArray array;
    for (const SkippedFile &file : files) {
        array.append(QJsonObject{{u"path"_s, file.path}, {u"reason"_s, file.reason}});
    }
    return array;
}

QJsonObject serviceJson(const Catalog &catalog, const ServiceEvidence &service, Presence presence)
{
    QJsonArray evidence;
    for (const Evidence &one : service.evidence) {
        evidence.append(
            QJsonObject{{u"kind"_s, toKey(one.kind)}, {u"count"_s, one.count}, {u"source"_s, one.source}});
    }
    return {{u"key"_s, service.service},
            {u"name"_s, catalog.serviceName(service.service)},
            {u"presence"_s, toKey(presence)},
            {u"evidence"_s, evidence},
            {u"regions"_s, Json::array(service.regions)}};
}

QJsonArray accountsJson(const Catalog &catalog, const Inventory &inventory)
{
    QJsonArray array;
    for (const AccountInventory &account : inventory.accounts) {
        QJsonArray services;
        for (const ServiceEvidence &service : account.services) {
            const Presence presence = presenceOf(catalog, inventory, service.service, account.id).presence;
            services.append(serviceJson(catalog, service, presence));
        }
        array.append(QJsonObject{
            {u"id"_s, account.id}, {u"name"_s, Json::textOrNull(account.name)}, {u"services"_s, services}});
    }
    return array;
}

QJsonArray unmatchedJson(const QList<Unmatched> &unmatched)
{
    QJsonArray array;
    for (const Unmatched &one : unmatched) {
        array.append(QJsonObject{{u"value"_s, one.value},
                                 {u"kind"_s, one.kind},
                                 {u"count"_s, one.count},
                                 {u"source"_s, one.source}});
    }
    return array;
}

} // namespace

QByteArray inventoryTable(const Scope &scope, const ImportReport &report)
{
    const Inventory &inventory = report.inventory;
    QString out = filesPart(inventory) + problemsPart(report.problems) + skippedPart(report.skipped);
    if (!inventory.isEmpty()) {
        out += accountsPart(scope.catalog(), inventory) + unmatchedPart(inventory.unmatched);
    }
    return out.toUtf8();
}

QByteArray inventoryJson(const Scope &scope, const ImportReport &report)
{
    return Json::document({{u"schema"_s, u"ttc-inventory-report/1"_s},
                           {u"sources"_s, sourcesJson(report.inventory.sources)},
                           {u"problems"_s, problemsJson(report.problems)},
                           {u"skipped"_s, skippedJson(report.skipped)},
                           {u"accounts"_s, accountsJson(scope.catalog(), report.inventory)},
                           {u"unmatched"_s, unmatchedJson(report.inventory.unmatched)}});
}

} // namespace Ttc
