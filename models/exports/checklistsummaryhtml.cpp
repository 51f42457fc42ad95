#include "models/exports/checklistsummaryhtml.h"

#include "models/exports/checklisthtmlparts.h"
#include "models/exports/checklistsummary.h"
#include "models/exports/htmlparts.h"
#include "models/scope/english.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using ChecklistSummary::Line;

constexpr qsizetype MostLines = 40;

struct Column
{
    QString title{};
    std::function<QString(const Line &)> html{};
};

QString table(const QString &title, const QStringList &columns, const QString &rows)
{
    QString head;
    for (const QString &column : columns) {
        head += u"<th align=\"left\">"_s + column.toHtmlEscaped() + u"</th>"_s;
    }
    return u"<h3>"_s + title.toHtmlEscaped() + u"</h3>\n<table class=\"lines\">\n<thead><tr>"_s + head
         + u"</tr></thead>\n<tbody>\n"_s + rows + u"</tbody>\n</table>\n"_s;
}

QString statusTable(const ChecklistExport &content)
{
    QString rows;
    const QList<ChecklistSummary::StatusCount> counts = ChecklistSummary::statusCounts(content.items);
    for (const ChecklistSummary::StatusCount &count : counts) {
        rows += Html::tableRow({ChecklistHtml::status(count.status), English::number(count.items)});
    }
    return table(u"Controls by status"_s, {u"Status"_s, u"Controls"_s}, rows);
}

QString linesTable(const QString &title, const QList<Line> &lines, const QList<Column> &columns)
{
    QStringList titles;
    for (const Column &column : columns) {
        titles.append(column.title);
    }
    QString rows;
    for (const Line &line : lines.first(std::min(MostLines, lines.size()))) {
        QStringList cells;
        for (const Column &column : columns) {
            cells.append(column.html(line));
        }
        rows += Html::tableRow(cells);
    }
    const qsizetype rest = lines.size() - MostLines;
    return table(u"%1 (%2)"_s.arg(title, English::number(lines.size())), titles, rows)
         + (rest > 0 ? Html::paragraph(u"and %1 more among the controls below"_s.arg(English::number(rest)))
                     : QString());
}

// A missing name is a finding of its own, so it is said.
QString orNone(const QString &text)
{
    return text.isEmpty() ? u"nobody"_s : text.toHtmlEscaped();
}

QString dueDay(const ItemState &state, const QDate &today)
{
    const QString day = state.due.toString(Qt::ISODate);
    return isOverdue(state, today) ? QString(day + u", overdue"_s) : day;
}

QString lastDay(const ItemState &state, const QDate &today)
{
    if (!state.expiry.isValid()) {
        return u"no end"_s;
    }
    const QString day = state.expiry.toString(Qt::ISODate);
    return isRiskExpired(state, today) ? QString(u"<b>expired</b> "_s + day) : day;
}

} // namespace

QStringList checklistSummaryHtml(const ChecklistExport &content)
{
    const QDate today = ChecklistSummary::today(content);
    const Column title{u"Control"_s, [](const Line &line) {
                           return ChecklistHtml::controlLink(line.state.control, line.title);
                       }};
    const Column owner{u"Owner"_s, [](const Line &line) { return orNone(line.state.owner); }};
    const Column status{u"Status"_s,
                        [](const Line &line) { return ChecklistHtml::status(line.state.status); }};
    const Column due{u"Due"_s, [today](const Line &line) { return dueDay(line.state, today); }};
    const Column day{u"Due"_s, [](const Line &line) { return line.state.due.toString(Qt::ISODate); }};
    const Column reason{u"Reason"_s, [](const Line &line) { return line.state.reason.toHtmlEscaped(); }};
    const Column approver{u"Approved by"_s, [](const Line &line) { return orNone(line.state.approver); }};
    const Column expiry{u"Accepted until"_s,
                        [today](const Line &line) { return lastDay(line.state, today); }};
    QStringList pieces{statusTable(content)};
    const auto add = [&pieces](const QString &name, const QList<Line> &lines, const QList<Column> &columns) {
        if (!lines.isEmpty()) {
            pieces.append(linesTable(name, lines, columns));
        }
    };
    add(u"Overdue"_s, ChecklistSummary::overdue(content), {day, title, owner, status});
    add(u"Risks accepted"_s, ChecklistSummary::acceptedRisks(content), {expiry, title, approver, reason});
    add(u"In work"_s, ChecklistSummary::inWork(content), {owner, title, due});
    return pieces;
}

} // namespace Ttc
