#include "models/checklist/itemedit.h"
#include "tests/support/fixturecatalog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestItemEdit : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatIsNamedChanges();
    void statusesThatDemandReasons_data();
    void statusesThatDemandReasons();
    void anotherStatusDropsWhatExplainedTheOld();
    void aBulkChangeSkipsAcceptedRisks();
    void oneAcceptedRiskIsMeant();
    void aPersonsStatusIsNoLongerTheFindings();
    void aStatusStandsForTheTextAsItIsNow();
    void otherFieldsDoNotHideThatTheTextChanged();
    void strangeValuesAreRefused_data();
    void strangeValuesAreRefused();
    void evidenceIsAddedAndReplaced();
    void evidenceGrowsStale();
    void daysThatArePastAreSeen();
    void manualItemsNeedATitle();

private:
    const std::shared_ptr<const Catalog> m_catalog = Fixture::catalog();
    const EditTerms m_terms{.label = u"Edit"_s, .now = QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC)};
    Result<ItemState> edited(const ItemState &state, const ItemEdit &edit) const;
};

namespace {

const QDate Today(2026, 11, 23);

ItemState accepted(const QString &control)
{
    return {.control = control,
            .status = Status::RiskAccepted,
            .textHash = "old"_ba,
            .reason = u"Behind a gateway"_s,
            .approver = u"Bob"_s,
            .expiry = {2027, 1, 1}};
}

QStringList idsOf(const QList<ItemState> &states)
{
    QStringList ids;
    for (const ItemState &state : states) {
        ids.append(state.control);
    }
    return ids;
}

} // namespace

Result<ItemState> TestItemEdit::edited(const ItemState &state, const ItemEdit &edit) const
{
    return editItems({state}, edit, *m_catalog, m_terms).map([](const EditedItems &edited) {
        return edited.change.items.first();
    });
}

void TestItemEdit::onlyWhatIsNamedChanges()
{
    const ItemState before{.control = u"s3-versioning"_s,
                           .status = Status::Planned,
                           .textHash = "old"_ba,
                           .owner = u"Ann"_s,
                           .due = {2026, 12, 1},
                           .notes = u"Note"_s};
    ItemState expected = before;
    expected.owner = u"Bob"_s;
    QCOMPARE(edited(before, {.owner = u" Bob "_s}).value(), expected);
    expected = before;
    expected.due = {};
    expected.notes = u" two  \nlines "_s;
    QCOMPARE(edited(before, {.due = QDate(), .notes = expected.notes}).value(), expected);
    const EditedItems both =
        editItems({before, {.control = u"manual:1"_s}}, {.owner = QString()}, *m_catalog, m_terms).value();
    QCOMPARE(both.change.label, u"Edit"_s);
    QCOMPARE(both.change.time, m_terms.now);
    QCOMPARE(idsOf(both.change.items), QStringList({u"s3-versioning"_s, u"manual:1"_s}));
    QCOMPARE(both.change.items.first().owner, QString());
}

void TestItemEdit::statusesThatDemandReasons_data()
{
    QTest::addColumn<ItemEdit>("edit");
    QTest::addColumn<QString>("refused"); // empty: taken
    const QString reason = u"Behind a gateway"_s;
    const QString all = u"a reason, who accepts it, and until when"_s;
    QTest::newRow("not applicable") << ItemEdit{.status = Status::NotApplicable} << u"needs a reason"_s;
    QTest::newRow("not applicable, blank")
        << ItemEdit{.status = Status::NotApplicable, .reason = u" \n"_s} << u"needs a reason"_s;
    QTest::newRow("not applicable, told why")
        << ItemEdit{.status = Status::NotApplicable, .reason = reason} << QString();
    QTest::newRow("risk") << ItemEdit{.status = Status::RiskAccepted} << all;
    QTest::newRow("risk, no approver")
        << ItemEdit{.status = Status::RiskAccepted, .reason = reason, .expiry = Today} << all;
    QTest::newRow("risk, no end") << ItemEdit{.status = Status::RiskAccepted,
                                              .reason = reason,
                                              .approver = u"Bob"_s}
                                  << all;
    QTest::newRow("risk, past") << ItemEdit{.status = Status::RiskAccepted,
                                            .reason = reason,
                                            .approver = u"Bob"_s,
                                            .expiry = Today.addDays(-1)}
                                << u"a day that is past"_s;
    QTest::newRow("risk, until today")
        << ItemEdit{.status = Status::RiskAccepted, .reason = reason, .approver = u"Bob"_s, .expiry = Today}
        << QString();
    QTest::newRow("planned") << ItemEdit{.status = Status::Planned} << QString();
}

