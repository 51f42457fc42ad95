#include "models/exchange/incomingrows.h"

#include "models/checklist/itemkey.h"
#include "models/checklist/jsonlist.h"
#include "models/exchange/incomingcolumns.h"
#include "models/exchange/plainword.h"
#include "models/exchange/statuswords.h"
#include "models/exports/trackers/jiracells.h"
#include "models/scope/english.h"

#include <QDate>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

tl::unexpected<Error> refused(const QString &message, const QString &advice)
{
    return tl::unexpected(Error{.kind = Error::Kind::Input, .message = message, .advice = advice});
}

QDate dayOfNumber(double number, int calendar)
{
    constexpr double last = 2'958'465; // 9999-12-31
    return number >= 1 && number + calendar <= last
             ? QDate(1899, 12, 30).addDays(static_cast<qint64>(number) + calendar)
             : QDate();
}

// Days as we write them, as spreadsheets keep them, and as trackers export them. What could be read in two
// ways, such as 3/4/2026, is not read.
QDate dayOf(const QString &text, int calendar)
{
    static const QRegularExpression iso(uR"(^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$)"_s);
    static const QRegularExpression named(
        uR"(^(\d{1,2})[/ .-]([A-Za-z]{3})[a-z]*[/ .-](\d{2}|\d{4})(?: .*)?$)"_s);
    if (const auto match = iso.match(text); match.hasMatch()) {
        return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    }
    if (const auto match = named.match(text); match.hasMatch()) {
        constexpr std::array months{"jan", "feb", "mar", "apr", "may", "jun",
                                    "jul", "aug", "sep", "oct", "nov", "dec"};
        const auto month = std::ranges::find(months, match.captured(2).toLower().toStdString());
        const int year = match.captured(3).toInt();
        return {year < 100 ? 2000 + year : year, static_cast<int>(month - months.begin()) + 1,
                match.captured(1).toInt()};
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && calendar >= 0 ? dayOfNumber(number, calendar) : QDate();
}

// What a formula comes to that has no result.
bool isFormulaError(const QString &text)
{
    static const QRegularExpression error(uR"(^#(N/A|REF!|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!)$)"_s);
    return error.match(text).hasMatch();
}

class RowMaker
{
public:
    RowMaker(const IncomingTable &table, const IncomingColumns &columns, bool isOurs)
        : m_table(table)
        , m_columns(columns)
        , m_isOurs(isOurs)
    {
    }

    IncomingRow made(const IncomingTable::Row &row) const
    {
        IncomingRow made{.number = row.number, .title = row.cells.value(m_columns.title)};
        if (const std::optional<ItemKey> key = keyOf(row)) {
            made.item = key->item;
            made.mark = key->mark;
        }
        readStatus(made, row);
        readText(made, ItemField::Owner, u"owner"_s, row, m_columns.owner);
        readText(made, ItemField::Notes, u"notes"_s, row, m_columns.notes);
        readText(made, ItemField::Reason, u"reason"_s, row, m_columns.reason);
        readText(made, ItemField::Approver, u"approver"_s, row, m_columns.approver);
        readText(made, ItemField::Evidence, u"evidence"_s, row, m_columns.evidence);
        readText(made, ItemField::Title, u"title"_s, row, m_columns.title);
        readDay(made, ItemField::Due, u"due"_s, row, m_columns.due);
        readDay(made, ItemField::Expiry, u"expiry"_s, row, m_columns.expiry);
        if (m_columns.steps >= 0) {
            const QString steps = row.cells.value(m_columns.steps);
            made.fields.insert(ItemField::Steps, toJsonList(steps.split(u'\n', Qt::SkipEmptyParts)));
        }
        return made;
    }

private:
    // In a table of ours a key that somebody quotes in a note is no key.
    std::optional<ItemKey> keyOf(const IncomingTable::Row &row) const
    {
        if (m_isOurs) {
            const std::optional<ItemKey> key = itemKeyIn(row.cells.value(m_columns.key));
            const QString control = row.cells.value(m_columns.control);
            return key || control.isEmpty() ? key : std::optional(ItemKey{.item = control});
        }
        // A tracker keeps it where it has room: in a label or at the end of the description.
        std::optional<ItemKey> found;
        for (const QString &cell : row.cells) {
            const std::optional<ItemKey> key = itemKeyIn(cell);
            if (key && (!found || found->mark.isEmpty())) {
                found = key;
            }
        }
        return found;
    }

    void readStatus(IncomingRow &made, const IncomingTable::Row &row) const
    {
        made.statusWord = row.cells.value(m_columns.status);
        takeStatus(made, statusWord(made.statusWord));
        if (made.statuses.isEmpty() && !made.statusWord.isEmpty()) {
            made.problems.append(English::quoted(made.statusWord) + u" is no status that is known here"_s);
        }
        // A closed issue says by its resolution that nobody will do it.
        const QString resolution = row.cells.value(m_columns.resolution);
        const StatusWord resolved = statusWord(resolution);
        if (resolved.means.value(0) == Status::NotApplicable) {
            made.statusWord = resolution;
            takeStatus(made, resolved);
        }
    }

    static void takeStatus(IncomingRow &made, const StatusWord &word)
    {
        made.statuses = word.means;
        made.untouchedStatuses = word.untouched;
    }

    void readText(IncomingRow &made, ItemField field, const QString &name, const IncomingTable::Row &row,
                  int column) const
    {
        const QString text = row.cells.value(column);
        if (isFormulaError(text)) {
            made.problems.append(name + u" holds a formula without a result"_s);
        } else if (column >= 0) {
            made.fields.insert(field, text);
        }
    }

    void readDay(IncomingRow &made, ItemField field, const QString &name, const IncomingTable::Row &row,
                 int column) const
    {
        const QString text = row.cells.value(column);
        if (text.isEmpty()) {
            readText(made, field, name, row, column);
        } else if (const QDate day = dayOf(text, m_table.calendar); day.isValid()) {
            made.fields.insert(field, day.toString(Qt::ISODate));
        } else {
            made.problems.append(u"%1 %2 is no day that can be read, write it as 2026-12-31"_s.arg(
                name, English::quoted(text)));
        }
    }

    const IncomingTable &m_table;
    const IncomingColumns &m_columns;
    const bool m_isOurs;
};

QList<int> labelColumns(const QStringList &headings)
{
    QList<int> columns;
    for (int i = 0; i < headings.size(); ++i) {
        const QString word = plainWord(headings.at(i));
        if (std::ranges::any_of(
                std::array{u"label", u"tag", u"stichw", u"étiqu", u"etiqu"},
                [&word](const char16_t *begin) { return word.startsWith(QStringView(begin)); })) {
            columns.append(i);
        }
    }
    return columns;
}

// Epics and the like, which the export made to hold the items: they bear its label and no key.
bool isGroup(const IncomingRow &row, const IncomingTable::Row &cells, const QList<int> &labels)
{
    static const QRegularExpression label(uR"((^|[\s,;])%1([\s,;]|$))"_s.arg(jiraLabel()));
    return row.item.isEmpty() && std::ranges::any_of(labels, [&cells](int column) {
               return cells.cells.value(column).contains(label);
           });
}

bool tellsSomething(const IncomingColumns &columns)
{
    return std::ranges::any_of(std::array{columns.status, columns.owner, columns.due, columns.notes,
                                          columns.reason, columns.evidence},
                               [](int column) { return column >= 0; });
}

} // namespace

