#include "models/scope/english.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::English {

namespace {

constexpr qsizetype QuotedLimit = 60;

QLocale english()
{
    return {QLocale::English, QLocale::UnitedStates};
}

} // namespace

QString number(qint64 value)
{
    return english().toString(value);
}

QString counted(qint64 count, const QString &one, const QString &many)
{
    return number(count) + u' ' + (count == 1 ? one : many);
}

QString joined(const QStringList &parts, const QString &conjunction, qsizetype limit)
{
    QStringList named = parts;
    if (parts.size() > limit) {
        named = parts.first(limit - 1);
        named.append(number(parts.size() - limit + 1) + u" more"_s);
    }
    if (named.size() < 2) {
        return named.join(QString());
    }
    const QString last = named.takeLast();
    return named.join(u", "_s) + u' ' + conjunction + u' ' + last;
}

QString quoted(const QString &text)
{
    const QString shown = text.size() > QuotedLimit ? QString(text.first(QuotedLimit) + u'…') : text;
    return u"“"_s + shown + u"”"_s;
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : QString(text.front().toUpper() + text.sliced(1));
}

QString date(const QDate &date)
{
    return english().toString(date, u"d MMMM yyyy"_s);
}

QString month(const QDate &date)
{
    return english().toString(date, u"MMMM yyyy"_s);
}

} // namespace Ttc::English
