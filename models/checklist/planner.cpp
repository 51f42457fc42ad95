#include "models/checklist/planner.h"

#include <QHash>
#include <QSet>
#include <queue>

#include <algorithm>
#include <vector>

namespace Ttc {

namespace {

// The open items, with the open techniques as numbers.
class OpenWork
{
public:
    explicit OpenWork(const QList<PlannerItem> &items)
    {
        QSet<QString> covered;
        for (const PlannerItem &item : items) {
            if (isDone(item.status)) {
                covered.unite(QSet<QString>(item.techniques.cbegin(), item.techniques.cend()));
            } else if (countsInProgress(item.status)) {
                m_items.push_back(&item);
            }
        }
        std::ranges::sort(m_items, {}, &PlannerItem::item);
        for (const PlannerItem *item : m_items) {
            m_targets.push_back(targetsOf(*item, covered));
        }
    }

    std::size_t size() const { return m_items.size(); }
    const PlannerItem &item(std::size_t place) const { return *m_items[place]; }
    // Numbers of the open techniques that it serves.
    const std::vector<std::size_t> &targets(std::size_t place) const { return m_targets[place]; }
    std::size_t targetCount() const { return m_names.size(); }
    const QString &targetName(std::size_t target) const { return m_names[target]; }

private:
    std::vector<std::size_t> targetsOf(const PlannerItem &item, const QSet<QString> &covered)
    {
        std::vector<std::size_t> targets;
        const QSet<QString> techniques(item.techniques.cbegin(), item.techniques.cend());
        for (const QString &technique : techniques) {
            if (covered.contains(technique)) {
                continue;
            }
            const auto known = m_numbers.constFind(technique);
            if (known != m_numbers.cend()) {
                targets.push_back(*known);
                continue;
            }
            m_numbers.insert(technique, m_names.size());
            targets.push_back(m_names.size());
            m_names.push_back(technique);
        }
        return targets;
    }

    std::vector<const PlannerItem *> m_items;
    std::vector<std::vector<std::size_t>> m_targets;
    QHash<QString, std::size_t> m_numbers;
    std::vector<QString> m_names;
};

// Which techniques the chosen items cover, and how often.
class Coverage
{
public:
    explicit Coverage(const OpenWork &work)
        : m_work(work)
        , m_times(work.targetCount(), 0)
    {
    }

    std::size_t covered() const { return m_covered; }
    // What would be new.
    std::size_t gain(std::size_t place) const { return countTargets(place, 0); }
    // What nothing else covers.
    std::size_t loss(std::size_t place) const { return countTargets(place, 1); }

    void add(std::size_t place)
    {
        m_covered += gain(place);
        for (const std::size_t target : m_work.targets(place)) {
            ++m_times[target];
        }
    }

    void remove(std::size_t place)
    {
        m_covered -= loss(place);
        for (const std::size_t target : m_work.targets(place)) {
            --m_times[target];
        }
    }

    QStringList newNames(std::size_t place) const
    {
        QStringList names;
        for (const std::size_t target : m_work.targets(place)) {
            if (m_times[target] == 0) {
                names.append(m_work.targetName(target));
            }
        }
        names.sort();
        return names;
    }

private:
    std::size_t countTargets(std::size_t place, int times) const
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            m_work.targets(place), [&](std::size_t target) { return m_times[target] == times; }));
    }

    const OpenWork &m_work;
    std::vector<int> m_times;
    std::size_t m_covered = 0;
};

enum class Aim {
    LeastWork,  // ties by id
    FewestItems // ties by weight, then id
};

// An item with what it would add when that was last looked at; since then it can only have become less.
struct Candidate
{
    std::size_t gain = 0;
    std::size_t weight = 1;
    std::size_t place = 0;
};

// Whether `a` is worse than `b`.
struct Worse
{
    Aim aim = Aim::LeastWork;

    bool operator()(const Candidate &a, const Candidate &b) const
    {
        if (aim == Aim::LeastWork) {
            const std::size_t ofA = a.gain * b.weight;
            const std::size_t ofB = b.gain * a.weight;
            return ofA != ofB ? ofA < ofB : a.place > b.place;
        }
        if (a.gain != b.gain) {
            return a.gain < b.gain;
        }
        return a.weight != b.weight ? a.weight > b.weight : a.place > b.place;
    }
};

