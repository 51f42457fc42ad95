#include "models/exports/plaintext.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int NarrowestColumn = 10;

bool turnsDirection(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

// A line that may not be drawn together with the one before it.
bool beginsItem(const QString &line)
{
    static const QRegularExpression item(uR"(^\s*([-*+]|\d+[.)])\s)"_s);
    return item.match(line).hasMatch();
}

void wrapParagraph(const QString &paragraph, int width, int indent, QString &out)
{
    const QString margin(indent, u' ');
    const QString hanging(beginsItem(paragraph) ? indent + 2 : indent, u' ');
    const QStringList words = paragraph.simplified().split(u' ', Qt::SkipEmptyParts);
    QString line = margin;
    bool empty = true;
    for (const QString &word : words) {
        if (!empty && line.size() + 1 + word.size() > width) {
            out += line + u'\n';
            line = hanging;
            empty = true;
        }
        line += empty ? word : u' ' + word;
        empty = false;
    }
    if (!empty) {
        out += line + u'\n';
    }
}

QString cut(const QString &text, qsizetype width)
{
    return text.size() <= width ? text : text.left(std::max<qsizetype>(width - 1, 0)) + u'…';
}

QString oneLine(const QString &text)
{
    return printable(text).replace(u'\n', u' ');
}

} // namespace

QString printable(const QString &text)
{
    QString safe = text;
    for (QChar &c : safe) {
        if (c == u'\t') {
            c = u' ';
        } else if (c != u'\n'
                   && (c.category() == QChar::Other_Control || c.isNonCharacter() || turnsDirection(c))) {
            c = QChar::ReplacementCharacter;
        }
    }
    return safe;
}

QString wrapped(const QString &text, int width, int indent)
{
    QString out;
    QString paragraph;
    bool code = false;
    const auto flush = [&] {
        wrapParagraph(paragraph, width, indent, out);
        paragraph.clear();
    };
    const QStringList lines = printable(text.trimmed()).split(u'\n');
    for (const QString &line : lines) {
        const bool fence = line.trimmed().startsWith("```"_L1);
        if (fence || code) {
            flush();
            out += QString(indent, u' ') + line + u'\n';
            code = code != fence;
        } else if (line.trimmed().isEmpty()) {
            flush();
            out += out.isEmpty() || out.endsWith("\n\n"_L1) ? u""_s : u"\n"_s;
        } else {
            if (beginsItem(line)) {
                flush();
            }
            paragraph += line + u'\n';
        }
    }
    flush();
    return out;
}

QString aligned(const QStringList &headings, const QList<QStringList> &rows, int width)
{
    QList<QStringList> table;
    if (!headings.isEmpty()) {
        table.append(headings);
    }
    table += rows;
    QList<qsizetype> widths;
    for (QStringList &row : table) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column) {
            row[column] = oneLine(row.at(column));
            widths[column] = std::max(widths.at(column), row.at(column).size());
        }
    }
    QString out;
    for (const QStringList &row : std::as_const(table)) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const bool last = column + 1 == row.size();
            line += last ? row.at(column) : row.at(column).leftJustified(widths.at(column) + 2);
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        out += (width > NarrowestColumn ? cut(line, width) : line) + u'\n';
    }
    return out;
}

} // namespace Ttc
