// How long verdicts for many accounts take, and what one key stroke costs the filter. Prints one line a
// measurement: the median and the 99th percentile of the rounds, in milliseconds.
//   scope_benchmark [accounts] [rounds]

#include "models/scope/inventorydifference.h"
#include "models/scope/scope.h"
#include "models/scope/techniquefilter.h"
#include "tests/support/inventorydraft.h"
#include "tests/support/wordindex.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <memory>
#include <span>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

constexpr int Services = 300;
constexpr int ServicesInUse = 120; // of each account
constexpr int RealLeaves = 54;     // of the catalog as it is
constexpr int ManyLeaves = 5400;   // a hundred times that

QString serviceKey(int service)
{
    return u"service-%1"_s.arg(service, 3, 10, QChar(u'0'));
}

Technique leaf(int number)
{
    Technique technique;
    technique.id = u"T%1.%2"_s.arg(1000 + number / 900).arg(number % 900 + 100);
    technique.name = u"Delete the data of service %1"_s.arg(number % Services);
    technique.summary = u"Somebody takes away objects, keys and logs number %1"_s.arg(number);
    technique.reach = static_cast<Reach>(number % 3);
    technique.tactics = {u"TA%1"_s.arg(number % 10, 4, 10, QChar(u'0'))};
    for (int i = 0; i < 4; ++i) {
        technique.services.append(serviceKey((number * 7 + i * 31) % Services));
        technique.events.append({u"service.amazonaws.com"_s, u"DeleteThing%1"_s.arg(number + i),
                                 Access::Write, i == 0 && number % 4 == 0, Origin::Editorial});
        technique.mitigations.append({u"control-%1"_s.arg((number + i * 13) % 200), {}});
    }
    return technique;
}

std::shared_ptr<const Catalog> catalogWith(int leaves)
{
    CatalogContents contents;
    for (int i = 0; i < Services; ++i) {
        Service service;
        service.key = serviceKey(i);
        service.name = u"Amazon Service %1"_s.arg(i);
        service.aliases = {u"The %1 service"_s.arg(i), u"Elastic Service %1 (ES%1)"_s.arg(i)};
        service.absence = {u"config"_s, u"list"_s};
        contents.services.append(service);
    }
    for (int i = 0; i < 10; ++i) {
        const QString number = u"%1"_s.arg(i, 4, 10, QChar(u'0'));
        contents.tactics.append({u"TA"_s + number, u"Tactic "_s + number, u"tactic-"_s + number, {}});
    }
    for (int i = 0; i < 200; ++i) {
        Control control;
        control.id = u"control-%1"_s.arg(i);
        control.title = u"Turn on protection %1"_s.arg(i);
        contents.controls.append(control);
    }
    for (int i = 0; i < leaves; ++i) {
        contents.techniques.append(leaf(i));
    }
    return std::make_shared<const Catalog>(contents);
}

std::shared_ptr<const Inventory> inventoryWith(int accounts)
{
    Fixture::InventoryDraft draft;
    QStringList ids;
    for (int i = 0; i < accounts; ++i) {
        ids.append(u"%1"_s.arg(i, 12, 10, QChar(u'0')));
    }
    const int source = draft.addSource(u"config.json"_s, u"config-snapshot"_s, ids, true);
    for (int account = 0; account < accounts; ++account) {
        for (int i = 0; i < ServicesInUse; ++i) {
            draft.addEvidence(ids.at(account), serviceKey((account + i * 2) % Services),
                              {static_cast<EvidenceKind>(i % 9), {}, i, source});
        }
    }
    return std::make_shared<const Inventory>(draft.inventory());
}

void measure(const QString &what, int rounds, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    const auto milliseconds = [&](std::size_t place) { return QString::number(times[place], 'f', 2); };
    QTextStream out(stdout);
    out << what.leftJustified(60) << u"median "_s << milliseconds(times.size() / 2) << u" ms, p99 "_s
        << milliseconds(times.size() * 99 / 100) << u" ms\n"_s;
}

void measureFilter(const Scope &scope, int rounds)
{
    Fixture::WordIndex index(scope.catalog());
    const QStringList queries{u""_s, u"svc:service-007"_s, u"svc:\"Amazon Service 12\" tactic:tactic-0003"_s,
                              u"event:deletething kind:prevent is:open"_s,
                              u"verdict:any -svc:service-003 id:T1000 reach:startable"_s};
    for (const QString &text : queries) {
        FilterRequest request;
        request.query = parseQuery(text);
        request.typing = true;
        measure(u"%1 leaves: %2"_s.arg(scope.catalog().leaves().size()).arg(text), rounds, [&] {
            const FilterResult result = filterTechniques(request, scope, index, {});
            Q_UNUSED(result)
        });
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const std::span<char *> words(argv, static_cast<std::size_t>(argc));
    QStringList arguments;
    for (const char *word : words.subspan(1)) {
        arguments.append(QString::fromLocal8Bit(word));
    }
    const int accounts = std::max(1, arguments.value(0, u"1000"_s).toInt());
    const int rounds = std::max(1, arguments.value(1, u"50"_s).toInt());

    const auto inventory = inventoryWith(accounts);
    const auto real = catalogWith(RealLeaves);
    measure(u"verdicts, %1 accounts x %2 services"_s.arg(accounts).arg(Services), rounds, [&] {
        const Scope scope(real, inventory);
        Q_UNUSED(scope)
    });
    // What the preview of an import and taking it do besides.
    Inventory added = *inventoryWith(accounts);
    added.sources.first().sha256 = u"another"_s;
    measure(u"merge with another of %1 accounts"_s.arg(accounts), rounds,
            [&] { (void)mergeInventories(*inventory, added); });
    const Inventory both = mergeInventories(*inventory, added);
    measure(u"without one of two sources of %1 accounts"_s.arg(accounts), rounds,
            [&] { (void)withoutSource(both, 0); });
    const Scope scope(real, inventory);
    const Scope wider(real, std::make_shared<const Inventory>(both));
    measure(u"one of two sources of %1 accounts read again"_s.arg(accounts), rounds,
            [&] { (void)mergeInventories(both, added); });
    measure(u"difference of two of %1 accounts"_s.arg(accounts), rounds,
            [&] { (void)differenceBetween(scope, wider); });
    measure(u"proof drawn together"_s, rounds, [&] { (void)scope.proof(real->leaves().constFirst(), 5); });
    measureFilter(scope, rounds);
    measureFilter(Scope(catalogWith(ManyLeaves), inventory), rounds);
    return 0;
}
