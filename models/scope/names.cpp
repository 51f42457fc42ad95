#include "models/scope/names.h"

#include "models/catalog/namefolding.h"

#include <QVarLengthArray>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype LongestName = 100; // nothing longer is a name, and its distance is not worth the time

// Number of letters to change, add or take away to turn one word into the other.
qsizetype editDistance(const QString &a, const QString &b)
{
    QVarLengthArray<qsizetype, LongestName + 8> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 1; j < row.size(); ++j) {
            const qsizetype cost = a.at(i) == b.at(j - 1) ? 0 : 1;
            const qsizetype best = std::min({row[j] + 1, row[j - 1] + 1, diagonal + cost});
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row.back();
}

} // namespace

QString foldedName(QStringView name)
{
    const QByteArray utf8 = name.toUtf8();
    return QString::fromStdString(
        foldName({utf8.constData(), static_cast<std::size_t>(utf8.size())}, NameFold::NoBrand));
}

QStringList servicesNamed(const Catalog &catalog, const QString &name, bool beginning)
{
    const QString key = name.toLower();
    if (catalog.service(key) != nullptr) {
        return {key};
    }
    const QString folded = foldedName(name);
    QStringList exact;
    QStringList begun;
    if (folded.isEmpty() || name.size() > LongestName) {
        return exact;
    }
    for (const Service &service : catalog.services()) {
        const QString display = foldedName(service.name);
        if (display == folded || foldedName(service.key) == folded
            || std::ranges::any_of(service.aliases,
                                   [&](const QString &alias) { return foldedName(alias) == folded; })) {
            exact.append(service.key);
        } else if (service.key.startsWith(key) || display.startsWith(folded)) {
            begun.append(service.key);
        }
    }
    return exact.isEmpty() && beginning ? begun : exact;
}

QStringList tacticsNamed(const Catalog &catalog, const QString &name)
{
    const QString folded = foldedName(name);
    QStringList exact;
    QStringList begun;
    if (folded.isEmpty()) {
        return exact;
    }
    for (const Tactic &tactic : catalog.tactics()) {
        for (const QString &own : {tactic.id, tactic.slug, tactic.name}) {
            const QString foldedOwn = foldedName(own);
            if (foldedOwn == folded) {
                exact.append(tactic.id);
            } else if (foldedOwn.startsWith(folded)) {
                begun.append(tactic.id);
            }
        }
    }
    QStringList &found = exact.isEmpty() ? begun : exact;
    found.removeDuplicates();
    return found;
}

QString nearestName(const QString &typed, const QStringList &candidates)
{
    const QString folded = foldedName(typed);
    if (folded.isEmpty() || folded.size() > LongestName) {
        return {};
    }
    QString nearest;
    // A third of the letters may be wrong, at least one and at most three; of "s" anything could come.
    qsizetype best = std::clamp<qsizetype>(folded.size() / 3, 1, 3) + 1;
    for (const QString &candidate : candidates) {
        const QString other = foldedName(candidate);
        if (std::abs(other.size() - folded.size()) >= best) {
            continue;
        }
        if (const qsizetype distance = editDistance(folded, other);
            distance < best && distance < folded.size()) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

QString nearestService(const Catalog &catalog, const QString &typed)
{
    QStringList keys;
    QStringList names;
    for (const Service &service : catalog.services()) {
        keys.append(service.key);
        names.append(service.name);
    }
    QString key = nearestName(typed, keys);
    if (!key.isEmpty()) {
        return key;
    }
    const QString name = nearestName(typed, names);
    return name.isEmpty() ? QString() : keys.at(names.indexOf(name));
}

} // namespace Ttc
