#include "app/ttc/cataloginfocommand.h"

#include "app/ttc/catalogoption.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

void writeText(const Mirror &mirror, QTextStream &out)
{
    const Catalog &catalog = *mirror.catalog;
    const CatalogInfo &info = catalog.info();
    const qsizetype parents = catalog.techniques().size() - catalog.leaves().size();
    const std::pair<QString, QString> rows[]{
        {u"Catalog"_s, info.title},
        {u"Publisher"_s, info.publisher},
        {u"Source"_s, info.source},
        {u"Version"_s, info.version},
        {u"Date"_s, info.date.toString(Qt::ISODate)},
        {u"ATT&CK"_s, info.attackVersions.join(u", "_s)},
        {u"Techniques"_s,
         u"%1, and %2 parents above some of them"_s.arg(catalog.leaves().size()).arg(parents)},
        {u"Controls"_s, QString::number(catalog.controls().size())},
        {u"Services"_s, QString::number(catalog.services().size())},
        {u"File"_s, mirror.file},
        {u"Schema"_s, QString::number(mirror.schema)},
        {u"Built by"_s, mirror.builtBy},
        {u"SHA-256"_s, info.sha256},
    };
    for (const auto &[label, value] : rows) {
        out << label.leftJustified(12) << value << "\n";
    }
}

void writeJson(const Mirror &mirror, QTextStream &out)
{
    const Catalog &catalog = *mirror.catalog;
    const CatalogInfo &info = catalog.info();
    const QJsonObject counts{
        {u"techniques"_s, catalog.techniques().size()}, {u"leaves"_s, catalog.leaves().size()},
        {u"tactics"_s, catalog.tactics().size()},       {u"controls"_s, catalog.controls().size()},
        {u"services"_s, catalog.services().size()},
    };
    const QJsonObject report{
        {u"schema"_s, u"ttc-catalog-info/1"_s},
        {u"title"_s, info.title},
        {u"publisher"_s, info.publisher},
        {u"source"_s, info.source},
        {u"version"_s, info.version},
        {u"date"_s, info.date.toString(Qt::ISODate)},
        {u"attack_versions"_s, QJsonArray::fromStringList(info.attackVersions)},
        {u"counts"_s, counts},
        {u"file"_s, mirror.file},
        {u"mirror_schema"_s, mirror.schema},
        {u"built_by"_s, mirror.builtBy},
        {u"sha256"_s, info.sha256},
    };
    out << QString::fromUtf8(QJsonDocument(report).toJson());
}

} // namespace

int runCatalogInfo(const QStringList &arguments, Console &console)
{
    const QString name = u"catalog info"_s;
    const QCommandLineOption format(u"format"_s, u"Write “text” (the default) or “json”."_s, u"FORMAT"_s,
                                    u"text"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Tells version, size and origin of the catalog."_s);
    parser.addOptions({catalogOption(), format});
    if (const std::optional<int> status = parseArguments(parser, name, arguments, console)) {
        return *status;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return refuseUsage(
            name, u"“%1” is not expected here"_s.arg(parser.positionalArguments().constFirst()), console);
    }
    const QString chosen = parser.value(format);
    if (chosen != "text"_L1 && chosen != "json"_L1) {
        return refuseUsage(name, u"“%1” is no format, choose text or json"_s.arg(chosen), console);
    }
    const Result<Mirror> mirror = openCatalog(parser, console);
    if (!mirror) {
        return report(mirror.error(), console);
    }
    chosen == "json"_L1 ? writeJson(*mirror, console.out) : writeText(*mirror, console.out);
    return Done;
}

} // namespace Ttc
