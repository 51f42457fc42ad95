#include "models/exchange/incomingtable.h"
#include "models/inventory/input/archivereader.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

tl::unexpected<Error> refused(const QString &message, const QString &advice)
{
    return tl::unexpected(Error{.kind = Error::Kind::Input, .message = message, .advice = advice});
}

// The parts of a workbook by their name, as far as a table needs them.
using Parts = QHash<QString, QByteArray>;

bool isNeeded(const QString &name)
{
    return name == "xl/workbook.xml"_L1 || name == "xl/_rels/workbook.xml.rels"_L1
        || name == "xl/sharedStrings.xml"_L1 || name.startsWith("xl/worksheets/"_L1);
}

Result<Parts> partsOf(const QString &path)
{
    Parts parts;
    qsizetype size = 0;
    ArchiveReader archive(path);
    while (const std::optional<QString> name = archive.next()) {
        if (!isNeeded(*name)) {
            continue;
        }
        const std::unique_ptr<ByteSource> source = archive.open();
        QByteArray &bytes = parts[*name];
        std::array<char, 65536> block{};
        while (const std::size_t read = source->read(block.data(), block.size())) {
            size += static_cast<qsizetype>(read);
            if (size > MostIncomingBytes) {
                return refused(u"the workbook is larger than a checklist can be"_s,
                               u"Export only the sheet of the checklist, as CSV"_s);
            }
            bytes.append(block.data(), static_cast<qsizetype>(read));
        }
        if (source->error()) {
            return tl::unexpected(*source->error());
        }
    }
    if (archive.error()) {
        return tl::unexpected(*archive.error());
    }
    return parts;
}

// All text below the current element; phonetic hints for readers of Japanese are no part of it.
QString textBelow(QXmlStreamReader &xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == "rPh"_L1) {
                xml.skipCurrentElement();
            } else {
                ++depth;
            }
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::Characters) {
            text += xml.text();
        }
    }
    return text;
}

// Excel writes control characters as _x000D_.
QString unescaped(QString text)
{
    return text.replace("_x000D_"_L1, ""_L1).trimmed();
}

QStringList sharedStrings(const QByteArray &part)
{
    QStringList strings;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "si"_L1) {
            strings.append(unescaped(textBelow(xml)));
        }
    }
    return strings;
}

struct Workbook
{
    QString sheet{}; // name of the part
    int calendar = 0;
};

// Relationship id of the sheet to read, and its calendar.
Workbook workbookOf(const Parts &parts)
{
    constexpr int daysTo1904 = 1462;
    Workbook book;
    QString id;
    QXmlStreamReader xml(parts.value(u"xl/workbook.xml"_s));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == "workbookPr"_L1) {
            const auto flag = attributes.value("date1904"_L1);
            book.calendar = flag == "1"_L1 || flag == "true"_L1 ? daysTo1904 : 0;
        } else if (xml.name() == "sheet"_L1
                   && (id.isEmpty()
                       || attributes.value("name"_L1).compare("Checklist"_L1, Qt::CaseInsensitive) == 0)) {
            id = attributes
                     .value("http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1, "id"_L1)
                     .toString();
        }
    }
    QXmlStreamReader links(parts.value(u"xl/_rels/workbook.xml.rels"_s));
    while (!links.atEnd()) {
        if (links.readNext() == QXmlStreamReader::StartElement && links.name() == "Relationship"_L1
            && links.attributes().value("Id"_L1) == id) {
            const QString target = links.attributes().value("Target"_L1).toString();
            book.sheet = target.startsWith(u'/') ? target.sliced(1) : u"xl/"_s + target;
        }
    }
    return book;
}

// Column of "AB12", from 0; -1 for what is no place.
int columnOf(QStringView place)
{
    int column = 0;
    for (const QChar letter : place) {
        if (letter < u'A' || letter > u'Z') {
            break;
        }
        column = column * 26 + (letter.unicode() - u'A' + 1);
        if (column > MostIncomingColumns) {
            break;
        }
    }
    return column - 1;
}

class SheetReader
{
public:
    SheetReader(const QByteArray &part, const QStringList &strings)
        : m_xml(part)
        , m_strings(strings)
    {
    }

    // Rows with their headings first; blank ones are left out.
    Result<QList<IncomingTable::Row>> rows()
    {
        QList<IncomingTable::Row> rows;
        int number = 0;
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement || m_xml.name() != "row"_L1) {
                continue;
            }
            const int given = m_xml.attributes().value("r"_L1).toInt();
            number = given > 0 ? given : number + 1;
            IncomingTable::Row row{.number = number, .cells = cells()};
            if (!std::ranges::all_of(row.cells, &QString::isEmpty)) {
                rows.append(std::move(row));
            }
            if (const std::optional<Error> tooMany = tooManyRows(rows.size())) {
                return tl::unexpected(*tooMany);
            }
            // A few long texts may be referred to by every cell.
            if (m_characters > MostIncomingBytes) {
                return refused(u"the sheet holds more text than a checklist can"_s,
                               u"Export only the columns of the checklist, as CSV"_s);
            }
        }
        if (m_xml.hasError()) {
            return refused(u"the sheet breaks off: "_s + m_xml.errorString(),
                           u"Open it in a spreadsheet and save it again"_s);
        }
        return rows;
    }

private:
    QStringList cells()
    {
        QStringList cells;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != "c"_L1) {
                m_xml.skipCurrentElement();
                continue;
            }
            const QString place = m_xml.attributes().value("r"_L1).toString();
            const qsizetype column = place.isEmpty() ? cells.size() : columnOf(place);
            const QString text = cell();
            if (column < 0 || column >= MostIncomingColumns) {
                continue;
            }
            cells.resize(std::max(cells.size(), column + 1));
            cells[column] = text;
        }
        return cells;
    }

    QString cell()
    {
        const QString type = m_xml.attributes().value("t"_L1).toString();
        QString value;
        bool hasFormula = false;
        bool hasValue = false;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == "v"_L1 || m_xml.name() == "is"_L1) {
                value = textBelow(m_xml);
                hasValue = true;
            } else {
                hasFormula = hasFormula || m_xml.name() == "f"_L1;
                m_xml.skipCurrentElement(); // what a formula came to stands beside it
            }
        }
        if (hasFormula && !hasValue) {
            return u"#N/A"_s; // nobody computed it
        }
        QString text = type == "s"_L1 ? m_strings.value(numberOf(value)) : unescaped(value);
        m_characters += text.size();
        return text;
    }

    static int numberOf(const QString &text)
    {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        return isNumber ? number : -1;
    }

    QXmlStreamReader m_xml;
    const QStringList &m_strings;
    qsizetype m_characters = 0;
};

} // namespace

Result<IncomingTable> xlsxTable(const QString &path)
{
    const Result<Parts> parts = partsOf(path);
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    const Workbook book = workbookOf(*parts);
    if (!parts->contains(book.sheet)) {
        return refused(u"this is no workbook, or one without a sheet"_s,
                       u"Save it as an Excel workbook (.xlsx) or as CSV"_s);
    }
    const QStringList strings = sharedStrings(parts->value(u"xl/sharedStrings.xml"_s));
    Result<QList<IncomingTable::Row>> rows = SheetReader(parts->value(book.sheet), strings).rows();
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (rows->size() < 2) {
        return refused(u"the sheet has no rows below its headings"_s,
                       u"Look whether the checklist is the first sheet"_s);
    }
    IncomingTable table{.headings = rows->takeFirst().cells, .calendar = book.calendar};
    table.rows = std::move(*rows);
    return table;
}

} // namespace Ttc
