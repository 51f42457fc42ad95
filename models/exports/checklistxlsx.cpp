#include "models/exports/checklistformats.h"
#include "models/exports/checklistsummary.h"
#include "models/exports/exportwords.h"
#include "models/exports/groupprogress.h"
#include "models/exports/registercolumns.h"
#include "models/exports/xlsxworkbook.h"
#include "models/scope/english.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Style = XlsxWorkbook::Style;

// What people fill in stands up to here; the rest would make a printed page too small to read.
constexpr QStringView LastPrinted = u"expiry";
constexpr int FrozenColumns = 2; // id and title

qsizetype columnOf(QStringView key)
{
    const QList<RegisterColumn> &columns = registerColumns();
    return std::ranges::find(columns, key, &RegisterColumn::key) - columns.cbegin();
}

// "status_changed" as people read it.
QString headingOf(const RegisterColumn &column)
{
    return English::capitalised(QString(column.key).replace(u'_', u' '));
}

Style styleOf(const RegisterColumn &column)
{
    return column.kind == RegisterColumn::Kind::Text ? Style::Wrapped : Style::Plain;
}

void writeHeadings(XlsxWorkbook &book, const QStringList &headings)
{
    for (int column = 0; column < headings.size(); ++column) {
        book.write(0, column, headings.at(column), Style::Heading);
    }
}

int writeItems(XlsxWorkbook &book, const ChecklistExport &content)
{
    const QList<RegisterColumn> &columns = registerColumns();
    int row = 1;
    forEachRegisterRow(content, [&](const RegisterRow &cells) {
        for (int column = 0; column < columns.size(); ++column) {
            book.write(row, column, columns.at(column).value(cells), styleOf(columns.at(column)));
        }
        ++row;
    });
    return row;
}

// Gives how many rows there are, with the headings.
int writeChecklist(XlsxWorkbook &book, const ChecklistExport &content)
{
    book.addSheet(u"Checklist"_s);
    const QList<RegisterColumn> &columns = registerColumns();
    QStringList headings;
    for (int column = 0; column < columns.size(); ++column) {
        headings.append(headingOf(columns.at(column)));
        book.setColumn(column, columns.at(column).width);
    }
    writeHeadings(book, headings);
    const int rows = writeItems(book, content);
    book.keepHeadings(FrozenColumns, rows, static_cast<int>(columnOf(LastPrinted)) + 1);
    book.addFilter(rows, static_cast<int>(columns.size()));
    QStringList statuses;
    for (const Status status : AllStatuses) {
        statuses.append(toKey(status));
    }
    for (int column = 0; column < columns.size(); ++column) {
        if (columns.at(column).kind == RegisterColumn::Kind::Status) {
            book.limitTo(statuses, column, rows);
        }
    }
    return rows;
}

void writeProgressRow(XlsxWorkbook &book, int row, const QString &name, const ChecklistProgress &progress)
{
    book.write(row, 0, name);
    book.write(row, 1, progress.total);
    book.write(row, 2, progress.counted);
    book.write(row, 3, progress.done);
    book.write(row, 4, progress.counted == 0 ? 0.0 : static_cast<double>(progress.done) / progress.counted,
               Style::Percent);
}

// The cells of a column of the register, from another sheet.
QString cellsOf(QStringView key, int rows)
{
    const QChar letter(u'A' + static_cast<char16_t>(columnOf(key)));
    return u"Checklist!$%1$2:$%1$%2"_s.arg(letter).arg(std::max(rows, 2));
}

// Rows that the plan keeps aside do not count, wherever somebody sorts them to.
QString countOf(const QString &keyCell, int rows)
{
    return u"COUNTIFS(%1,%2,%3,\"<>out of scope*\")"_s.arg(cellsOf(u"status", rows), keyCell,
                                                           cellsOf(u"scope", rows));
}

