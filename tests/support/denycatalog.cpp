#include "tests/support/denycatalog.h"

#include "tests/support/fixturecatalog.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Fixture {

namespace {

void setPrefixes(CatalogContents &contents)
{
    for (Service &service : contents.services) {
        if (service.key == "bedrock"_L1) {
            service.iamPrefixes.append(u"bedrock-mantle"_s);
        } else if (service.key == "vpc"_L1 || service.key == "security-groups"_L1) {
            service.iamPrefixes = {u"ec2"_s};
        } else if (service.key == "cognito-idp"_L1) {
            service.iamPrefixes = {u"iam"_s};
        } else if (service.key == "ses"_L1) {
            service.iamPrefixes.clear();
        }
    }
}

Technique startable(const QString &id, const QString &name, const QStringList &services)
{
    Technique technique;
    technique.id = id;
    technique.name = name;
    technique.tactics = {u"TA0040"_s};
    technique.reach = Reach::Startable;
    technique.services = services;
    return technique;
}

} // namespace

std::shared_ptr<const Catalog> denyCatalog()
{
    CatalogContents all = contents();
    setPrefixes(all);
    all.techniques.append(
        startable(u"T1651"_s, u"Compute Hijacking"_s, {u"ec2"_s, u"lambda"_s, u"bedrock"_s}));
    all.techniques.append(startable(u"T1599"_s, u"Opened Ports"_s, {u"security-groups"_s}));
    all.techniques.append(
        startable(u"T1666"_s, u"New Accounts"_s, {u"organizations"_s, u"ses"_s, u"cognito-idp"_s}));
    return std::make_shared<const Catalog>(all);
}

} // namespace Ttc::Fixture
