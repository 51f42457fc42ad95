#include "models/catalog/mirrorcontents.h"
#include "models/catalog/sqltext.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// "s3:DeleteObject", as people write it, finds the event as a phrase; so does the name alone.
QString eventText(const Technique &technique)
{
    QStringList parts;
    QSet<QString> sources;
    for (const CloudTrailEvent &event : technique.events) {
        parts.append(event.source.section(u'.', 0, 0) + u':' + event.name);
        sources.insert(event.source);
    }
    QStringList sorted(sources.cbegin(), sources.cend());
    sorted.sort();
    return (parts + sorted).join(u'\n');
}

QString serviceText(const Catalog &catalog, const Technique &technique)
{
    QStringList parts;
    for (const QString &key : technique.services) {
        parts.append(key);
        if (const Service *service = catalog.service(key)) {
            parts.append(service->name);
            parts.append(service->aliases);
        }
    }
    return parts.join(u'\n');
}

QString controlText(const Catalog &catalog, const Technique &technique)
{
    QStringList parts;
    for (const Mitigation &mitigation : technique.mitigations) {
        parts.append({mitigation.control, mitigation.note});
        if (const Control *control = catalog.control(mitigation.control)) {
            parts.append(control->title);
            parts.append(control->securityHub + control->configRules + control->prowler);
        }
    }
    return parts.join(u'\n');
}

} // namespace

void writeSearchRows(SQLite::Database &database, const Catalog &catalog)
{
    Insert insert(
        database,
        "INSERT INTO search (rowid, id, name, keywords, summary, events, services, controls, description, "
        "detection) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    qint64 number = 0; // as in the table of techniques: both follow the catalog's order
    for (const Technique &technique : catalog.techniques()) {
        const QStringList description{technique.prerequisite, technique.description, technique.attack.id,
                                      technique.attack.v19Id, technique.attack.closest};
        const QStringList detection = QStringList{technique.detection} + technique.guardDuty;
        insert(++number, technique.id, technique.name, technique.keywords.join(u'\n'), technique.summary,
               eventText(technique), serviceText(catalog, technique), controlText(catalog, technique),
               description.join(u'\n'), detection.join(u'\n'));
    }
    database.exec("INSERT INTO search (search) VALUES ('optimize')");
}

} // namespace Ttc