// Follows what people fill in. The keys are what the register holds, the words what they mean. Gives the row
// behind the table.
int writeStatuses(XlsxWorkbook &book, const ChecklistExport &content, int row, int rows)
{
    book.write(row, 0, u"Status"_s, Style::Heading);
    book.write(row, 1, u"Controls"_s, Style::Heading);
    book.write(row++, 2, u"In the checklist"_s, Style::Heading);
    for (const ChecklistSummary::StatusCount &count : ChecklistSummary::statusCounts(content.items)) {
        book.write(row, 0, QString(statusGlyph(count.status) + u' ' + statusName(count.status)));
        book.write(row, 2, toKey(count.status));
        ++row;
        book.writeFormula(row - 1, 1, countOf(u"C%1"_s.arg(row), rows), count.items);
    }
    return row;
}

// From the table of statuses, whose first row below its heading is `first`, counted from 1.
void writeWhole(XlsxWorkbook &book, int row, int first, const ChecklistProgress &all)
{
    const auto cell = [first](Status status) { return u"B%1"_s.arg(first + static_cast<int>(status)); };
    const double share = all.counted == 0 ? 0.0 : static_cast<double>(all.done) / all.counted;
    const int line = row + 1;
    book.write(row, 0, u"All, each control once"_s);
    book.writeFormula(row, 1, u"SUM(%1:%2)"_s.arg(cell(Status::NotAssessed), cell(Status::RiskAccepted)),
                      all.total);
    book.writeFormula(
        row, 2,
        u"B%1-%2-%3"_s.arg(QString::number(line), cell(Status::NotApplicable), cell(Status::RiskAccepted)),
        all.counted);
    book.writeFormula(row, 3, cell(Status::Implemented) + u'+' + cell(Status::Verified), all.done);
    book.writeFormula(row, 4, u"IF(C%1=0,0,D%1/C%1)"_s.arg(line), share, Style::Percent);
}

void writeProgress(XlsxWorkbook &book, const ChecklistExport &content, int rows)
{
    book.addSheet(u"Progress"_s);
    book.setColumn(0, 44);
    book.setColumn(2, 16);
    writeHeadings(book, {u"Progress"_s, u"Controls"_s, u"Counted"_s, u"Done"_s, u"Share"_s});
    constexpr int statusHeading = 3;
    writeWhole(book, 1, statusHeading + 2, progressOf(content.items));
    int row = writeStatuses(book, content, statusHeading, rows);
    book.write(++row, 0, u"Below: as it was when this was exported"_s);
    const Catalog &catalog = content.scope.catalog();
    const QList<std::pair<QString, QList<GroupProgress>>> groups{
        {u"By tactic"_s, progressByTactic(catalog, content.items)},
        {u"By service"_s, progressByService(catalog, content.items)},
        {u"By account"_s, progressByAccount(content.scope, content.items)},
        {u"By technique"_s, progressByTechnique(catalog, content.items)}};
    for (const auto &[title, members] : groups) {
        book.write(++row, 0, title, Style::Heading);
        ++row;
        for (const GroupProgress &member : members) {
            writeProgressRow(book, row++, member.name, member.progress);
        }
    }
    book.keepHeadings(0, row, 5);
}

void writeAbout(XlsxWorkbook &book, const ChecklistExport &content)
{
    book.addSheet(u"About"_s);
    book.setColumn(0, 14);
    book.setColumn(1, 100);
    writeHeadings(book, {u"About"_s, u"This checklist"_s});
    int row = 1;
    if (!content.plan.name.isEmpty()) {
        book.write(row, 0, u"Plan"_s);
        book.write(row++, 1, content.plan.name, Style::Wrapped);
    }
    const QList<Words::Fact> facts = Words::facts(content.scope, content.context);
    for (const Words::Fact &fact : facts) {
        book.write(row, 0, fact.name);
        book.write(row++, 1, fact.text, Style::Wrapped);
    }
    book.write(row, 0, u"Catalog page"_s);
    book.write(row, 1, content.scope.catalog().info().source);
}

} // namespace

Result<QByteArray> checklistXlsx(const ChecklistExport &content)
{
    XlsxWorkbook book(u"Mitigation checklist"_s, content.context.time);
    const int rows = writeChecklist(book, content);
    writeProgress(book, content, rows);
    writeAbout(book, content);
    return book.bytes();
}

} // namespace Ttc