// Takes the best item again and again until so many techniques are covered or nothing adds any.
std::vector<std::size_t> greedy(const OpenWork &work, Aim aim, std::size_t needed)
{
    std::priority_queue<Candidate, std::vector<Candidate>, Worse> queue(Worse{aim});
    for (std::size_t place = 0; place < work.size(); ++place) {
        const int weight = std::max(work.item(place).weight, 1);
        queue.push(
            {.gain = work.targets(place).size(), .weight = static_cast<std::size_t>(weight), .place = place});
    }
    std::vector<std::size_t> chosen;
    Coverage coverage(work);
    while (!queue.empty() && coverage.covered() < needed) {
        Candidate best = queue.top();
        queue.pop();
        const std::size_t gain = coverage.gain(best.place);
        if (gain == best.gain && gain > 0) {
            coverage.add(best.place);
            chosen.push_back(best.place);
        } else if (gain > 0) {
            best.gain = gain;
            queue.push(best);
        }
    }
    return chosen;
}

// Drops, the last chosen first, whatever is not needed after all.
std::vector<std::size_t> withoutSpare(const OpenWork &work, std::vector<std::size_t> chosen,
                                      std::size_t needed)
{
    Coverage coverage(work);
    for (const std::size_t place : chosen) {
        coverage.add(place);
    }
    std::ranges::reverse(chosen);
    std::vector<std::size_t> kept;
    for (const std::size_t place : chosen) {
        if (coverage.covered() - coverage.loss(place) >= needed) {
            coverage.remove(place);
        } else {
            kept.push_back(place);
        }
    }
    std::ranges::reverse(kept);
    return kept;
}

WorkPlan planOf(const OpenWork &work, const std::vector<std::size_t> &order)
{
    WorkPlan plan{.openTechniques = static_cast<qsizetype>(work.targetCount())};
    Coverage coverage(work);
    qint64 sum = 0;
    for (const std::size_t place : order) {
        const PlannerItem &item = work.item(place);
        const QStringList adds = coverage.newNames(place);
        coverage.add(place);
        sum += item.weight;
        plan.steps.append({.item = item.item,
                           .adds = adds,
                           .weight = item.weight,
                           .covered = static_cast<qsizetype>(coverage.covered()),
                           .work = sum});
    }
    return plan;
}

qint64 workOf(const WorkPlan &plan)
{
    return plan.steps.isEmpty() ? 0 : plan.steps.constLast().work;
}

} // namespace

int WorkPlan::percentOf(qsizetype techniques) const
{
    return openTechniques == 0 ? 100 : static_cast<int>(techniques * 100 / openTechniques);
}

WorkPlan rankItems(const QList<PlannerItem> &items)
{
    const OpenWork work(items);
    std::vector<std::size_t> order = greedy(work, Aim::LeastWork, work.targetCount());
    std::vector<bool> ranked(work.size(), false);
    for (const std::size_t place : order) {
        ranked[place] = true;
    }
    std::vector<std::size_t> rest;
    for (std::size_t place = 0; place < work.size(); ++place) {
        if (!ranked[place]) {
            rest.push_back(place);
        }
    }
    std::ranges::stable_sort(rest, {}, [&work](std::size_t place) { return work.item(place).weight; });
    order.insert(order.end(), rest.begin(), rest.end());
    return planOf(work, order);
}

WorkPlan itemsForShare(const QList<PlannerItem> &items, int percent)
{
    const OpenWork work(items);
    const auto share = static_cast<std::size_t>(std::clamp(percent, 0, 100));
    const std::size_t needed = (work.targetCount() * share + 99) / 100;
    // Each aim is led astray by other items.
    const auto planFor = [&](Aim aim) {
        return planOf(work, withoutSpare(work, greedy(work, aim, needed), needed));
    };
    const WorkPlan few = planFor(Aim::FewestItems);
    const WorkPlan light = planFor(Aim::LeastWork);
    if (few.steps.size() != light.steps.size()) {
        return few.steps.size() < light.steps.size() ? few : light;
    }
    return workOf(light) <= workOf(few) ? light : few;
}

} // namespace Ttc