Result<IncomingFile> incomingRows(const IncomingTable &table)
{
    IncomingColumns columns = columnsOf(table.headings);
    const bool isOurs = columns.key >= 0 || (columns.control >= 0 && columns.changed >= 0);
    if (!isOurs) {
        // What trackers call a reason is not why a risk is accepted.
        columns.reason = columns.approver = columns.expiry = -1;
    }
    IncomingFile file{.kind = isOurs ? IncomingFile::Kind::Table : IncomingFile::Kind::Tracker};
    const RowMaker maker(table, columns, isOurs);
    const QList<int> labels = labelColumns(table.headings);
    int groups = 0;
    for (const IncomingTable::Row &row : table.rows) {
        IncomingRow made = maker.made(row);
        if (!isOurs && isGroup(made, row, labels)) {
            ++groups;
            continue;
        }
        file.rows.append(std::move(made));
        if (file.plan.isEmpty()) {
            file.plan = row.cells.value(columns.plan);
        }
    }
    if (groups > 0) {
        file.warnings.append(English::counted(groups, u"row that only groups items was"_s,
                                              u"rows that only group items were"_s)
                             + u" passed over"_s);
    }
    if (std::ranges::all_of(file.rows, &QString::isEmpty, &IncomingRow::item)) {
        return refused(u"no row has an item key, which begins with “ttc:”"_s,
                       u"Export from the tracker with labels and description, or take a checklist that was "
                       "exported here"_s);
    }
    if (!tellsSomething(columns)) {
        return refused(u"no column for status, owner, due day, notes or evidence was found among: "_s
                           + English::joined(table.headings, u"and"_s, 8),
                       u"Name the columns as the export had them: status, owner, due, notes"_s);
    }
    return file;
}

} // namespace Ttc
