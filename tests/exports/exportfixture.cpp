#include "tests/exports/exportfixture.h"

#include "tests/support/fixturecatalog.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Fixture {

Inventory inventory()
{
    const Source snapshot{.label = u"config-snapshot.json.gz"_s,
                          .path = u"in/config-snapshot.json.gz"_s,
                          .format = u"config-snapshot"_s,
                          .compression = u"gzip"_s,
                          .encoding = u"utf-8"_s,
                          .sha256 = u"aa11"_s,
                          .records = 1204,
                          .bytes = 17809,
                          .taken = QDate(2026, 11, 20),
                          .imported = QDateTime({2026, 11, 23}, {11, 0}, Qt::UTC),
                          .absenceKind = u"config"_s,
                          .complete = true,
                          .accounts = {u"111122223333"_s},
                          .warnings = {u"3 records name no Region"_s}};
    const Source list{.label = u"services.csv"_s,
                      .path = u"in/services.csv"_s,
                      .format = u"csv"_s,
                      .compression = u"none"_s,
                      .encoding = u"utf-8"_s,
                      .sha256 = u"bb22"_s,
                      .records = 6,
                      .bytes = 310,
                      .taken = QDate(2026, 10, 31),
                      .imported = QDateTime({2026, 11, 23}, {11, 0}, Qt::UTC),
                      .absenceKind = u"list"_s,
                      .accounts = {u"444455556666"_s}};
    return {.sources = {snapshot, list},
            .accounts =
                {{.id = u"111122223333"_s,
                  .name = u"prod"_s,
                  .services = {{.service = u"s3"_s,
                                .evidence = {{EvidenceKind::Resource, u"AWS::S3::Bucket"_s, 9, 0}},
                                .regions = {u"eu-west-1"_s, u"us-east-1"_s}}}},
                 {.id = u"444455556666"_s,
                  .services =
                      {{.service = u"lambda"_s, .evidence = {{EvidenceKind::Read, {}, 1, 1}}, .regions = {}},
                       {.service = u"s3"_s, .evidence = {{EvidenceKind::Listed, {}, 2, 1}}, .regions = {}}}}},
            .unmatched = {{u"Custom::Thing"_s, u"cfn-type"_s, 3, 0}}};
}

Scope scopeWithInventory()
{
    return {catalog(), std::make_shared<const Inventory>(inventory())};
}

FilterResult everything(const Scope &scope)
{
    FilterResult result;
    result.leaves = scope.catalog().leaves();
    for (const Control &control : scope.catalog().controls()) {
        result.controls.insert(control.id);
    }
    return result;
}

ExportContext context()
{
    return {.query = u"svc:s3"_s,
            .sentence = u"Service is Amazon S3"_s,
            .time = QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC)};
}

ChecklistExport checklist(const Scope &scope)
{
    QHash<QString, ItemState> states;
    ItemState done;
    done.control = u"s3-versioning"_s;
    done.status = Status::Verified;
    done.changed = QDateTime({2026, 11, 22}, {9, 30}, Qt::UTC);
    states.insert(done.control, done);
    ItemState accepted = done;
    accepted.control = u"backup-vault-lock"_s;
    accepted.status = Status::RiskAccepted;
    states.insert(accepted.control, accepted);
    return {.context = context(), .scope = scope, .items = buildChecklist(scope, everything(scope), states)};
}

Scope scopeWithPolicy(const QByteArray &document)
{
    CatalogContents made = contents();
    made.controls[0].policy = {.type = Policy::Type::Scp, .document = document};
    return Scope(std::make_shared<const Catalog>(made));
}

Scope hostileScope(const QString &text)
{
    CatalogContents hostile = contents();
    hostile.controls[0].title = text;
    hostile.controls[0].why = text;
    hostile.controls[0].steps = {text};
    hostile.controls[0].verify = {{text, text}};
    for (Technique &technique : hostile.techniques) {
        technique.name = text;
    }
    for (Service &service : hostile.services) {
        service.name = text;
    }
    return Scope(std::make_shared<const Catalog>(hostile));
}

} // namespace Ttc::Fixture
