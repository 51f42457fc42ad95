#include "models/itemmodels/checklistmodel.h"
#include "models/itemmodels/checklistsortmodel.h"
#include "tests/support/fixturecatalog.h"
#include "tests/support/modelrows.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

using Model = ChecklistModel;

class TestChecklistModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void showsOneRowAControl();
    void ticksWhatIsDone_data();
    void ticksWhatIsDone();
    void asksForAStatusWhenTicked_data();
    void asksForAStatusWhenTicked();
    void changesNothingByItself();
    void updatesAStatusInPlace();
    void keepsRowsThatStay_data();
    void keepsRowsThatStay();
    void putsRowsBelowHeadings();
    void keepsRowsThatMoveToAnotherGroup();
    void sortsRowsAndLeavesHeadingsWhereTheyAre();
    void headingsCannotBeChosenOrTicked();
    void saysWhoAndUntilWhen();
    void marksWhatIsLate();
    void marksWhatNeedsASecondLook();
    void holdsFullTextInToolTips();
    void readsARowAloud();
    void givesRawValuesForSorting();
    void showsAControlThatTheCatalogLost();
    void namesAndExplainsColumns();

private:
    static ChecklistRow itemOf(const QString &control, Status status = Status::NotAssessed);
    static QList<ChecklistRow> itemsOf(const QStringList &controls);
    // Without a heading.
    static QList<RowGroup> loose(const QList<ChecklistRow> &rows) { return {{.rows = rows}}; }
};

void TestChecklistModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

ChecklistRow TestChecklistModel::itemOf(const QString &control, Status status)
{
    const auto catalog = Fixture::catalog();
    const Control *known = catalog->control(control);
    return {.state = {.control = control, .status = status},
            .title = known == nullptr ? control : known->title,
            .services = {u"s3"_s},
            .techniques = catalog->techniquesOf(control),
            .verdict = Verdict::InUse};
}

QList<ChecklistRow> TestChecklistModel::itemsOf(const QStringList &controls)
{
    QList<ChecklistRow> items;
    for (const QString &control : controls) {
        items.append(itemOf(control));
    }
    return items;
}

void TestChecklistModel::showsOneRowAControl()
{
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(loose({itemOf(u"backup-vault-lock"_s, Status::RiskAccepted),
                           itemOf(u"s3-data-events"_s, Status::InProgress),
                           itemOf(u"s3-versioning"_s, Status::Implemented)}));
    QCOMPARE(modelRows(model), (QStringList{
                                   u"Lock the backup vault | Respond | S3 | 1 | High |  |  | Risk accepted"_s,
                                   u"Log S3 data events | Detect | S3 | 2 | Medium |  |  | In progress"_s,
                                   u"Turn on versioning | Prevent | S3 | 1 | Low |  |  | Implemented"_s,
                               }));
    const QModelIndex row = model.indexOf(u"s3-data-events"_s);
    QCOMPARE(row.row(), 1);
    QCOMPARE(row.data(Model::ControlRole).toString(), u"s3-data-events"_s);
    QCOMPARE(row.data(Model::StatusRole).toInt(), static_cast<int>(Status::InProgress));
    QCOMPARE(row.data(Model::VerdictRole).toInt(), static_cast<int>(Verdict::InUse));
    QCOMPARE(row.data(Model::TechniquesRole).toStringList(), (QStringList{u"T1078"_s, u"T1485.A003"_s}));
    QVERIFY(!model.indexOf(u"deny-unused-services"_s).isValid());
}

void TestChecklistModel::ticksWhatIsDone_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<bool>("ticked");
    QTest::newRow("not assessed") << Status::NotAssessed << false;
    QTest::newRow("planned") << Status::Planned << false;
    QTest::newRow("in progress") << Status::InProgress << false;
    QTest::newRow("implemented") << Status::Implemented << true;
    QTest::newRow("verified") << Status::Verified << true;
    QTest::newRow("not applicable") << Status::NotApplicable << false;
    QTest::newRow("risk accepted") << Status::RiskAccepted << false;
}

void TestChecklistModel::ticksWhatIsDone()
{
    QFETCH(const Status, status);
    QFETCH(const bool, ticked);
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(loose({itemOf(u"s3-versioning"_s, status)}));
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(ticked ? Qt::Checked : Qt::Unchecked));
    QVERIFY(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!model.index(0, Model::StatusColumn).data(Qt::CheckStateRole).isValid());
    QVERIFY(!model.flags(model.index(0, Model::StatusColumn)).testFlag(Qt::ItemIsUserCheckable));
}

