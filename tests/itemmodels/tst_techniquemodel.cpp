#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/techniquemodel.h"
#include "tests/itemmodels/smallinventory.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/modelrows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestTechniqueModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void showsTheCatalogAsATree();
    void showsVerdictsOfAScope();
    void showsProgressOfControls();
    void tellsOfChangedCellsOnly();
    void findsTechniquesById();
    void staysEmptyWithoutACatalog();
    void namesAndExplainsColumns();
    void holdsFullTextInToolTips();
    void readsARowAloud();
    void givesRawValuesForSorting();

private:
    static std::shared_ptr<TechniqueModel> fixtureModel();
    static Scope scopeOf(const QStringList &services);
};

namespace {

using Model = TechniqueModel;

ItemState stateOf(const QString &control, Status status)
{
    return {.control = control, .status = status};
}

QSet<int> changedColumns(const QSignalSpy &changes)
{
    QSet<int> columns;
    for (const QList<QVariant> &change : changes) {
        for (int column = change.at(0).toModelIndex().column();
             column <= change.at(1).toModelIndex().column(); ++column) {
            columns.insert(column);
        }
    }
    return columns;
}

} // namespace

void TestTechniqueModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

std::shared_ptr<TechniqueModel> TestTechniqueModel::fixtureModel()
{
    auto model = std::make_shared<TechniqueModel>();
    new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 model.get());
    model->setCatalog(Fixture::catalog());
    return model;
}

Scope TestTechniqueModel::scopeOf(const QStringList &services)
{
    const Inventory inventory = Fixture::inventoryOf(u"111122223333"_s, services, u"list.txt"_s);
    return {Fixture::catalog(), std::make_shared<const Inventory>(inventory)};
}

void TestTechniqueModel::showsTheCatalogAsATree()
{
    const auto model = fixtureModel();
    const QStringList expected{
        u"T1078 | Root User | Initial Access, Defense Evasion | Identity and Access Management | 0/1"_s,
        u"T1485 | Data Destruction | Impact |  | 0/3"_s,
        u"  T1485.A001 | RDS Instance Deletion | Impact | RDS | 0/1"_s,
        u"  T1485.A003 | S3 Object and Bucket Deletion | Impact | S3 | 0/2"_s,
        u"T1496 | Bedrock Hijacking | Impact | Bedrock | 0/1"_s,
    };
    QCOMPARE(modelRows(*model, {Model::IdColumn, Model::NameColumn, Model::TacticColumn,
                                Model::ServicesColumn, Model::ControlsColumn}),
             expected);
    model->setCatalog(Fixture::catalog());
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(!model->indexOf(u"T1485"_s).data(Model::LeafRole).toBool());
    QVERIFY(model->indexOf(u"T1485.A001"_s).data(Model::LeafRole).toBool());
}

void TestTechniqueModel::showsVerdictsOfAScope()
{
    const auto model = fixtureModel();
    const auto verdictRows = [&] { return modelRows(*model, {Model::IdColumn, Model::VerdictColumn}); };
    const QString none = verdictLabel(Verdict::Unscoped);
    QCOMPARE(verdictRows(),
             (QStringList{u"T1078 | "_s + none, u"T1485 | "_s + none, u"  T1485.A001 | "_s + none,
                          u"  T1485.A003 | "_s + none, u"T1496 | "_s + none}));

    model->setScope(scopeOf({u"s3"_s}));
    const QString inUse = verdictLabel(Verdict::InUse);
    QVERIFY(inUse.endsWith(u" In use"_s) && !inUse.startsWith(u' '));
    QCOMPARE(verdictRows(),
             (QStringList{u"T1078 | "_s + inUse, u"T1485 | "_s + inUse,
                          u"  T1485.A001 | "_s + verdictLabel(Verdict::NotCovered),
                          u"  T1485.A003 | "_s + inUse, u"T1496 | "_s + verdictLabel(Verdict::Startable)}));
    const QModelIndex cell = model->indexOf(u"T1496"_s).siblingAtColumn(Model::VerdictColumn);
    QCOMPARE(cell.data(Model::VerdictRole).toInt(), static_cast<int>(Verdict::Startable));
}

void TestTechniqueModel::showsProgressOfControls()
{
    const auto model = fixtureModel();
    model->setStates({{u"s3-versioning"_s, stateOf(u"s3-versioning"_s, Status::Verified)},
                      {u"backup-vault-lock"_s, stateOf(u"backup-vault-lock"_s, Status::RiskAccepted)}});
    QCOMPARE(modelRows(*model, {Model::IdColumn, Model::ControlsColumn}),
             (QStringList{u"T1078 | 0/1"_s, u"T1485 | 1/2"_s, u"  T1485.A001 | –"_s, u"  T1485.A003 | 1/2"_s,
                          u"T1496 | 0/1"_s}));
    QCOMPARE(model->indexOf(u"T1485"_s).data(Model::DoneRole).toInt(), 1);
    QCOMPARE(model->indexOf(u"T1485"_s).data(Model::TotalRole).toInt(), 2);
}

