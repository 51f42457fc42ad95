#include "models/exports/xlsxworkbook.h"

#include "models/exports/plaintext.h"

#include <QByteArrayList>
#include <QFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr qsizetype LongestCell = 32767; // UTF-16 units
constexpr lxw_color_t HeadingColor = 0xDDE2E9;
constexpr std::uint8_t PaperA4 = 9;
constexpr int FirstYear = 1900; // of the calendar of spreadsheets, and its last
constexpr int LastYear = 9999;

QByteArray cellText(const QString &text)
{
    QString safe = printable(text);
    if (safe.size() > LongestCell) {
        safe.truncate(LongestCell - 1);
        if (safe.back().isHighSurrogate()) {
            safe.chop(1);
        }
        safe += u'…';
    }
    return safe.toUtf8();
}

lxw_datetime toDateTime(const QDate &date, const QTime &time)
{
    return {.year = date.year(),
            .month = date.month(),
            .day = date.day(),
            .hour = time.hour(),
            .min = time.minute(),
            .sec = static_cast<double>(time.second())};
}

bool isOfCalendar(const QDate &date)
{
    return date.isValid() && date.year() >= FirstYear && date.year() <= LastYear;
}

Error failure(const QString &reason)
{
    return {.kind = Error::Kind::Io,
            .message = u"the workbook could not be put together: "_s + reason,
            .advice = u"Make room in the folder for temporary files and try again"_s};
}

} // namespace

XlsxWorkbook::XlsxWorkbook(const QString &title, const QDateTime &created)
{
    const QByteArray file = QFile::encodeName(m_folder.filePath(u"workbook.xlsx"_s));
    QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    m_workbook = m_folder.isValid() ? workbook_new_opt(file.constData(), &options) : nullptr;
    if (m_workbook == nullptr) {
        m_failed = true;
        return;
    }
    QByteArray name = cellText(title);
    lxw_doc_properties properties{};
    properties.title = name.data();
    properties.created = created.toSecsSinceEpoch();
    workbook_set_properties(m_workbook, &properties);
    makeFormats();
}

XlsxWorkbook::~XlsxWorkbook()
{
    if (m_workbook != nullptr) {
        lxw_workbook_free(m_workbook);
    }
}

void XlsxWorkbook::makeFormats()
{
    for (lxw_format *&format : m_formats) {
        format = workbook_add_format(m_workbook);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_align(format, LXW_ALIGN_LEFT);
    }
    // Text by its format too, so that a cell that is edited does not become a formula either.
    format_set_num_format(m_formats[PlainFormat], "@");
    format_set_num_format(m_formats[WrappedFormat], "@");
    format_set_text_wrap(m_formats[WrappedFormat]);
    format_set_bold(m_formats[HeadingFormat]);
    format_set_bg_color(m_formats[HeadingFormat], HeadingColor);
    format_set_bottom(m_formats[HeadingFormat], LXW_BORDER_THIN);
    format_set_num_format(m_formats[PercentFormat], "0%");
    format_set_num_format(m_formats[DateFormat], "yyyy-mm-dd");
    format_set_num_format(m_formats[TimeFormat], "yyyy-mm-dd hh:mm");
}

lxw_format *XlsxWorkbook::formatOf(Style style) const
{
    switch (style) {
    case Style::Wrapped:
        return m_formats[WrappedFormat];
    case Style::Heading:
        return m_formats[HeadingFormat];
    case Style::Percent:
        return m_formats[PercentFormat];
    case Style::Plain:
        break;
    }
    return m_formats[PlainFormat];
}

void XlsxWorkbook::addSheet(const QString &name)
{
    m_sheet = m_failed ? nullptr : workbook_add_worksheet(m_workbook, name.toUtf8().constData());
    m_failed |= m_sheet == nullptr;
}

void XlsxWorkbook::setColumn(int column, int width)
{
    if (!m_failed) {
        const auto place = static_cast<lxw_col_t>(column);
        worksheet_set_column(m_sheet, place, place, width, nullptr);
    }
}