void TestChecklistModel::asksForAStatusWhenTicked_data()
{
    QTest::addColumn<Status>("before");
    QTest::addColumn<bool>("tick");
    QTest::addColumn<QList<Status>>("asked");
    QTest::newRow("tick") << Status::NotAssessed << true << QList<Status>{Status::Implemented};
    QTest::newRow("tick what was put aside")
        << Status::RiskAccepted << true << QList<Status>{Status::Implemented};
    QTest::newRow("tick again") << Status::Verified << true << QList<Status>{};
    QTest::newRow("untick") << Status::Implemented << false << QList<Status>{Status::NotAssessed};
    QTest::newRow("untick verified") << Status::Verified << false << QList<Status>{Status::NotAssessed};
    QTest::newRow("untick again") << Status::Planned << false << QList<Status>{};
}

void TestChecklistModel::asksForAStatusWhenTicked()
{
    QFETCH(const Status, before);
    QFETCH(const bool, tick);
    QFETCH(const QList<Status>, asked);
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(loose({itemOf(u"s3-versioning"_s, before)}));
    QList<Status> requests;
    connect(&model, &ChecklistModel::statusChangeRequested, this,
            [&requests](const QString &, Status status) { requests.append(status); });
    QVERIFY(model.setData(model.index(0, 0), tick ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(requests, asked);
}

void TestChecklistModel::changesNothingByItself()
{
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(loose(itemsOf({u"s3-versioning"_s})));
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.index(0, 0).data(Model::StatusRole).toInt(), int(Status::NotAssessed));
    QVERIFY(!model.setData(model.index(0, 0), u"Other"_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, Model::StatusColumn), Qt::Checked, Qt::CheckStateRole));
}

void TestChecklistModel::updatesAStatusInPlace()
{
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<ChecklistRow> items = itemsOf({u"s3-data-events"_s, u"s3-versioning"_s});
    model.setGroups(loose(items));
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    items.last().state.status = Status::Planned;
    model.setGroups(loose(items));
    model.setGroups(loose(items));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(model.index(1, Model::StatusColumn).data().toString(), u"Planned"_s);
    QCOMPARE(layouts.size(), 0);
}

void TestChecklistModel::keepsRowsThatStay_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    const QString a = u"backup-vault-lock"_s;
    const QString b = u"deny-unused-services"_s;
    const QString c = u"s3-data-events"_s;
    const QString d = u"s3-versioning"_s;
    QTest::newRow("the same") << QStringList{a, c} << QStringList{a, c};
    QTest::newRow("one goes at the front") << QStringList{a, b, c} << QStringList{b, c};
    QTest::newRow("all others go") << QStringList{a, b, c, d} << QStringList{c};
    QTest::newRow("two runs go") << QStringList{a, b, c, d} << QStringList{b, c};
    QTest::newRow("some come around it") << QStringList{c} << QStringList{a, b, c, d};
    QTest::newRow("some come and go") << QStringList{a, c} << QStringList{b, c, d};
}

void TestChecklistModel::keepsRowsThatStay()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(loose(itemsOf(before)));
    const QPersistentModelIndex selected = model.indexOf(u"s3-data-events"_s);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QList<ChecklistRow> items = itemsOf(after);
    items.last().state.status = Status::Planned;
    model.setGroups(loose(items));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(modelRows(model, {0}, Model::ControlRole), after);
    QCOMPARE(model.index(model.rowCount() - 1, Model::StatusColumn).data().toString(), u"Planned"_s);
    QCOMPARE(selected.data(Model::ControlRole).toString(), u"s3-data-events"_s);
    model.setGroups({});
    QCOMPARE(model.rowCount(), 0);
}

void TestChecklistModel::putsRowsBelowHeadings()
{
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups({{.rows = itemsOf({u"s3-versioning"_s})},
                     {.key = u"late"_s, .title = u"Late"_s, .rows = itemsOf({u"s3-data-events"_s})}});
    QCOMPARE(modelRows(model, {Model::ControlColumn}),
             (QStringList{u"Turn on versioning"_s, u"Late (1)"_s, u"  Log S3 data events"_s}));
    QCOMPARE(model.itemCount(), 2);
    const QModelIndex below = model.indexOf(u"s3-data-events"_s);
    QCOMPARE(below.parent().data(Model::GroupRole).toString(), u"late"_s);
    QVERIFY(below.parent().data(Model::HeadingRole).toBool());
    QVERIFY(!below.data(Model::HeadingRole).toBool());
}

