#include "models/exports/techniquelist.h"

#include "models/exports/exportwords.h"
#include "models/exports/jsonparts.h"
#include "models/exports/plaintext.h"
#include "models/exports/savefile.h"
#include "models/scope/english.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype NameLetters = 38;
constexpr qsizetype ListLetters = 24;

QString shortened(const QString &text, qsizetype letters, int width)
{
    return width <= 0 || text.size() <= letters ? text : text.left(letters - 1) + u'…';
}

QStringList shortServiceNames(const Catalog &catalog, const QStringList &keys)
{
    QStringList names;
    for (const QString &key : keys) {
        const Service *service = catalog.service(key);
        names.append(service == nullptr ? key : service->shortName());
    }
    return names;
}

// The leaves with each one's parents above it; neighbours of one parent are drawn together below it, where
// the best of them stands.
QStringList withParents(const Catalog &catalog, const QStringList &leaves)
{
    QStringList ids;
    QSet<QString> parents;
    for (const QString &leaf : leaves) {
        const Technique *technique = catalog.technique(leaf);
        if (technique == nullptr || technique->parentId.isEmpty()) {
            ids.append(leaf);
            continue;
        }
        const QString &parent = technique->parentId;
        if (parents.contains(parent)) {
            continue;
        }
        parents.insert(parent);
        ids.append(parent);
        std::ranges::copy_if(leaves, std::back_inserter(ids), [&](const QString &id) {
            const Technique *other = catalog.technique(id);
            return other != nullptr && other->parentId == parent;
        });
    }
    return ids;
}

QStringList sortedWithParents(const Catalog &catalog, const QStringList &leaves)
{
    QStringList ids = withParents(catalog, leaves);
    std::ranges::sort(ids);
    return ids;
}

QString proofText(const QList<Proof> &proofs)
{
    QStringList texts;
    for (const Proof &proof : proofs) {
        texts.append(proof.text);
    }
    return texts.join(u"; "_s);
}

} // namespace

QByteArray techniqueTable(const ExportContext &context, const Scope &scope, const FilterResult &result,
                          int width)
{
    const Catalog &catalog = scope.catalog();
    QList<QStringList> rows;
    const QStringList ids = withParents(catalog, result.leaves);
    for (const QString &id : ids) {
        const Technique *technique = catalog.technique(id);
        if (technique == nullptr) {
            continue;
        }
        const Verdict verdict = scope.verdict(id);
        const QString indent = technique->parentId.isEmpty() ? QString() : u"  "_s;
        rows.append(
            {indent + id, shortened(technique->name, NameLetters, width),
             shortened(Words::tactics(catalog, technique->tactics).join(u", "_s), ListLetters, width),
             shortened(shortServiceNames(catalog, technique->services).join(u", "_s), ListLetters, width),
             verdictGlyph(verdict) + u' ' + verdictName(verdict), scope.headline(id)});
    }
    QString out = aligned({u"ID"_s, u"TECHNIQUE"_s, u"TACTICS"_s, u"SERVICES"_s, u"VERDICT"_s, u"BECAUSE"_s},
                          rows, width);
    out += u"\n%1 of %2. Catalog: %3. Inventory: %4.\n"_s.arg(
        English::number(result.leaves.size()),
        English::counted(catalog.leaves().size(), u"technique"_s, u"techniques"_s), Words::catalog(catalog),
        printable(Words::sources(scope).join(u"; "_s)));
    if (!context.sentence.isEmpty()) {
        out += wrapped(context.sentence, width > 0 ? width : 100);
    }
    return out.toUtf8();
}

QByteArray techniqueListJson(const ExportContext &context, const Scope &scope, const FilterResult &result)
{
    const Catalog &catalog = scope.catalog();
    QJsonArray techniques;
    const QStringList ids = sortedWithParents(catalog, result.leaves);
    for (const QString &id : ids) {
        const Technique *technique = catalog.technique(id);
        if (technique == nullptr) {
            continue;
        }
        techniques.append(
            QJsonObject{{u"id"_s, id},
                        {u"name"_s, technique->name},
                        {u"parent"_s, Json::textOrNull(technique->parentId)},
                        {u"tactics"_s, Json::array(technique->tactics)},
                        {u"services"_s, Json::array(technique->services)},
                        {u"reach"_s, technique->reach ? QJsonValue(toKey(*technique->reach)) : QJsonValue()},
                        {u"verdict"_s, toKey(scope.verdict(id))},
                        {u"proof"_s, Json::proof(scope.proof(id))}});
    }
    return Json::document({{u"schema"_s, u"ttc-techniques/1"_s},
                           {u"catalog"_s, Json::catalog(catalog)},
                           {u"query"_s, context.query},
                           {u"techniques"_s, techniques}});
}

QByteArray techniqueListCsv(const ExportContext &context, const Scope &scope, const FilterResult &result)
{
    const Catalog &catalog = scope.catalog();
    QByteArray out =
        csvRow({u"id"_s, u"name"_s, u"parent"_s, u"tactics"_s, u"services"_s, u"reach"_s, u"verdict"_s,
                u"proof"_s, u"catalog"_s, u"inventory"_s, u"filter"_s, u"exported"_s});
    const QStringList origin{Words::catalog(catalog), Words::sources(scope).join(u"; "_s),
                             Words::filter(context), context.time.toUTC().toString(Qt::ISODate)};
    const QStringList ids = sortedWithParents(catalog, result.leaves);
    for (const QString &id : ids) {
        const Technique *technique = catalog.technique(id);
        if (technique == nullptr) {
            continue;
        }
        out += csvRow(QStringList{id, technique->name, technique->parentId, technique->tactics.join(u' '),
                                  technique->services.join(u' '),
                                  technique->reach ? toKey(*technique->reach) : QString(),
                                  toKey(scope.verdict(id)), proofText(scope.proof(id))}
                      + origin);
    }
    return out;
}

} // namespace Ttc
