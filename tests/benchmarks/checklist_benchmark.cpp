// How long a bulk change of a large plan takes with all that makes it safe, and how long the planner thinks.
// Prints one line a measurement: the median of the rounds, in milliseconds.
//   checklist_benchmark [items] [rounds]

#include "models/checklist/planner.h"
#include "tests/checklist/firstplan.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <span>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

const QDateTime Noon({2026, 11, 23}, {12, 0}, Qt::UTC);

void measure(const QString &what, int rounds, const std::function<void(int)> &work)
{
    std::vector<qint64> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work(round);
        times.push_back(timer.nsecsElapsed());
    }
    std::ranges::sort(times);
    QTextStream(stdout) << what.leftJustified(50)
                        << QString::number(static_cast<double>(times[times.size() / 2]) / 1e6, 'f', 2)
                        << " ms\n";
}

ItemChange ownersOf(int items, int round)
{
    ItemChange change{.label = u"Owner"_s, .time = Noon};
    for (int item = 0; item < items; ++item) {
        change.items.append({.control = u"control-%1"_s.arg(item), .owner = u"Owner %1"_s.arg(round)});
    }
    return change;
}

QList<PlannerItem> plannerItems(int count)
{
    QList<PlannerItem> items;
    for (int number = 0; number < count; ++number) {
        PlannerItem item{.item = u"control-%1"_s.arg(number), .weight = 1 + number % 8};
        for (int technique = 0; technique < 8; ++technique) {
            item.techniques.append(u"T%1"_s.arg((number * 17 + technique * technique * 31) % count));
        }
        items.append(item);
    }
    return items;
}

} // namespace

int main(int argc, char *argv[])
{
    const std::span<char *> words(argv, static_cast<std::size_t>(argc));
    QStringList arguments;
    for (const char *word : words.subspan(1)) {
        arguments.append(QString::fromLocal8Bit(word));
    }
    const int items = std::max(1, arguments.value(0, u"5000"_s).toInt());
    const int rounds = std::max(1, arguments.value(1, u"11"_s).toInt());
    const QTemporaryDir folder;
    const auto store =
        WorkspaceStore::open(folder.filePath(u"workspace.ttcw"_s), WorkspaceStore::Mode::ReadWrite);
    if (!store) {
        QTextStream(stderr) << store.error().text() << '\n';
        return 1;
    }
    ItemStore plan = firstPlan(**store);
    const QString count = QString::number(items);
    measure(u"change of "_s + count + u" items, on disk"_s, rounds,
            [&](int round) { plan.apply(ownersOf(items, round)).value(); });
    measure(u"undo of "_s + count + u" items, on disk"_s, rounds - 1, [&](int) { plan.undo(Noon).value(); });
    measure(u"change of one item, on disk"_s, rounds,
            [&](int round) { plan.apply(ownersOf(1, rounds + round)).value(); });
    measure(u"reading "_s + count + u" items"_s, rounds, [&](int) { plan.items().value(); });
    measure(u"history of one item"_s, rounds, [&](int) { plan.history(u"control-0"_s).value(); });
    const QList<PlannerItem> open = plannerItems(items);
    measure(u"ranking "_s + count + u" open items"_s, rounds, [&](int) { rankItems(open); });
    measure(u"items for 80 % of the techniques"_s, rounds, [&](int) { itemsForShare(open, 80); });
    return 0;
}
