#include "models/catalog/catalogreader.h"
#include "models/inventory/importer.h"
#include "tests/support/configsnapshotgenerator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

// Prints how long the import of a 240 MB Config snapshot takes beside jq and gunzip on the same file, and its
// peak of resident memory. The programs take turns, so that a busy machine is busy for all of them, and each
// one's best turn counts.
namespace {

constexpr int Items = 250'000;
constexpr int Accounts = 40;
constexpr int Rounds = 3;
constexpr double MegabytesAllowed = 64;

// In a process of its own, so that the peak is the import's.
int importOnce(const QString &path)
{
    const auto contents = Ttc::readCatalog(QStringLiteral(TTC_SOURCE_DIR "/catalog-data"));
    const Ttc::ServiceRegistry registry(contents ? contents->services : QList<Ttc::Service>());
    const Ttc::ImportReport report = Ttc::importFiles({path}, registry, {});
    QFile status(u"/proc/self/status"_s);
    if (!report.problems.isEmpty() || !status.open(QIODevice::ReadOnly)) {
        return 1;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            std::printf("%s\n", line.mid(6).trimmed().split(' ').first().constData());
        }
    }
    return 0;
}

struct Turns
{
    QString program{};
    QStringList arguments{};
    double bestMs = 1e12;
    double peakMb = 0;

    bool take()
    {
        QProcess process;
        QElapsedTimer clock;
        clock.start();
        process.start(program, arguments);
        if (!process.waitForFinished(-1) || process.exitCode() != 0) {
            std::fprintf(stderr, "%s failed: %s\n", qPrintable(program),
                         process.readAllStandardError().constData());
            return false;
        }
        bestMs = std::min(bestMs, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        peakMb = std::max(peakMb, process.readAllStandardOutput().trimmed().toDouble() / 1024);
        return true;
    }
};

bool run()
{
    const QTemporaryDir folder;
    const QString plain = folder.filePath(u"snapshot.json"_s);
    QFile file(plain);
    if (!file.open(QIODevice::WriteOnly) || !Ttc::writeConfigSnapshot(file, {Items, Accounts})
        || !file.flush()) {
        std::fputs("the snapshot could not be written\n", stderr);
        return false;
    }
    const QString self = QCoreApplication::applicationFilePath();
    const QString quiet = u" > /dev/null"_s;
    if (QProcess::execute(u"gzip"_s, {u"-k"_s, plain}) != 0) {
        return false;
    }
    Turns jq{u"sh"_s, {u"-c"_s, u"jq '.configurationItems | length' '"_s + plain + u'\'' + quiet}};
    Turns gunzip{u"sh"_s, {u"-c"_s, u"gunzip -c '"_s + plain + u".gz'"_s + quiet}};
    Turns ours{self, {u"--import"_s, plain}};
    Turns oursGz{self, {u"--import"_s, plain + u".gz"_s}};
    for (int round = 0; round < Rounds; ++round) {
        if (!ours.take() || !jq.take() || !oursGz.take() || !gunzip.take()) {
            return false;
        }
    }
    std::printf("snapshot of %d items, %.0f MB\n", Items, static_cast<double>(file.size()) / 1e6);
    std::printf("  plain: %6.0f ms, jq     %6.0f ms: %.1f times as fast (target 10)\n", ours.bestMs,
                jq.bestMs, jq.bestMs / ours.bestMs);
    std::printf("  gzip:  %6.0f ms, gunzip %6.0f ms: %.2f of its time (target 1.4)\n", oursGz.bestMs,
                gunzip.bestMs, oursGz.bestMs / gunzip.bestMs);
    std::printf("  peak resident: %.1f MB plain, %.1f MB gzip (target %.0f)\n", ours.peakMb, oursGz.peakMb,
                MegabytesAllowed);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--import"_L1) {
        return importOnce(arguments.at(2));
    }
    return run() ? 0 : 1;
}
