#include "models/catalog/catalogreader.h"
#include "models/inventory/importer.h"
#include "tests/support/inventedfiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

// Prints how long imports of 250 MB take, plain and gzipped, beside what an analyst has for the same file: jq
// for JSON, Python for tables and lists, gunzip for the compression; then the peak of resident memory from 10
// MB to 2 GB. The programs take turns, so that a busy machine is busy for all of them, and each one's best
// turn counts.
namespace {

constexpr qint64 Megabyte = 1'000'000;
constexpr qint64 MeasuredBytes = 250 * Megabyte;
constexpr int Rounds = 3;
constexpr double MegabytesAllowed = 64;

// In a process of its own, so that the peak is the import's.
int importOnce(const QString &path)
{
    const auto contents = Ttc::readCatalog(QStringLiteral(TTC_SOURCE_DIR "/catalog-data"));
    const Ttc::ServiceRegistry registry(contents ? contents->services : QList<Ttc::Service>());
    QElapsedTimer clock;
    clock.start();
    const Ttc::ImportReport report = Ttc::importFiles({path}, registry, {});
    const double milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    QFile status(u"/proc/self/status"_s);
    if (!report.problems.isEmpty() || !status.open(QIODevice::ReadOnly)) {
        return 1;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            std::printf("%.1f %s\n", milliseconds, line.mid(6).trimmed().split(' ').first().constData());
        }
    }
    return 0;
}

// A program that is measured from outside; one of our own says itself how long its import took, since the
// catalog is no part of it.
struct Turns
{
    QString program{};
    QStringList arguments{};
    bool ours = false;
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
        double milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        if (ours) {
            const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
            milliseconds = words.first().toDouble();
            peakMb = std::max(peakMb, words.last().toDouble() / 1024);
        }
        bestMs = std::min(bestMs, milliseconds);
        return true;
    }
};

// What somebody would type to count records by what they are of.
QString peerCommand(const QString &format)
{
    static const QHash<QString, QString> commands{
        {u"config-snapshot"_s, u"jq '.configurationItems | length'"_s},
        {u"cloudtrail-log"_s, u"jq '.Records | length'"_s},
        {u"ocsf"_s, u"jq length"_s},
        {u"cur"_s,
         u"python3 -c 'import csv,sys,collections\n"
         "n=collections.Counter()\n"
         "for r in csv.DictReader(open(sys.argv[1])):\n"
         "  n[r[\"lineItem/UsageAccountId\"],r[\"lineItem/ProductCode\"]]+=float(r[\"lineItem/UnblendedCost\"])'"_s},
        {u"list"_s, u"python3 -c 'import sys,collections\n"
                    "n=collections.Counter()\n"
                    "for l in open(sys.argv[1]):\n"
                    "  p=l.strip().split(\":\",5); n[p[2],p[4]]+=1'"_s}};
    return commands.value(format);
}

QString ownPath()
{
    return QCoreApplication::applicationFilePath();
}

bool write(const Ttc::InventedFile &invented, const QString &path, qint64 bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && invented.write(file, bytes) && file.flush();
}

bool measureSpeed(const Ttc::InventedFile &invented, const QTemporaryDir &folder)
{
    const QString plain = folder.filePath(invented.name + u'.' + invented.extension);
    if (!write(invented, plain, MeasuredBytes) || QProcess::execute(u"gzip"_s, {u"-kf"_s, plain}) != 0) {
        return false;
    }
    const auto shell = [](const QString &command) {
        return QStringList{u"-c"_s, command + u" > /dev/null"_s};
    };
    Turns ours{.program = ownPath(), .arguments = {u"--import"_s, plain}, .ours = true};
    Turns oursGz{.program = ownPath(), .arguments = {u"--import"_s, plain + u".gz"_s}, .ours = true};
    Turns peer{.program = u"sh"_s, .arguments = shell(peerCommand(invented.name) + u" '"_s + plain + u'\'')};
    Turns gunzip{.program = u"sh"_s, .arguments = shell(u"gunzip -c '"_s + plain + u".gz'"_s)};
    for (int round = 0; round < Rounds; ++round) {
        if (!ours.take() || !peer.take() || !oursGz.take() || !gunzip.take()) {
            return false;
        }
    }
    const bool json = invented.extension == "json"_L1;
    std::printf("%-16s %8.0f %-8s %8.0f %6.1fx%s %8.0f %8.0f %8.2f %8.1f\n", qPrintable(invented.name),
                ours.bestMs, json ? "jq" : "python3", peer.bestMs, peer.bestMs / ours.bestMs,
                json ? " (10)" : "     ", oursGz.bestMs, gunzip.bestMs, oursGz.bestMs / gunzip.bestMs,
                std::max(ours.peakMb, oursGz.peakMb));
    std::fflush(stdout);
    QFile::remove(plain);
    return QFile::remove(plain + u".gz"_s);
}

bool measureMemory(const Ttc::InventedFile &invented, const QTemporaryDir &folder)
{
    std::printf("%-16s", qPrintable(invented.name));
    for (const qint64 bytes : {10 * Megabyte, MeasuredBytes, 2000 * Megabyte}) {
        const QString path = folder.filePath(u"grown."_s + invented.extension);
        Turns ours{.program = ownPath(), .arguments = {u"--import"_s, path}, .ours = true};
        if (!write(invented, path, bytes) || !ours.take()) {
            return false;
        }
        std::printf("  %5lld MB: %6.1f MB in %6.0f ms", bytes / Megabyte, ours.peakMb, ours.bestMs);
        std::fflush(stdout);
        QFile::remove(path);
    }
    std::printf("\n");
    return true;
}

bool run()
{
    const QTemporaryDir folder;
    std::printf(
        "imports of %lld MB, best of %d, ms; targets in brackets or: gzip at most 1.40 of gunzip, peak at "
        "most %.0f MB\n",
        MeasuredBytes / Megabyte, Rounds, MegabytesAllowed);
    std::printf("%-16s %8s %-8s %8s %7s      %8s %8s %8s %8s\n", "format", "plain", "peer", "its", "ratio",
                "gzip", "gunzip", "ratio", "peak MB");
    for (const Ttc::InventedFile &invented : Ttc::inventedFiles()) {
        if (!measureSpeed(invented, folder)) {
            return false;
        }
    }
    std::printf("peak of resident memory\n");
    return measureMemory(Ttc::inventedFiles().first(), folder)
        && measureMemory(Ttc::inventedFiles().at(3), folder);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--import"_L1) {
        return importOnce(arguments.at(2));
    }
    // For a profiler: --write FORMAT FILE
    if (arguments.size() == 4 && arguments.at(1) == "--write"_L1) {
        const auto &files = Ttc::inventedFiles();
        const auto invented = std::ranges::find(files, arguments.at(2), &Ttc::InventedFile::name);
        return invented != files.end() && write(*invented, arguments.at(3), MeasuredBytes) ? 0 : 1;
    }
    return run() ? 0 : 1;
}
