#include "models/exports/checklistformats.h"
#include "models/exports/exportwords.h"
#include "models/exports/groupprogress.h"
#include "models/exports/registercolumns.h"
#include "models/exports/xlsxworkbook.h"
#include "models/scope/english.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Style = XlsxWorkbook::Style;

constexpr std::array AllStatuses{Status::NotAssessed, Status::Planned,  Status::InProgress,
                                 Status::Implemented, Status::Verified, Status::NotApplicable,
                                 Status::RiskAccepted};

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

void writeChecklist(XlsxWorkbook &book, const ChecklistExport &content)
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
    book.makeTable(rows, static_cast<int>(columns.size()));
    QStringList statuses;
    for (const Status status : AllStatuses) {
        statuses.append(toKey(status));
    }
    for (int column = 0; column < columns.size(); ++column) {
        if (columns.at(column).kind == RegisterColumn::Kind::Status) {
            book.limitTo(statuses, column, rows);
        }
    }
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

void writeProgress(XlsxWorkbook &book, const ChecklistExport &content)
{
    book.addSheet(u"Progress"_s);
    book.setColumn(0, 30);
    writeHeadings(book, {u"Progress"_s, u"Controls"_s, u"Counted"_s, u"Done"_s, u"Share"_s});
    int row = 1;
    writeProgressRow(book, row++, u"All, each control once"_s, progressOf(content.items));
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
    ++row;
    book.write(row, 0, u"Status"_s, Style::Heading);
    book.write(row++, 1, u"Controls"_s, Style::Heading);
    for (const Status status : AllStatuses) {
        book.write(row, 0, QString(statusGlyph(status) + u' ' + statusName(status)));
        book.write(row++, 1,
                   static_cast<int>(std::ranges::count(content.items, status, &ChecklistItem::status)));
    }
}

void writeAbout(XlsxWorkbook &book, const ChecklistExport &content)
{
    book.addSheet(u"About"_s);
    book.setColumn(0, 14);
    book.setColumn(1, 100);
    writeHeadings(book, {u"About"_s, u"This checklist"_s});
    int row = 1;
    const QList<Words::Fact> facts = Words::facts(content.scope, content.context);
    for (const Words::Fact &fact : facts) {
        book.write(row, 0, fact.name);
        book.write(row++, 1, fact.text, Style::Wrapped);
    }
    book.write(row, 0, u"Catalog page"_s);
    book.write(row++, 1, content.scope.catalog().info().source);
    book.write(row, 0, u"Time (UTC)"_s);
    book.write(row, 1, content.context.time);
}

} // namespace

Result<QByteArray> checklistXlsx(const ChecklistExport &content)
{
    XlsxWorkbook book(u"Mitigation checklist"_s, content.context.time);
    writeChecklist(book, content);
    writeProgress(book, content);
    writeAbout(book, content);
    return book.bytes();
}

} // namespace Ttc
