#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString points(const Theme &theme, FontRole role)
{
    return QString::number(theme.font(role).pointSizeF(), 'f', 2) + u"pt"_s;
}

QHash<QString, QString> wordsOf(const Theme &theme)
{
    const Tokens &tokens = theme.tokens();
    QHash<QString, QString> words{
        {u"window"_s, tokens.window.name()},
        {u"surface"_s, tokens.surface.name()},
        {u"raised"_s, tokens.raised.name()},
        {u"line"_s, tokens.line.name()},
        {u"text"_s, tokens.text.name()},
        {u"muted"_s, tokens.muted.name()},
        {u"faint"_s, tokens.faint.name()},
        {u"accent"_s, tokens.accent.name()},
        {u"accentSoft"_s, tokens.accentSoft.name()},
        {u"onAccent"_s, tokens.onAccent().name()},
        {u"select"_s, tokens.select.name()},
        {u"inUse"_s, tokens.inUse.name()},
        {u"possible"_s, tokens.possible.name()},
        {u"startable"_s, tokens.startable.name()},
        {u"notCovered"_s, tokens.notCovered.name()},
        {u"notSeen"_s, tokens.notSeen.name()},
        {u"good"_s, tokens.good.name()},
        {u"warn"_s, tokens.warn.name()},
        {u"bad"_s, tokens.bad.name()},
        {u"code"_s, tokens.code.name()},
        {u"mark"_s, tokens.mark.name()},
        {u"scroll"_s, QColor((tokens.line.red() + tokens.muted.red()) / 2,
                             (tokens.line.green() + tokens.muted.green()) / 2,
                             (tokens.line.blue() + tokens.muted.blue()) / 2)
                          .name()},
        {u"tick"_s, tokens.dark ? u"tick-dark"_s : u"tick-light"_s},
        {u"arrow"_s, tokens.dark ? u"arrow-dark"_s : u"arrow-light"_s},
        {u"bodySize"_s, points(theme, FontRole::Body)},
        {u"smallSize"_s, points(theme, FontRole::Small)},
        {u"titleSize"_s, points(theme, FontRole::Title)},
        {u"heroSize"_s, points(theme, FontRole::Hero)},
        {u"fixedFamily"_s, theme.font(FontRole::Fixed).family()},
    };
    for (const int length : {1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 24}) {
        words.insert(u"px"_s + QString::number(length), QString::number(theme.scaled(length)) + u"px"_s);
    }
    return words;
}

// Replaces each @word of a template by its value.
QString filled(const QString &file, const QHash<QString, QString> &words)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString text = QString::fromUtf8(source.readAll());
    QString result;
    result.reserve(text.size() * 2);
    for (qsizetype i = 0; i < text.size();) {
        if (text.at(i) != u'@') {
            result += text.at(i++);
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && text.at(end).isLetterOrNumber()) {
            ++end;
        }
        result += words.value(text.mid(i + 1, end - i - 1));
        i = end;
    }
    return result;
}

} // namespace

QString styleSheetFor(const Theme &theme)
{
    return filled(u":/theme/window.qss"_s, wordsOf(theme));
}

QString documentStyleSheetFor(const Theme &theme)
{
    return filled(u":/theme/document.css"_s, wordsOf(theme));
}

} // namespace Ttc
