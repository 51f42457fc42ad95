#include "models/catalog/entryreaders.h"
#include "models/catalog/yamlfields.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype LongestTacticSummary = 160;

QList<Tactic> readList(const YamlNode &list, IdKind kind, DraftFile &file)
{
    static const QRegularExpression grammar(u"^TA\\d{4}$"_s);
    QList<Tactic> tactics;
    for (const YamlNode &node : list.items) {
        YamlFields fields(node, u"a tactic"_s, file);
        Tactic &tactic = tactics.emplaceBack();
        tactic.id = fields.text(u"id");
        tactic.name = fields.text(u"name");
        tactic.slug = fields.text(u"slug");
        if (kind == IdKind::Tactic) {
            tactic.summary =
                fields.text(u"summary", YamlFields::Need::Required, {.most = LongestTacticSummary});
        }
        fields.refuseOthers();
        if (!tactic.id.isEmpty() && !grammar.match(tactic.id).hasMatch()) {
            file.refuse(fields.place(u"id"), u"“%1” is no tactic id"_s.arg(tactic.id),
                        u"Tactic ids are TA and four digits"_s);
        }
        file.define(kind, tactic.id, fields.place(u"id"));
    }
    return tactics;
}

} // namespace

void readTactics(const YamlNode &root, DraftFile &file)
{
    YamlFields fields(root, u"tactics.yaml"_s, file);
    if (const YamlNode *list = fields.list(u"tactics", YamlFields::Need::Required)) {
        file.contents().tactics = readList(*list, IdKind::Tactic, file);
    }
    if (const YamlNode *attack = fields.map(u"attack", YamlFields::Need::Required)) {
        YamlFields versions(*attack, u"“attack”"_s, file);
        if (const YamlNode *list = versions.list(u"v18", YamlFields::Need::Required)) {
            file.contents().attackTactics18 = readList(*list, IdKind::AttackTactic18, file);
        }
        if (const YamlNode *list = versions.list(u"v19", YamlFields::Need::Required)) {
            file.contents().attackTactics19 = readList(*list, IdKind::AttackTactic19, file);
        }
        versions.refuseOthers();
    }
    fields.refuseOthers();
}

void readEdition(const YamlNode &root, DraftFile &file)
{
    YamlFields fields(root, u"catalog.yaml"_s, file);
    CatalogInfo &info = file.contents().info;
    info.version = fields.text(u"version");
    info.date = fields.date(u"date");
    info.title = fields.text(u"title");
    info.publisher = fields.text(u"publisher");
    info.source = fields.url(u"source");
    info.attackVersions = fields.texts(u"attack_versions", 1);
    fields.refuseOthers();
    for (const QString &version : std::as_const(info.attackVersions)) {
        if (version != "18"_L1 && version != "19"_L1) {
            file.refuse(fields.place(u"attack_versions"), u"ATT&CK %1 is not supported"_s.arg(version),
                        u"Supported are 18 and 19"_s);
        }
    }
}

} // namespace Ttc
