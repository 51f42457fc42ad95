#include "models/exchange/mergereport.h"

#include "models/exports/jsonparts.h"
#include "models/exports/plaintext.h"
#include "models/scope/english.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype LongestCell = 40; // of a table on the terminal
constexpr qsizetype MostSkipped = 20;

qsizetype asking(const MergeResult &result)
{
    return std::ranges::count_if(result.proposals, &MergeProposal::asks);
}

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= LongestCell ? line : line.left(LongestCell - 1) + u'…';
}

QString cell(const QString &text)
{
    return text.isEmpty() ? u"-"_s : shortened(text);
}

QString unitOf(const MergeProposal &one)
{
    return one.isNewItem() ? u"New item"_s : mergeUnitName(one.unit);
}

QString proposalsPart(const MergeResult &result, int width)
{
    QList<QStringList> rows;
    for (const MergeProposal &one : result.proposals) {
        rows.append({one.asks ? u"?"_s : QString(), QString::number(one.row), shortened(one.title),
                     unitOf(one), cell(one.ours), cell(one.theirs), one.reason});
    }
    if (rows.isEmpty()) {
        return {};
    }
    return u'\n'
         + aligned({QString(), u"ROW"_s, u"ITEM"_s, u"FIELD"_s, u"HERE"_s, u"THERE"_s, u"BECAUSE"_s}, rows,
                   width)
         + (asking(result) > 0 ? u"? only a person can tell which is right; --theirs takes these, too\n"_s
                               : QString());
}

QString skippedPart(const MergeResult &result, int width)
{
    if (result.skipped.isEmpty()) {
        return {};
    }
    QList<QStringList> rows;
    for (const SkippedRow &one : result.skipped.first(std::min(MostSkipped, result.skipped.size()))) {
        rows.append({QString::number(one.number), shortened(one.title), one.reason});
    }
    const qsizetype rest = result.skipped.size() - rows.size();
    return u"\nLeft out:\n"_s + aligned({u"ROW"_s, u"ITEM"_s, u"BECAUSE"_s}, rows, width)
         + (rest > 0 ? u"and %1 more, which --format json lists\n"_s.arg(English::number(rest)) : QString());
}

QJsonObject proposalJson(const MergeProposal &one)
{
    return {{u"row"_s, one.row},
            {u"control"_s, Json::textOrNull(one.item)},
            {u"title"_s, one.title},
            {u"field"_s, one.isNewItem() ? u"new-item"_s : mergeUnitName(one.unit).toLower()},
            {u"sent"_s, one.sent ? QJsonValue(*one.sent) : QJsonValue()},
            {u"ours"_s, one.ours},
            {u"theirs"_s, one.theirs},
            {u"asks"_s, one.asks},
            {u"reason"_s, one.reason}};
}

} // namespace

QString mergeSummary(const MergeResult &result)
{
    const qsizetype asks = asking(result);
    const qsizetype takes = result.proposals.size() - asks;
    return u"%1 to take, %2 to decide, %3 unchanged, %4 left out"_s.arg(
        English::counted(takes, u"change"_s, u"changes"_s), English::number(asks),
        English::counted(result.unchanged, u"row"_s, u"rows"_s), English::number(result.skipped.size()));
}

QByteArray mergeText(const IncomingFile &file, const MergeResult &result, int width)
{
    QString text = u"%1 (%2): %3\n"_s.arg(printable(file.path), file.format, mergeSummary(result));
    for (const QString &warning : result.warnings) {
        text += wrapped(printable(u"Note: "_s + warning), width);
    }
    return QString(text + proposalsPart(result, width) + skippedPart(result, width)).toUtf8();
}

QByteArray mergeJson(const IncomingFile &file, const MergeResult &result)
{
    QJsonArray proposals;
    for (const MergeProposal &one : result.proposals) {
        proposals.append(proposalJson(one));
    }
    QJsonArray skipped;
    for (const SkippedRow &one : result.skipped) {
        skipped.append(
            QJsonObject{{u"row"_s, one.number}, {u"title"_s, one.title}, {u"reason"_s, one.reason}});
    }
    return Json::document({{u"schema"_s, u"ttc-merge/1"_s},
                           {u"path"_s, file.path},
                           {u"format"_s, file.format},
                           {u"plan"_s, Json::textOrNull(file.plan)},
                           {u"warnings"_s, Json::array(result.warnings)},
                           {u"proposals"_s, proposals},
                           {u"skipped"_s, skipped},
                           {u"unchanged"_s, result.unchanged}});
}

} // namespace Ttc