void TestItemEdit::statusesThatDemandReasons()
{
    QFETCH(const ItemEdit, edit);
    QFETCH(const QString, refused);
    const Result<ItemState> result = edited({.control = u"s3-versioning"_s}, edit);
    QCOMPARE(result.has_value(), refused.isEmpty());
    if (!result) {
        QCOMPARE(result.error().kind, Error::Kind::Usage);
        QVERIFY2(result.error().message.contains(refused), qPrintable(result.error().message));
    } else {
        QCOMPARE(result->status, *edit.status);
        QCOMPARE(result->reason, edit.reason.value_or(QString()));
    }
}

void TestItemEdit::anotherStatusDropsWhatExplainedTheOld()
{
    const ItemState state = edited(accepted(u"s3-versioning"_s), {.status = Status::Planned}).value();
    QCOMPARE(state.reason, QString());
    QCOMPARE(state.approver, QString());
    QCOMPARE(state.expiry, QDate());
    // The reason of an accepted risk is none for "not applicable".
    QVERIFY(!edited(accepted(u"s3-versioning"_s), {.status = Status::NotApplicable}));
    // The same status again, with a later day, keeps the rest.
    const ItemState longer =
        edited(accepted(u"s3-versioning"_s), {.status = Status::RiskAccepted, .expiry = QDate(2028, 1, 1)})
            .value();
    QCOMPARE(longer.reason, u"Behind a gateway"_s);
    QCOMPARE(longer.expiry, QDate(2028, 1, 1));
}

void TestItemEdit::aBulkChangeSkipsAcceptedRisks()
{
    const QList<ItemState> items{{.control = u"s3-versioning"_s}, accepted(u"s3-data-events"_s)};
    const EditedItems skipping = editItems(items, {.status = Status::Planned}, *m_catalog, m_terms).value();
    QCOMPARE(idsOf(skipping.change.items), QStringList(u"s3-versioning"_s));
    QCOMPARE(skipping.skipped, QStringList(u"s3-data-events"_s));
    EditTerms told = m_terms;
    told.alsoAcceptedRisks = true;
    const EditedItems all = editItems(items, {.status = Status::Planned}, *m_catalog, told).value();
    QCOMPARE(all.change.items.size(), 2);
    QCOMPARE(all.change.items.last().status, Status::Planned);
    QCOMPARE(all.skipped, QStringList());
}

void TestItemEdit::oneAcceptedRiskIsMeant()
{
    QCOMPARE(edited(accepted(u"s3-versioning"_s), {.status = Status::Planned})->status, Status::Planned);
}

void TestItemEdit::aPersonsStatusIsNoLongerTheFindings()
{
    const ItemState found{
        .control = u"s3-versioning"_s, .status = Status::Planned, .statusFromFindings = true};
    QVERIFY(edited(found, {.owner = u"Ann"_s})->statusFromFindings);
    QVERIFY(!edited(found, {.status = Status::Planned})->statusFromFindings);
}

void TestItemEdit::aStatusStandsForTheTextAsItIsNow()
{
    const Control &control = *m_catalog->control(u"s3-versioning"_s);
    const ItemState old{.control = control.id, .status = Status::Planned, .textHash = "old"_ba};
    for (const ItemEdit &edit : {ItemEdit{.status = Status::Implemented}, ItemEdit{.textReviewed = true}}) {
        const EditedItems result = editItems({old}, edit, *m_catalog, m_terms).value();
        QCOMPARE(result.change.items.first().textHash, control.textHash());
        QCOMPARE(result.change.texts.value(control.textHash()), controlTextOf(control));
    }
}

void TestItemEdit::otherFieldsDoNotHideThatTheTextChanged()
{
    const Control &control = *m_catalog->control(u"s3-versioning"_s);
    const ItemState old{.control = control.id, .status = Status::Planned, .textHash = "old"_ba};
    QCOMPARE(edited(old, {.owner = u"Ann"_s})->textHash, "old"_ba);
    // The first thing that is given is given for the text that is there.
    QCOMPARE(edited({.control = control.id}, {.owner = u"Ann"_s})->textHash, control.textHash());
    // What the catalog has no longer keeps what it had.
    const ItemState orphan{.control = u"vanished"_s, .textHash = "old"_ba};
    QCOMPARE(edited(orphan, {.status = Status::Verified})->textHash, "old"_ba);
}