void XlsxWorkbook::write(int row, int column, const QVariant &value, Style style)
{
    if (m_failed || value.isNull()) {
        return;
    }
    const auto line = static_cast<lxw_row_t>(row);
    const auto place = static_cast<lxw_col_t>(column);
    const int type = value.typeId();
    lxw_error status = LXW_NO_ERROR;
    if (type == QMetaType::QDate && isOfCalendar(value.toDate())) {
        lxw_datetime date = toDateTime(value.toDate(), QTime(0, 0));
        status = worksheet_write_datetime(m_sheet, line, place, &date, m_formats[DateFormat]);
    } else if (type == QMetaType::QDateTime && isOfCalendar(value.toDateTime().toUTC().date())) {
        const QDateTime time = value.toDateTime().toUTC();
        lxw_datetime date = toDateTime(time.date(), time.time());
        status = worksheet_write_datetime(m_sheet, line, place, &date, m_formats[TimeFormat]);
    } else if (type == QMetaType::Int || type == QMetaType::LongLong || type == QMetaType::Double) {
        lxw_format *format = style == Style::Percent ? m_formats[PercentFormat] : nullptr;
        status = worksheet_write_number(m_sheet, line, place, value.toDouble(), format);
    } else if (const QByteArray text = cellText(value.toString()); !text.isEmpty()) {
        status = worksheet_write_string(m_sheet, line, place, text.constData(), formatOf(style));
    }
    m_failed |= status != LXW_NO_ERROR;
}

void XlsxWorkbook::writeFormula(int row, int column, const QString &formula, double value, Style style)
{
    if (!m_failed) {
        lxw_format *format = style == Style::Percent ? m_formats[PercentFormat] : nullptr;
        const QByteArray text = '=' + formula.toUtf8();
        m_failed |=
            worksheet_write_formula_num(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                        text.constData(), format, value)
            != LXW_NO_ERROR;
    }
}

void XlsxWorkbook::keepHeadings(int columns, int rows, int printed)
{
    if (!m_failed) {
        worksheet_freeze_panes(m_sheet, 1, static_cast<lxw_col_t>(columns));
        worksheet_repeat_rows(m_sheet, 0, 0);
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, PaperA4);
        worksheet_print_area(m_sheet, 0, 0, static_cast<lxw_row_t>(rows - 1),
                             static_cast<lxw_col_t>(printed - 1));
        worksheet_fit_to_pages(m_sheet, 1, 0);
    }
}

void XlsxWorkbook::addFilter(int rows, int columns)
{
    if (!m_failed) {
        worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(rows - 1),
                             static_cast<lxw_col_t>(columns - 1));
    }
}

void XlsxWorkbook::limitTo(const QStringList &choices, int column, int rows)
{
    if (m_failed || rows < 2) {
        return;
    }
    QByteArrayList texts;
    for (const QString &choice : choices) {
        texts.append(choice.toUtf8());
    }
    std::vector<char *> list; // ends with a null pointer
    list.reserve(static_cast<std::size_t>(texts.size()) + 1);
    for (QByteArray &text : texts) {
        list.push_back(text.data());
    }
    list.push_back(nullptr);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = list.data();
    const auto place = static_cast<lxw_col_t>(column);
    m_failed |= worksheet_data_validation_range(m_sheet, 1, place, static_cast<lxw_row_t>(rows - 1), place,
                                                &validation)
             != LXW_NO_ERROR;
}

Result<QByteArray> XlsxWorkbook::bytes()
{
    if (m_failed) {
        return tl::unexpected(
            failure(m_folder.isValid() ? u"it was not accepted"_s : m_folder.errorString()));
    }
    const lxw_error status = workbook_close(std::exchange(m_workbook, nullptr)); // frees it, whatever comes
    if (status != LXW_NO_ERROR) {
        return tl::unexpected(failure(QString::fromUtf8(lxw_strerror(status))));
    }
    QFile file(m_folder.filePath(u"workbook.xlsx"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(failure(file.errorString()));
    }
    return file.readAll();
}

} // namespace Ttc
