#include "models/exports/trackers/trackerdialect.h"

#include "models/exports/splittext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// csvCell() may put a sign before a cell.
constexpr qsizetype FormulaSign = 1;

// As much of a line as there is room for; what a dialect escapes takes more room than it has characters.
// Found by halving, since each try writes the line anew and a line may be long.
QString partOf(const TrackerLine &line, const TrackerDialect &dialect, qsizetype room)
{
    QString fitting;
    qsizetype least = 0;
    qsizetype most = std::min(line.text.size(), room);
    while (least < most) {
        const qsizetype length = (least + most + 1) / 2;
        TrackerLine part = line;
        part.text = shortened(line.text, length);
        const QString written = dialect.line(part) + u'\n';
        if (written.size() <= room) {
            fitting = written;
            least = length;
        } else {
            most = length - 1;
        }
    }
    return fitting;
}

QString endOf(const TrackerRow &row, const TrackerDialect &dialect, const QStringList &extra)
{
    QString end = extra.isEmpty() ? QString() : u'\n' + extra.join(u'\n') + u'\n';
    if (!row.key.isEmpty()) {
        end += u'\n' + dialect.line({.kind = TrackerLine::Kind::Key, .label = u"Item key: "_s + row.key});
    }
    return end;
}

} // namespace

TrackerText trackerText(const TrackerRow &row, const TrackerDialect &dialect, const QStringList &extra)
{
    TrackerText made{.title = shortened(row.title, dialect.longestTitle - FormulaSign)};
    made.titleIsCut = made.title != row.title;
    QList<TrackerLine> lines = row.description;
    if (made.titleIsCut) {
        lines.prepend({.label = u"Title: "_s, .text = row.title});
    }
    const QString end = endOf(row, dialect, extra);
    const qsizetype room = dialect.longestDescription - FormulaSign - end.size();
    for (const TrackerLine &line : std::as_const(lines)) {
        const QString written = dialect.line(line) + u'\n';
        if (made.description.size() + written.size() > room) {
            made.description += partOf(line, dialect, room - made.description.size());
            made.descriptionIsCut = true;
            break;
        }
        made.description += written;
    }
    made.description += end;
    if (end.isEmpty()) {
        made.description.chop(1);
    }
    return made;
}

QString plainLine(const TrackerLine &line)
{
    QString text = line.label + line.code + line.text;
    switch (line.kind) {
    case TrackerLine::Kind::Heading:
        return u'\n' + text;
    case TrackerLine::Kind::Item:
    case TrackerLine::Kind::Key:
        return text;
    case TrackerLine::Kind::SubItem:
        return u"- "_s + text;
    case TrackerLine::Kind::Step:
        return QString::number(line.number) + u". "_s + text;
    }
    return text;
}

QString htmlLine(const TrackerLine &line)
{
    const QString code =
        line.code.isEmpty() ? QString() : u"<code>"_s + line.code.toHtmlEscaped() + u"</code>"_s;
    QString text = line.label + code + line.text.toHtmlEscaped();
    switch (line.kind) {
    case TrackerLine::Kind::Heading:
        return u"<div><b>%1</b></div>"_s.arg(text);
    case TrackerLine::Kind::Item:
    case TrackerLine::Kind::Key:
        break;
    case TrackerLine::Kind::SubItem:
        return u"<div>- "_s + text + u"</div>"_s;
    case TrackerLine::Kind::Step:
        return u"<div>%1. "_s.arg(line.number) + text + u"</div>"_s;
    }
    return u"<div>"_s + text + u"</div>"_s;
}

} // namespace Ttc
