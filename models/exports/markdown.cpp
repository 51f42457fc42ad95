#include "models/exports/markdown.h"

#include "models/exports/savefile.h"
#include "models/exports/techniquewriter.h"

#include <QByteArray>
#include <QList>
#include <QRegularExpression>

#include <md4c-html.h>
#include <md4c.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr unsigned ParserFlags = MD_FLAG_NOHTML | MD_FLAG_TABLES;
constexpr int MostRounds = 8;
constexpr QByteArrayView SafeScheme = "https://";

void appendOutput(const MD_CHAR *text, MD_SIZE size, void *userData)
{
    static_cast<QByteArray *>(userData)->append(text, static_cast<qsizetype>(size));
}

// In md4c's output a bare < is always markup, so tags can be found by their text.
QString withSafeLinksOnly(const QString &html)
{
    static const QRegularExpression tag(
        uR"re(<a href="([^"]*)"[^>]*>|</a>|<img src="[^"]*" alt="([^"]*)"[^>]*>)re"_s);
    QString result;
    qsizetype done = 0;
    bool linkDropped = false;
    QRegularExpressionMatchIterator matches = tag.globalMatch(html);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(html).mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        if (match.capturedView().startsWith(u"<img")) {
            result += match.captured(2);
        } else if (match.capturedView() == u"</a>") {
            result += linkDropped ? QStringView() : match.capturedView();
            linkDropped = false;
        } else if (match.capturedView(1).startsWith(QLatin1StringView(SafeScheme))) {
            result += u"<a href=\"%1\">"_s.arg(match.captured(1));
        } else {
            linkDropped = true;
        }
    }
    return result + QStringView(html).mid(done);
}

// Finds the bytes of a Markdown text that begin something which must not work.
class Sieve
{
public:
    explicit Sieve(QByteArray text)
        : m_text(std::move(text))
    {
    }

    QByteArray sifted();

private:
    static int enterBlock(MD_BLOCKTYPE /*type*/, void * /*detail*/, void * /*userData*/) { return 0; }
    static int enterSpan(MD_SPANTYPE type, void *detail, void *userData);
    static int leaveSpan(MD_SPANTYPE type, void *detail, void *userData);
    static int text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *userData);

    bool within(const MD_CHAR *text) const
    {
        return text >= m_text.constData() && text < m_text.constData() + m_text.size();
    }

    QByteArray m_text;
    QList<qsizetype> m_places;   // bytes that get a backslash
    bool m_linkToEscape = false; // inside one, its beginning not found yet
    bool m_unclear = false;      // something that must not work could not be found in the text
};

int Sieve::enterSpan(MD_SPANTYPE type, void *detail, void *userData)
{
    auto *sieve = static_cast<Sieve *>(userData);
    if (type == MD_SPAN_IMG) {
        sieve->m_linkToEscape = true;
    } else if (type == MD_SPAN_A) {
        const MD_ATTRIBUTE &address = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
        sieve->m_linkToEscape =
            !QByteArrayView(address.text, static_cast<qsizetype>(address.size)).startsWith(SafeScheme);
    }
    return 0;
}

int Sieve::leaveSpan(MD_SPANTYPE type, void * /*detail*/, void *userData)
{
    auto *sieve = static_cast<Sieve *>(userData);
    if (type == MD_SPAN_A || type == MD_SPAN_IMG) {
        sieve->m_unclear |= sieve->m_linkToEscape;
        sieve->m_linkToEscape = false;
    }
    return 0;
}

int Sieve::text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *userData)
{
    auto *sieve = static_cast<Sieve *>(userData);
    if (!sieve->within(text)) {
        return 0;
    }
    const qsizetype begin = text - sieve->m_text.constData();
    if (sieve->m_linkToEscape && begin > 0) {
        const qsizetype bracket = sieve->m_text.lastIndexOf('[', begin - 1);
        const bool isAuto = sieve->m_text.at(begin - 1) == '<';
        const qsizetype place = isAuto ? begin - 1 : bracket;
        if (place >= 0) {
            sieve->m_places.append(place);
            sieve->m_linkToEscape = false;
        }
    }
    if (type == MD_TEXT_NORMAL) {
        for (qsizetype place = begin; place < begin + static_cast<qsizetype>(size); ++place) {
            if (sieve->m_text.at(place) == '<') {
                sieve->m_places.append(place);
            }
        }
    }
    return 0;
}

QByteArray Sieve::sifted()
{
    MD_PARSER parser{};
    parser.flags = ParserFlags;
    parser.enter_block = enterBlock;
    parser.leave_block = enterBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = text;
    if (md_parse(m_text.constData(), static_cast<MD_SIZE>(m_text.size()), &parser, this) != 0 || m_unclear) {
        return markdownEscaped(QString::fromUtf8(m_text)).toUtf8();
    }
    std::ranges::sort(m_places, std::greater());
    m_places.erase(std::unique(m_places.begin(), m_places.end()), m_places.end());
    for (const qsizetype place : std::as_const(m_places)) {
        qsizetype backslashes = 0;
        while (backslashes < place && m_text.at(place - backslashes - 1) == '\\') {
            ++backslashes;
        }
        if (backslashes % 2 == 0) { // else it is escaped already
            m_text.insert(place, '\\');
        }
    }
    return m_text;
}

} // namespace

QString markdownToHtml(const QString &markdown)
{
    const QByteArray text = markdown.toUtf8();
    QByteArray html;
    md_html(text.constData(), static_cast<MD_SIZE>(text.size()), appendOutput, &html, ParserFlags, 0);
    return withSafeLinksOnly(QString::fromUtf8(html));
}

QString markdownToInlineHtml(const QString &markdown)
{
    const QString html = markdownToHtml(markdown).trimmed();
    const bool oneParagraph =
        html.startsWith("<p>"_L1) && html.endsWith("</p>"_L1) && html.count("<p>"_L1) == 1;
    return oneParagraph ? html.mid(3, html.size() - 7) : html;
}

QString harmlessMarkdown(const QString &markdown)
{
    // What was escaped may have hidden another link, around it or behind it: look again until nothing is
    // found.
    QByteArray text = markdown.trimmed().toUtf8();
    for (int round = 0; round < MostRounds; ++round) {
        const QByteArray sifted = Sieve(text).sifted();
        if (sifted == text) {
            return QString::fromUtf8(text);
        }
        text = sifted;
    }
    return markdownEscaped(markdown);
}

QString harmlessMarkdownLine(const QString &markdown)
{
    return harmlessMarkdown(markdown.simplified());
}

} // namespace Ttc
