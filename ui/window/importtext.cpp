#include "ui/window/importtext.h"

#include "models/inventory/evidencecount.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(Ttc::ImportText)
};

// A technique shows where there is no inventory, too.
bool isInView(Verdict verdict)
{
    return verdict == Verdict::Unscoped || isShownFirst(verdict);
}

// "6 techniques go from Possible to In use.", one for each pair; without those that come into view or go out.
QStringList moveTexts(const QList<VerdictChange> &changes)
{
    std::map<std::pair<Verdict, Verdict>, qint64, std::greater<>> moves; // what an analyst looks at first
    for (const VerdictChange &change : changes) {
        if (change.before != Verdict::Unscoped && isInView(change.before) == isInView(change.after)) {
            ++moves[{change.after, change.before}];
        }
    }
    QStringList sentences;
    for (const auto &[verdicts, count] : moves) {
        const auto &[after, before] = verdicts;
        sentences.append(counted(count, ImportText::tr("1 technique goes from %2 to %3."),
                                 ImportText::tr("%1 techniques go from %2 to %3."))
                             .replace(u"%2"_s, verdictText(before))
                             .replace(u"%3"_s, verdictText(after)));
    }
    return sentences;
}

// Said where it matters: one service of two accounts counts twice.
QString perAccount(const Inventory &inventory)
{
    return inventory.accountIds().size() > 1 ? u' ' + ImportText::tr("(counted per account)") : QString();
}

QString servicesText(const Inventory &inventory)
{
    return counted(servicesWithEvidence(inventory), ImportText::tr("1 service with evidence"),
                   ImportText::tr("%1 services with evidence"))
         + perAccount(inventory);
}

} // namespace

QString successText(const ImportReport &report)
{
    const Inventory &inventory = report.inventory;
    QStringList sentences{
        ImportText::tr("%1 read: %2, %3.")
            .arg(counted(inventory.sources.size(), ImportText::tr("1 file"), ImportText::tr("%1 files")),
                 counted(inventory.accountIds().size(), ImportText::tr("1 account"),
                         ImportText::tr("%1 accounts")),
                 servicesText(inventory))};
    if (!inventory.unmatched.isEmpty()) {
        sentences.append(counted(inventory.unmatched.size(), ImportText::tr("1 name is unknown."),
                                 ImportText::tr("%1 names are unknown.")));
    }
    qsizetype warnings = 0;
    for (const Source &source : inventory.sources) {
        warnings += source.warnings.size();
    }
    if (warnings > 0) {
        sentences.append(counted(warnings, ImportText::tr("1 warning."), ImportText::tr("%1 warnings.")));
    }
    if (!report.problems.isEmpty()) {
        sentences.append(counted(report.problems.size(), ImportText::tr("1 file could not be read."),
                                 ImportText::tr("%1 files could not be read.")));
    }
    return sentences.join(u' ');
}

QString failureText(const ImportReport &report)
{
    const QString reason = report.problems.isEmpty()
                             ? ImportText::tr("The files hold nothing that could be read.")
                             : report.problems.first().text();
    return report.problems.size() > 1
             ? ImportText::tr("None of the %1 files could be read; the inventory is as it was. %2")
                   .arg(report.problems.size())
                   .arg(reason)
             : ImportText::tr("The file could not be read; the inventory is as it was. %1").arg(reason);
}

QString effectText(const InventoryState &inventory, const Inventory &imported, int place)
{
    const ImportPreview preview = inventory.preview(imported, place);
    const InventoryDifference &difference = preview.difference;
    const EvidenceChange &services = preview.services;
    const auto techniques = [&difference](bool came) {
        return std::ranges::count_if(difference.techniques, [came](const VerdictChange &change) {
            return isInView(change.after) == came && isInView(change.before) != came;
        });
    };
    QStringList sentences;
    const auto say = [&sentences](qint64 count, const QString &one, const QString &many) {
        if (count > 0) {
            sentences.append(counted(count, one, many));
        }
    };
    if (!preview.replaced.isEmpty()) {
        sentences.append(ImportText::tr("Takes the place of %1.").arg(preview.replaced.join(u", "_s)));
    }
    say(difference.accountsAdded.size(), ImportText::tr("1 account is new."),
        ImportText::tr("%1 accounts are new."));
    say(difference.accountsGone.size(), ImportText::tr("1 account is gone."),
        ImportText::tr("%1 accounts are gone."));
    const QString unit = perAccount(imported);
    say(services.added, ImportText::tr("1 service with evidence is new."),
        ImportText::tr("%1 services with evidence%2 are new.").replace(u"%2"_s, unit));
    say(services.gone, ImportText::tr("1 service with evidence is gone."),
        ImportText::tr("%1 services with evidence%2 are gone.").replace(u"%2"_s, unit));
    say(techniques(true), ImportText::tr("1 technique comes into view."),
        ImportText::tr("%1 techniques come into view."));
    say(techniques(false), ImportText::tr("1 technique goes out of view."),
        ImportText::tr("%1 techniques go out of view."));
    sentences += moveTexts(difference.techniques);
    if (difference.techniques.isEmpty()) {
        sentences.append(ImportText::tr("Changes no verdict."));
    }
    return sentences.join(u' ');
}

QString problemsText(const ImportReport &report)
{
    QStringList lines;
    for (const Error &problem : report.problems) {
        lines.append(problem.text());
    }
    return lines.join(u'\n');
}

QString detailsText(const ImportReport &report)
{
    QStringList sections;
    if (!report.problems.isEmpty()) {
        sections.append(
            QString(ImportText::tr("Files that could not be read") + u'\n' + problemsText(report)));
    }
    if (!report.skipped.isEmpty()) {
        QStringList lines{ImportText::tr("Files of folders and archives that were passed over")};
        for (const SkippedFile &file : report.skipped) {
            lines.append(QString(file.path + u": "_s + file.reason));
        }
        sections.append(lines.join(u'\n'));
    }
    for (const Source &source : report.inventory.sources) {
        if (!source.warnings.isEmpty()) {
            sections.append(QString(ImportText::tr("Warnings of %1").arg(source.label) + u'\n'
                                    + source.warnings.join(u'\n')));
        }
    }
    if (!report.inventory.unmatched.isEmpty()) {
        QStringList lines{ImportText::tr("Names that the catalog does not know; they count for no service")};
        for (const Unmatched &unmatched : report.inventory.unmatched) {
            lines.append(u"%1 × %2 (%3)"_s.arg(QString::number(unmatched.count), unmatched.value,
                                               unmatchedKindText(unmatched.kind)));
        }
        sections.append(lines.join(u'\n'));
    }
    return sections.join(u"\n\n"_s);
}

} // namespace Ttc