void TestTechniqueModel::tellsOfChangedCellsOnly()
{
    const auto model = fixtureModel();
    const QPersistentModelIndex kept = model->indexOf(u"T1485.A003"_s);
    const QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);

    model->setScope(Scope(Fixture::catalog()));
    QCOMPARE(changes.size(), 0);
    model->setScope(scopeOf({u"s3"_s}));
    QCOMPARE(changedColumns(changes), (QSet<int>{Model::IdColumn, Model::VerdictColumn}));

    QSignalSpy progress(model.get(), &QAbstractItemModel::dataChanged);
    model->setStates({{u"deny-unused-services"_s, stateOf(u"deny-unused-services"_s, Status::Implemented)}});
    QCOMPARE(changedColumns(progress), (QSet<int>{Model::IdColumn, Model::ControlsColumn}));
    for (const QList<QVariant> &change : std::as_const(progress)) {
        QCOMPARE(model->idOf(change.at(0).toModelIndex()), u"T1496"_s);
        QCOMPARE(model->idOf(change.at(1).toModelIndex()), u"T1496"_s);
    }
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model->idOf(kept), u"T1485.A003"_s);
}

void TestTechniqueModel::findsTechniquesById()
{
    const auto model = fixtureModel();
    const QModelIndex child = model->indexOf(u"T1485.A003"_s);
    QCOMPARE(child.column(), 0);
    QCOMPARE(model->idOf(child), u"T1485.A003"_s);
    QCOMPARE(model->idOf(child.parent()), u"T1485"_s);
    QVERIFY(!model->indexOf(u"AT1485"_s).isValid());
    QVERIFY(model->idOf({}).isEmpty());
}

void TestTechniqueModel::staysEmptyWithoutACatalog()
{
    TechniqueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setStates({});
    model.setScope(Scope());
    QCOMPARE(model.rowCount(), 0);
    model.setCatalog(Fixture::catalog());
    model.setCatalog(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOf(u"T1485"_s).isValid());
}

void TestTechniqueModel::namesAndExplainsColumns()
{
    const auto model = fixtureModel();
    QStringList titles;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        titles.append(model->headerData(column, Qt::Horizontal).toString());
        QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
    QCOMPARE(titles,
             (QStringList{u"ID"_s, u"Technique"_s, u"Tactic"_s, u"Services"_s, u"Verdict"_s, u"Controls"_s}));
}

void TestTechniqueModel::holdsFullTextInToolTips()
{
    CatalogContents contents = Fixture::contents();
    contents.techniques[0].summary = u"<b>Data</b> & more"_s;
    TechniqueModel model;
    model.setCatalog(std::make_shared<const Catalog>(contents));
    const auto toolTip = [&](const QString &id, int column) {
        return model.indexOf(id).siblingAtColumn(column).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(toolTip(u"T1485"_s, Model::NameColumn).contains(u"&lt;b&gt;Data&lt;/b&gt; &amp; more"_s));
    QVERIFY(toolTip(u"T1485.A003"_s, Model::ServicesColumn).contains(u"Amazon S3"_s));
    QVERIFY(toolTip(u"T1078"_s, Model::TacticColumn).contains(u"Initial Access, Defense Evasion"_s));
    QVERIFY(toolTip(u"T1485"_s, Model::ControlsColumn).contains(u"0 of 3 controls done"_s));
    QVERIFY(toolTip(u"T1485"_s, Model::ServicesColumn).isEmpty());
    QVERIFY(!toolTip(u"T1485"_s, Model::VerdictColumn).isEmpty());

    const Scope scope = scopeOf({u"s3"_s});
    model.setScope(scope);
    QVERIFY(toolTip(u"T1485.A003"_s, Model::VerdictColumn)
                .contains(scope.headline(u"T1485.A003"_s).toHtmlEscaped()));
}

void TestTechniqueModel::readsARowAloud()
{
    const auto model = fixtureModel();
    model->setScope(scopeOf({u"s3"_s}));
    const QModelIndex row = model->indexOf(u"T1485.A003"_s);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
             u"T1485.A003 S3 Object and Bucket Deletion, in use, 0 of 2 controls done"_s);
    QCOMPARE(row.data(Qt::AccessibleDescriptionRole).toString(),
             u"Summary of S3 Object and Bucket Deletion"_s);
    QCOMPARE(row.siblingAtColumn(Model::VerdictColumn).data(Qt::AccessibleTextRole).toString(), u"In use"_s);
}

void TestTechniqueModel::givesRawValuesForSorting()
{
    const auto model = fixtureModel();
    model->setStates(
        {{u"s3-versioning"_s, stateOf(u"s3-versioning"_s, Status::Implemented)},
         {u"deny-unused-services"_s, stateOf(u"deny-unused-services"_s, Status::NotApplicable)}});
    const auto value = [&](const QString &id, int column) {
        return model->indexOf(id).siblingAtColumn(column).data(Model::SortRole);
    };
    QCOMPARE(value(u"T1485.A003"_s, Model::ControlsColumn).toDouble(), 0.5);
    QCOMPARE(value(u"T1496"_s, Model::ControlsColumn).toDouble(), -1.0);
    QCOMPARE(value(u"T1078"_s, Model::TacticColumn).toInt(), 0);
    QCOMPARE(value(u"T1496"_s, Model::TacticColumn).toInt(), 2);
    QCOMPARE(value(u"T1496"_s, Model::VerdictColumn).toInt(), static_cast<int>(Verdict::Unscoped));
    QCOMPARE(value(u"T1496"_s, Model::NameColumn).toString(), u"Bedrock Hijacking"_s);
}

QTEST_GUILESS_MAIN(TestTechniqueModel)
#include "tst_techniquemodel.moc"