void TestItemEdit::strangeValuesAreRefused_data()
{
    QTest::addColumn<ItemEdit>("edit");
    QTest::newRow("due") << ItemEdit{.due = QDate(10000, 1, 1)};
    QTest::newRow("expiry") << ItemEdit{.expiry = QDate(-1, 1, 1)};
    QTest::newRow("evidence without text") << ItemEdit{.evidence = QList<ItemEvidence>{{u" "_s, Today, {}}}};
    QTest::newRow("added evidence without text") << ItemEdit{.addedEvidence = {{}}};
    QTest::newRow("evidence of a far day") << ItemEdit{.addedEvidence = {{u"x"_s, QDate(10000, 1, 1), {}}}};
}

void TestItemEdit::strangeValuesAreRefused()
{
    QFETCH(const ItemEdit, edit);
    const Result<ItemState> result = edited({.control = u"s3-versioning"_s}, edit);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Usage);
}

void TestItemEdit::evidenceIsAddedAndReplaced()
{
    const ItemEvidence link{u"https://example.com/1"_s, Today, {}};
    const ItemEvidence text{u"Seen in the console"_s, Today, Today.addDays(90)};
    const ItemState one = edited({.control = u"s3-versioning"_s}, {.addedEvidence = {link}}).value();
    QCOMPARE(edited(one, {.addedEvidence = {text}})->evidence, QList({link, text}));
    QCOMPARE(edited(one, {.evidence = QList{text}})->evidence, QList({text}));
    QCOMPARE(edited(one, {.evidence = QList<ItemEvidence>()})->evidence, QList<ItemEvidence>());
    QVERIFY(isLink(link));
    QVERIFY(!isLink(text));
    QVERIFY(!isLink({.text = u"http://example.com"_s}));
    QVERIFY(!isLink({.text = u"https://"_s}));
    QVERIFY(!isLink({.text = u"see https://example.com"_s}));
}

void TestItemEdit::evidenceGrowsStale()
{
    const ItemEvidence evidence{u"x"_s, Today, Today.addDays(1)};
    QVERIFY(!isStale(evidence, Today.addDays(1)));
    QVERIFY(isStale(evidence, Today.addDays(2)));
    QVERIFY(!isStale({u"x"_s, Today, {}}, Today.addYears(10)));
    const ItemState state{.control = u"a"_s, .evidence = {{u"y"_s, Today, {}}, evidence}};
    QVERIFY(!hasStaleEvidence(state, Today));
    QVERIFY(hasStaleEvidence(state, Today.addDays(2)));
}

void TestItemEdit::daysThatArePastAreSeen()
{
    ItemState state{.control = u"a"_s, .status = Status::InProgress, .due = Today};
    QVERIFY(!isOverdue(state, Today));
    QVERIFY(isOverdue(state, Today.addDays(1)));
    state.status = Status::Implemented;
    QVERIFY(!isOverdue(state, Today.addDays(1)));
    QVERIFY(!isOverdue({.control = u"a"_s}, Today));
    QVERIFY(!isRiskExpired(accepted(u"a"_s), {2027, 1, 1}));
    QVERIFY(isRiskExpired(accepted(u"a"_s), {2027, 1, 2}));
}

void TestItemEdit::manualItemsNeedATitle()
{
    const ItemState state{.control = manualItemId(1), .owner = u"Ann"_s};
    const ItemState made = withManualText(state, u" Ask \n them "_s, {u"s3"_s}, {u"Write"_s}).value();
    QCOMPARE(made.title, u"Ask them"_s);
    QCOMPARE(made.owner, u"Ann"_s);
    QVERIFY(!withManualText(state, u" "_s, {}, {}));
    QVERIFY(!withManualText(state, QString(LongestItemTitle + 1, u'x'), {}, {}));
    QCOMPARE(removedManualItem(state.control), ItemState{.control = state.control});
}

QTEST_GUILESS_MAIN(TestItemEdit)
#include "tst_itemedit.moc"