void TestChecklistModel::keepsRowsThatMoveToAnotherGroup()
{
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<ChecklistRow> rows = itemsOf({u"s3-data-events"_s, u"s3-versioning"_s});
    model.setGroups({{.key = u"a"_s, .title = u"A"_s, .rows = rows}});
    const QPersistentModelIndex moved = model.indexOf(u"s3-versioning"_s);
    const QPersistentModelIndex gone = model.indexOf(u"s3-data-events"_s);
    const QPersistentModelIndex heading = model.index(0, 0);
    model.setGroups({{.rows = itemsOf({u"backup-vault-lock"_s})},
                     {.key = u"a"_s, .title = u"A"_s, .rows = itemsOf({u"deny-unused-services"_s})},
                     {.key = u"b"_s, .title = u"B"_s, .rows = itemsOf({u"s3-versioning"_s})}});
    QCOMPARE(moved.data(Model::ControlRole).toString(), u"s3-versioning"_s);
    QCOMPARE(moved.parent().data().toString(), u"B (1)"_s);
    QVERIFY(!gone.isValid());
    QCOMPARE(heading.data(Model::GroupRole).toString(), u"a"_s);
    QCOMPARE(heading.row(), 1);
}

void TestChecklistModel::sortsRowsAndLeavesHeadingsWhereTheyAre()
{
    ChecklistModel model(Fixture::catalog());
    ChecklistSortModel sorted;
    sorted.setSourceModel(&model);
    const QAbstractItemModelTester tester(&sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(
        {{.rows = itemsOf({u"s3-versioning"_s})},
         {.key = u"a"_s, .title = u"A"_s, .rows = itemsOf({u"s3-data-events"_s, u"backup-vault-lock"_s})},
         {.key = u"b"_s, .title = u"B"_s, .rows = itemsOf({u"deny-unused-services"_s})}});
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        sorted.sort(Model::StopsColumn, order);
        QCOMPARE(sorted.index(0, 0).data().toString(), u"Turn on versioning"_s);
        QCOMPARE(sorted.index(1, 0).data().toString(), u"A (2)"_s);
        QCOMPARE(sorted.index(2, 0).data().toString(), u"B (1)"_s);
        const int most = order == Qt::DescendingOrder ? 0 : 1;
        QCOMPARE(sorted.index(most, Model::StopsColumn, sorted.index(1, 0)).data().toString(), u"2"_s);
    }
    // Another shape while it is sorted.
    model.setGroups({{.key = u"b"_s, .title = u"B"_s, .rows = itemsOf({u"s3-versioning"_s})}});
    QCOMPARE(modelRows(sorted, {0}), (QStringList{u"B (1)"_s, u"  Turn on versioning"_s}));
}

void TestChecklistModel::headingsCannotBeChosenOrTicked()
{
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups({{.key = u"a"_s, .title = u"A"_s, .rows = itemsOf({u"s3-versioning"_s})}});
    const QModelIndex heading = model.index(0, 0);
    QCOMPARE(model.flags(heading), Qt::ItemFlags(Qt::ItemIsEnabled));
    QVERIFY(!heading.data(Qt::CheckStateRole).isValid());
    QVERIFY(!model.setData(heading, Qt::Checked, Qt::CheckStateRole));
}

void TestChecklistModel::saysWhoAndUntilWhen()
{
    ChecklistModel model(Fixture::catalog());
    ChecklistRow item = itemOf(u"s3-versioning"_s);
    item.state.owner = u"Ada"_s;
    item.state.due = QDate(9000, 1, 2);
    model.setGroups(loose({item, itemOf(u"s3-data-events"_s)}));
    const auto cell = [&](int column, int role = Qt::DisplayRole) {
        return model.index(0, column).data(role);
    };
    QCOMPARE(cell(Model::OwnerColumn).toString(), u"Ada"_s);
    QCOMPARE(cell(Model::DueColumn).toString(), QLocale().toString(item.state.due, QLocale::ShortFormat));
    QVERIFY(!cell(Model::DueColumn, Model::OverdueRole).toBool());
    QVERIFY(cell(Model::ControlColumn, Qt::AccessibleTextRole).toString().contains(u"owner Ada"_s));
    // What has no day comes last.
    QVERIFY(cell(Model::DueColumn, Model::SortRole).toLongLong()
            < model.index(1, Model::DueColumn).data(Model::SortRole).toLongLong());
    QVERIFY(model.index(1, Model::DueColumn).data().toString().isEmpty());
}

