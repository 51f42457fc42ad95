#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/controlfiltermodel.h"
#include "models/itemmodels/controlmodel.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "tests/itemmodels/planwork.h"
#include "tests/support/modelrows.h"
#include "tests/support/wordindex.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

using Model = ControlModel;

namespace {

// What the window holds around a list of controls.
struct Window : Fixture::PlanWork
{
    Window() { mirror.index = std::make_shared<Fixture::WordIndex>(*mirror.catalog); }

    FilterState filter{mirror, inventory, checklist};
    ControlModel model{filter, checklist};
    const QAbstractItemModelTester tester{&model};

    QSet<QString> allControls() const
    {
        QSet<QString> ids;
        for (const Control &control : mirror.catalog->controls()) {
            ids.insert(control.id);
        }
        return ids;
    }
};

QString textAt(const Model &model, const QString &control, int column)
{
    return model.indexOf(control).siblingAtColumn(column).data().toString();
}

} // namespace

class TestControlModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void listsAllControls();
    void countsWhatIsShown();
    void followsStatuses();
    void everyCellSpeaks();
    void sortsByTheValueOfAColumn_data();
    void sortsByTheValueOfAColumn();
    void controlsAndKindsNarrow();
};

void TestControlModel::listsAllControls()
{
    const Window window;
    QCOMPARE(modelRows(window.model),
             (QStringList{u"Lock the backup vault | Respond | S3 | 1 | 1 | High | Not assessed"_s,
                          u"Deny unused services | Prevent | S3 | 1 | 1 | Low | Not assessed"_s,
                          u"Log S3 data events | Detect | S3 | 2 | 2 | Medium | Not assessed"_s,
                          u"Turn on versioning | Prevent | S3 | 1 | 1 | Low | Not assessed"_s}));
    QVERIFY(!window.model.indexOf(u"none"_s).isValid());
}

void TestControlModel::countsWhatIsShown()
{
    Window window;
    const QSignalSpy changed(&window.model, &Model::dataChanged);
    window.filter.setQueryText(u"svc:iam"_s);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(textAt(window.model, u"s3-data-events"_s, Model::ShownColumn), u"1"_s);
    QCOMPARE(textAt(window.model, u"s3-data-events"_s, Model::AllColumn), u"2"_s);
    QCOMPARE(textAt(window.model, u"s3-versioning"_s, Model::ShownColumn), u"0"_s);
    QCOMPARE(window.model.rowCount(), 4);
}

void TestControlModel::followsStatuses()
{
    Window window;
    const QPersistentModelIndex row = window.model.indexOf(u"s3-versioning"_s);
    window.checklist.setStatus(u"s3-versioning"_s, Status::Verified);
    QVERIFY(row.isValid());
    QCOMPARE(row.sibling(row.row(), Model::StatusColumn).data().toString(), u"Verified"_s);
    QCOMPARE(row.data(Model::StatusRole).toInt(), int(Status::Verified));
}

void TestControlModel::everyCellSpeaks()
{
    const Window window;
    const Model &model = window.model;
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data(Qt::ToolTipRole).toString().isEmpty());
    }
    QCOMPARE(model.indexOf(u"s3-data-events"_s).data(Qt::AccessibleTextRole).toString(),
             u"Log S3 data events, not assessed, techniques stopped: 2 of those shown, 2 in all"_s);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleDescriptionRole).toString().startsWith(u"Because"_s));
    QVERIFY(model.indexOf(u"s3-data-events"_s)
                .siblingAtColumn(Model::AllColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"T1078 Root User"_s));
}

void TestControlModel::sortsByTheValueOfAColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("first");
    QTest::newRow("title") << int(Model::ControlColumn) << u"deny-unused-services"_s;
    QTest::newRow("kind") << int(Model::KindColumn) << u"deny-unused-services"_s;
    QTest::newRow("effort") << int(Model::EffortColumn) << u"deny-unused-services"_s;
    QTest::newRow("techniques shown") << int(Model::ShownColumn) << u"backup-vault-lock"_s;
    QTest::newRow("all techniques") << int(Model::AllColumn) << u"backup-vault-lock"_s;
    QTest::newRow("status") << int(Model::StatusColumn) << u"backup-vault-lock"_s;
}

void TestControlModel::sortsByTheValueOfAColumn()
{
    QFETCH(const int, column);
    Window window;
    ControlFilterModel proxy;
    const QAbstractItemModelTester tester(&proxy);
    proxy.setSourceModel(&window.model);
    proxy.setControls(window.allControls());
    proxy.sort(column);
    QTEST(proxy.index(0, 0).data(Model::ControlRole).toString(), "first");
    // A status that changes moves its row.
    window.checklist.setStatus(u"backup-vault-lock"_s, Status::Verified);
    if (column == Model::StatusColumn) {
        QCOMPARE(proxy.index(3, 0).data(Model::ControlRole).toString(), u"backup-vault-lock"_s);
    }
}

void TestControlModel::controlsAndKindsNarrow()
{
    Window window;
    ControlFilterModel proxy;
    const QAbstractItemModelTester tester(&proxy);
    proxy.setSourceModel(&window.model);
    QCOMPARE(proxy.rowCount(), 0);
    proxy.setControls({u"s3-versioning"_s, u"s3-data-events"_s, u"backup-vault-lock"_s});
    QCOMPARE(proxy.rowCount(), 3);
    proxy.setKinds({ControlKind::Prevent, ControlKind::Respond});
    QCOMPARE(modelRows(proxy, {0}, Model::ControlRole),
             (QStringList{u"backup-vault-lock"_s, u"s3-versioning"_s}));
    // Each kind is counted whether it is shown or not.
    QCOMPARE(proxy.kindCounts(),
             (QHash<ControlKind, int>{
                 {ControlKind::Prevent, 1}, {ControlKind::Detect, 1}, {ControlKind::Respond, 1}}));
    proxy.setControls(window.allControls());
    QCOMPARE(proxy.kindCounts().value(ControlKind::Prevent), 2);
}

QTEST_GUILESS_MAIN(TestControlModel)
#include "tst_controlmodel.moc"
