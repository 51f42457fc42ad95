#include "models/catalog/entryreaders.h"
#include "models/catalog/yamlfields.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QList<DefaultResource> readDefaultResources(YamlFields &service)
{
    QList<DefaultResource> resources;
    if (const YamlNode *list = service.list(u"default_resources")) {
        for (const YamlNode &node : list->items) {
            YamlFields fields(node, u"a default resource"_s, service.file());
            DefaultResource &resource = resources.emplaceBack();
            resource.types = fields.texts(u"types", 1);
            resource.name = fields.text(u"name", YamlFields::Need::Optional);
            resource.flag = fields.text(u"flag", YamlFields::Need::Optional);
            fields.refuseOthers();
        }
    }
    return resources;
}

// A type that stood at two services would be credited by chance.
QStringList ownedTexts(YamlFields &fields, QStringView key, IdKind kind)
{
    QStringList texts = fields.texts(key);
    for (const QString &text : std::as_const(texts)) {
        fields.file().define(kind, text, fields.place(key));
    }
    return texts;
}

void checkService(const Service &service, YamlFields &fields)
{
    static const QRegularExpression grammar(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
    static const QStringList kinds{u"config"_s, u"billing"_s, u"access-advisor"_s, u"list"_s};
    if (!service.key.isEmpty() && !grammar.match(service.key).hasMatch()) {
        fields.file().refuse(fields.place(u"key"), u"“%1” is no service key"_s.arg(service.key),
                             u"Keys are lower-case letters and digits, with hyphens between"_s);
    }
    for (const QString &kind : service.absence) {
        if (!kinds.contains(kind)) {
            fields.file().refuse(fields.place(u"absence"), u"“absence” cannot hold “%1”"_s.arg(kind),
                                 u"Choose among config, billing, access-advisor and list"_s);
        }
    }
}

Service readService(const YamlNode &node, DraftFile &file)
{
    YamlFields fields(node, u"a service"_s, file);
    Service service;
    service.key = fields.text(u"key");
    service.name = fields.text(u"name");
    service.aliases = fields.texts(u"aliases");
    service.arnNamespaces = ownedTexts(fields, u"arn", IdKind::ArnNamespace);
    service.iamPrefixes = fields.texts(u"iam");
    service.eventSources = fields.texts(u"event_sources");
    service.cloudFormation = ownedTexts(fields, u"cloudformation", IdKind::CloudFormationPrefix);
    service.inConfig = fields.flag(u"config");
    service.absence = fields.texts(u"absence");
    service.terraform = fields.texts(u"terraform");
    service.billingNames = fields.texts(u"billing_names");
    service.productCodes = fields.texts(u"product_codes");
    service.prowler = fields.texts(u"prowler");
    service.sdkClients = fields.texts(u"sdk_clients");
    service.steampipe = fields.texts(u"steampipe");
    service.global = fields.flag(u"global");
    service.virtualOf = fields.text(u"virtual_of", YamlFields::Need::Optional);
    service.alwaysPresent = fields.flag(u"always_present");
    service.defaultResources = readDefaultResources(fields);
    service.notes = fields.text(u"notes", YamlFields::Need::Optional);
    fields.refuseOthers();
    checkService(service, fields);

    file.define(IdKind::Service, service.key, fields.place(u"key"));
    if (!service.virtualOf.isEmpty()) {
        file.refer(IdKind::Service, service.virtualOf, fields.place(u"virtual_of"));
    }
    return service;
}

} // namespace

void readServices(const YamlNode &root, DraftFile &file)
{
    if (root.kind != YamlNode::Kind::Sequence) {
        file.refuse(root.place, u"services.yaml must be a list of services"_s);
        return;
    }
    for (const YamlNode &node : root.items) {
        file.contents().services.append(readService(node, file));
    }
}

} // namespace Ttc
