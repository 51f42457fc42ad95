#include "models/exports/htmlparts.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Html {

namespace {

QString classAttribute(const QString &cssClass)
{
    return cssClass.isEmpty() ? QString() : u" class=\"%1\""_s.arg(cssClass);
}

} // namespace

QString head(const QString &text)
{
    return u"<h3 class=\"head\">"_s + text.toHtmlEscaped() + u"</h3>\n"_s;
}

QString paragraph(const QString &html, const QString &cssClass)
{
    return u"<p"_s + classAttribute(cssClass) + u'>' + html + u"</p>\n"_s;
}

QString link(const QString &url, const QString &text)
{
    if (!url.startsWith("https://"_L1)) {
        return text.toHtmlEscaped();
    }
    return u"<a href=\""_s + url.toHtmlEscaped() + u"\">"_s + text.toHtmlEscaped() + u"</a>"_s;
}

QString techniqueLink(const Catalog &catalog, const QString &id)
{
    const Technique *technique = catalog.technique(id);
    QString escaped = id.toHtmlEscaped();
    if (technique == nullptr) {
        return escaped;
    }
    return u"<a href=\"ttc:"_s + escaped + u"\">"_s + escaped + u' ' + technique->name.toHtmlEscaped()
         + u"</a>"_s;
}

QString controlLink(const QString &id, const QString &text)
{
    return u"<a href=\"control:"_s + id.toHtmlEscaped() + u"\">"_s + text.toHtmlEscaped() + u"</a>"_s;
}

QString copyLink(const QString &text, const QString &caption)
{
    return u"<a href=\"copy:"_s + QString::fromLatin1(QUrl::toPercentEncoding(text)) + u"\">"_s
         + caption.toHtmlEscaped() + u"</a>"_s;
}

QString code(const QString &text)
{
    return u"<code>"_s + text.toHtmlEscaped() + u"</code>"_s;
}

QString list(const QStringList &htmlItems, const QString &cssClass, bool numbered)
{
    const QString element = numbered ? u"ol"_s : u"ul"_s;
    QString html = u'<' + element + classAttribute(cssClass) + u">\n"_s;
    for (const QString &item : htmlItems) {
        html += u"<li>"_s + item + u"</li>\n"_s;
    }
    return html + u"</"_s + element + u">\n"_s;
}

QString tableRow(const QStringList &htmlCells)
{
    QString html = u"<tr>"_s;
    for (const QString &content : htmlCells) {
        html += u"<td>"_s + content + u"</td>"_s;
    }
    return html + u"</tr>\n"_s;
}

QString factRow(const QString &text, const QString &html)
{
    if (html.isEmpty()) {
        return {};
    }
    return u"<tr><th align=\"left\">"_s + text.toHtmlEscaped() + u"</th><td>"_s + html + u"</td></tr>\n"_s;
}

QString references(const QList<Reference> &references)
{
    if (references.isEmpty()) {
        return {};
    }
    QStringList items;
    for (const Reference &reference : references) {
        items.append(link(reference.url, reference.title));
    }
    return head(u"References"_s) + list(items, u"references"_s);
}

QString verdict(Verdict verdict)
{
    return u"<span class=\"verdict "_s + toKey(verdict) + u"\">"_s + verdictGlyph(verdict) + u' '
         + verdictName(verdict) + u"</span>"_s;
}

} // namespace Ttc::Html
