#include "tests/checklist/firstplan.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// Whatever people did: all of it taken back is the beginning, all of it done again is the end.
class TestUndo : public QObject
{
    Q_OBJECT
private slots:
    void goesBackAndForth_data();
    void goesBackAndForth();
};

namespace {

using States = QHash<QString, ItemState>;

constexpr int Steps = 40;

// The time of the last change tells when, not what.
States withoutTimes(States states)
{
    for (ItemState &state : states) {
        state.changed = {};
    }
    // An item that nobody touched is as one that is not there.
    states.removeIf([](const auto &entry) { return entry.value() == ItemState{.control = entry.key()}; });
    return states;
}

class RandomPerson
{
public:
    explicit RandomPerson(quint32 seed)
        : m_random(seed)
    {
    }

    // One to twelve items, each with some fields changed; now and then one that changes nothing.
    QList<ItemState> changed(const States &states)
    {
        QList<ItemState> items;
        for (int left = below(12); left >= 0; --left) {
            const QString id = below(5) == 0 ? manualItemId(below(4) + 1) : u"control-%1"_s.arg(below(20));
            ItemState state = states.value(id, ItemState{.control = id});
            for (int fields = below(4); fields > 0; --fields) {
                changeField(state);
            }
            items.append(state);
        }
        return items;
    }

    int below(int limit) { return m_random.bounded(limit); }

private:
    QString text() { return below(4) == 0 ? QString() : u"text \U0001F512 ' %1"_s.arg(below(9)); }
    QDate date() { return below(4) == 0 ? QDate() : QDate(2026, 11, 1).addDays(below(90)); }

    void changeField(ItemState &state)
    {
        switch (AllItemFields[static_cast<std::size_t>(below(AllItemFields.size()))]) {
        case ItemField::Status:
            state.status = static_cast<Status>(below(7));
            break;
        case ItemField::StatusOrigin:
            state.statusFromFindings = below(2) == 0;
            break;
        case ItemField::Owner:
            state.owner = text();
            break;
        case ItemField::Due:
            state.due = date();
            break;
        case ItemField::Notes:
            state.notes = text();
            break;
        case ItemField::Reason:
            state.reason = text();
            break;
        case ItemField::Approver:
            state.approver = text();
            break;
        case ItemField::Expiry:
            state.expiry = date();
            break;
        case ItemField::Evidence:
            state.evidence.append({u"seen %1"_s.arg(below(9)), date(), date()});
            break;
        case ItemField::TextHash:
            state.textHash = text().toUtf8();
            break;
        case ItemField::Title:
            state.title = text();
            break;
        case ItemField::Services:
            state.services = {text(), u"s3"_s};
            break;
        case ItemField::Steps:
            state.steps.append(text());
            break;
        }
    }

    QRandomGenerator m_random;
};

// A workspace that may be closed and opened again between any two steps.
class Desk
{
public:
    explicit Desk(bool reopening)
        : m_reopening(reopening)
    {
        open();
    }

    ItemStore items()
    {
        if (m_reopening) {
            m_store.reset();
            open();
        }
        return firstPlan(*m_store);
    }

    States states() { return withoutTimes(items().states().value()); }

private:
    void open()
    {
        m_store =
            WorkspaceStore::open(m_folder.filePath(u"workspace.ttcw"_s), WorkspaceStore::Mode::ReadWrite)
                .value();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<WorkspaceStore> m_store;
    bool m_reopening = false;
};

} // namespace

void TestUndo::goesBackAndForth_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("reopening");
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QTest::addRow("seed %u", seed) << seed << false;
    }
    QTest::newRow("reopened at each step") << 9U << true;
}

void TestUndo::goesBackAndForth()
{
    QFETCH(const quint32, seed);
    QFETCH(const bool, reopening);
    RandomPerson person(seed);
    Desk desk(reopening);
    QDateTime now({2026, 11, 23}, {12, 0}, Qt::UTC);
    std::vector<States> seen{desk.states()}; // after each step that can be taken back
    for (int step = 0; step < Steps; ++step) {
        now = now.addSecs(60);
        // Some go back a little first, which ends what was there to redo.
        while (person.below(6) == 0 && seen.size() > 1) {
            QVERIFY(desk.items().undo(now));
            seen.pop_back();
            QCOMPARE(desk.states(), seen.back());
        }
        const QList<ItemState> wanted = person.changed(desk.items().states().value());
        const Result<QStringList> touched =
            desk.items().apply({.label = u"Step %1"_s.arg(step), .time = now, .items = wanted});
        QVERIFY(touched);
        if (!touched->isEmpty()) {
            seen.push_back(desk.states());
        }
    }
    for (std::size_t place = seen.size() - 1; place > 0; --place) {
        QVERIFY(!desk.items().undo(now)->isEmpty());
        QCOMPARE(desk.states(), seen[place - 1]);
    }
    QCOMPARE(desk.items().undo(now).value(), QStringList());
    QCOMPARE(desk.states(), States());
    for (std::size_t place = 1; place < seen.size(); ++place) {
        QVERIFY(!desk.items().redo(now)->isEmpty());
        QCOMPARE(desk.states(), seen[place]);
    }
    QCOMPARE(desk.items().redo(now).value(), QStringList());
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
