// The markups of trackers in which a text must not act: mention people, refer to issues, load pictures.
#include "models/exports/savefile.h"
#include "models/exports/trackers/trackerdialect.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

bool isWord(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

// Signs of phrases and dashes work at the edges of words only, and stay readable within: s3-versioning.
QString wikiEscaped(const QString &text)
{
    static const QString always = u"{}[]|!@"_s;
    static const QString atEdges = u"*_-+^~?#"_s;
    QString escaped;
    escaped.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (isWord(text, at) || c == u' ') {
            escaped += c;
            continue;
        }
        if (c == u'\\') {
            escaped += u"&#92;"_s; // two of them would break the line
            continue;
        }
        const bool within = isWord(text, at - 1) && isWord(text, at + 1);
        if (always.contains(c) || (atEdges.contains(c) && !within)) {
            escaped += u'\\';
        }
        escaped += c;
    }
    return escaped;
}

// GitHub looks for mentions in what is left once the backslashes are gone; nothing of no width between sign
// and name stops it.
QString withoutMentions(const QString &escaped)
{
    static const QRegularExpression sign(uR"((?<![\p{L}\p{N}])\\([@#]))"_s);
    return QString(escaped).replace(sign, uR"(\\1&#8203;)"_s);
}

// Addresses stay links and code stays code: both hold nothing that is looked at again.
QString markdownText(const QString &text)
{
    static const QRegularExpression kept(
        uR"(https://[A-Za-z0-9./_~:?#@!$&'*+,;=%-]*[A-Za-z0-9/=]|`[^`]+`)"_s);
    QString written;
    qsizetype done = 0;
    QRegularExpressionMatchIterator matches = kept.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        written += withoutMentions(markdownEscaped(text.sliced(done, match.capturedStart() - done)));
        const bool isAddress = match.capturedView().startsWith(u'h');
        written += isAddress ? u'<' + match.captured() + u'>' : match.captured();
        done = match.capturedEnd();
    }
    return written + withoutMentions(markdownEscaped(text.sliced(done)));
}

// Between more backticks than stand together anywhere within, so that nothing ends it early. What stays text
// would turn the :secret: of an ARN into a picture.
QString markdownCode(const QString &code)
{
    if (code.isEmpty()) {
        return {};
    }
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : code) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const QString gap = code.startsWith(u'`') || code.endsWith(u'`') ? u" "_s : QString();
    return fence + gap + code + gap + fence;
}

} // namespace

QString jiraLine(const TrackerLine &line)
{
    if (line.kind == TrackerLine::Kind::Heading) {
        return u"\n*"_s + line.label + u'*';
    }
    TrackerLine harmless = line;
    harmless.code = wikiEscaped(line.code);
    harmless.text = wikiEscaped(line.text);
    return plainLine(harmless);
}

// No line begins with somebody's text, so that none is an action of GitLab's or a block of its own. A list
// begins with a star, as a cell that begins with a dash looks like a formula.
QString markdownLine(const TrackerLine &line)
{
    QString text = line.label + markdownCode(line.code) + markdownText(line.text);
    switch (line.kind) {
    case TrackerLine::Kind::Heading:
        return u"\n### "_s + text + u'\n';
    case TrackerLine::Kind::Item:
        return u"* "_s + text;
    case TrackerLine::Kind::SubItem:
        return u"  * "_s + text;
    case TrackerLine::Kind::Step:
        return u"%1. "_s.arg(line.number) + text;
    case TrackerLine::Kind::Key:
        break;
    }
    return text;
}

} // namespace Ttc