void TestChecklistModel::marksWhatIsLate()
{
    ChecklistModel model(Fixture::catalog());
    ChecklistRow late = itemOf(u"s3-versioning"_s, Status::Planned);
    late.state.due = QDate(2020, 1, 2);
    ChecklistRow done = itemOf(u"s3-data-events"_s, Status::Implemented);
    done.state.due = QDate(2020, 1, 2);
    ChecklistRow risk = itemOf(u"backup-vault-lock"_s, Status::RiskAccepted);
    risk.state.expiry = QDate(2020, 1, 2);
    model.setGroups(loose({late, done, risk}));
    QVERIFY(model.index(0, Model::DueColumn).data().toString().contains(u"overdue"_s));
    QVERIFY(model.index(0, Model::DueColumn).data(Model::OverdueRole).toBool());
    QVERIFY(!model.index(1, Model::DueColumn).data().toString().contains(u"overdue"_s));
    QCOMPARE(model.index(2, Model::StatusColumn).data().toString(), u"Risk accepted, expired"_s);
}

void TestChecklistModel::marksWhatNeedsASecondLook()
{
    ChecklistModel model(Fixture::catalog());
    ChecklistRow changed = itemOf(u"s3-versioning"_s, Status::Planned);
    changed.secondLook = true;
    ChecklistRow out = itemOf(u"s3-data-events"_s, Status::Planned);
    out.outOfScope = u"The filter leaves this control out"_s;
    model.setGroups(loose({changed, out}));
    QCOMPARE(model.index(0, 0).data().toString(), u"↻ Second look: Turn on versioning"_s);
    QCOMPARE(model.index(1, 0).data().toString(),
             u"Log S3 data events · The filter leaves this control out"_s);
    QCOMPARE(model.index(0, 0).data(Model::SortRole).toString(), u"Turn on versioning"_s);
}

void TestChecklistModel::holdsFullTextInToolTips()
{
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ChecklistRow item = itemOf(u"s3-data-events"_s, Status::Verified);
    item.state.changed = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    model.setGroups(loose({item}));
    const auto toolTip = [&](int column) { return model.index(0, column).data(Qt::ToolTipRole).toString(); };
    QVERIFY(toolTip(Model::ControlColumn).contains(u"Because log s3 data events stops it."_s));
    QVERIFY(toolTip(Model::ServicesColumn).contains(u"Amazon S3"_s));
    QVERIFY(toolTip(Model::StopsColumn).contains(u"T1078 Root User"_s));
    QVERIFY(toolTip(Model::StopsColumn).contains(u"T1485.A003 S3 Object and Bucket Deletion"_s));
    QVERIFY(toolTip(Model::StatusColumn).contains(u"Verified since"_s));
}

void TestChecklistModel::readsARowAloud()
{
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(loose({itemOf(u"s3-data-events"_s, Status::InProgress)}));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             u"Log S3 data events, in progress, techniques stopped: 2"_s);
    QCOMPARE(model.index(0, Model::StatusColumn).data(Qt::AccessibleTextRole).toString(), u"In progress"_s);
}

void TestChecklistModel::givesRawValuesForSorting()
{
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(loose({itemOf(u"s3-data-events"_s, Status::InProgress)}));
    const auto value = [&](int column) { return model.index(0, column).data(Model::SortRole); };
    QCOMPARE(value(Model::ControlColumn).toString(), u"Log S3 data events"_s);
    QCOMPARE(value(Model::KindColumn).toInt(), static_cast<int>(ControlKind::Detect));
    QCOMPARE(value(Model::StopsColumn).toInt(), 2);
    QCOMPARE(value(Model::EffortColumn).toInt(), static_cast<int>(Effort::Medium));
    QCOMPARE(value(Model::StatusColumn).toInt(), static_cast<int>(Status::InProgress));
}

void TestChecklistModel::showsAControlThatTheCatalogLost()
{
    ChecklistModel model(Fixture::catalog());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(
        loose({{.state = {.control = u"gone"_s}, .title = u"gone"_s, .techniques = {u"T0000"_s}}}));
    QCOMPARE(model.index(0, 0).data().toString(), u"gone"_s);
    QVERIFY(model.index(0, Model::StopsColumn).data(Qt::ToolTipRole).toString().contains(u"T0000"_s));
}

void TestChecklistModel::namesAndExplainsColumns()
{
    const ChecklistModel model(Fixture::catalog());
    QStringList titles;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        titles.append(model.headerData(column, Qt::Horizontal).toString());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
    QCOMPARE(titles, (QStringList{u"Control"_s, u"Kind"_s, u"Done in"_s, u"Stops"_s, u"Effort"_s, u"Owner"_s,
                                  u"Due"_s, u"Status"_s}));
}

QTEST_GUILESS_MAIN(TestChecklistModel)
#include "tst_checklistmodel.moc"
