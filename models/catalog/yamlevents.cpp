#include "models/catalog/yamlevents.h"

#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr QByteArrayView ByteOrderMark("\xef\xbb\xbf");

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20U && c != '\t' && c != '\n' && c != '\r') || byte == 0x7fU;
}

bool looksLikeUtf16(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")
        || (bytes.size() > 1 && (bytes[0] == '\0') != (bytes[1] == '\0'));
}

// The place of the first byte that is no UTF-8; -1 when all are.
qsizetype firstInvalidByte(const QByteArray &bytes)
{
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', start);
        const qsizetype end = newline < 0 ? bytes.size() : newline + 1;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder(QByteArrayView(bytes).sliced(start, end - start));
        if (decoder.hasError()) {
            return start + decoded.left(decoded.indexOf(QChar::ReplacementCharacter)).toUtf8().size();
        }
        start = end;
    }
    return -1;
}

constexpr int OpenBrackets = 1000;

// Where more brackets stand open than any document leaves so, those in texts included; -1 for none. Each may
// begin a key for all that yaml-cpp knows, and it keeps everything behind until it does know.
qsizetype tooManyOpenBrackets(const QByteArray &utf8)
{
    int open = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (utf8[i] == '[' || utf8[i] == '{') {
            ++open;
        } else if (open > 0 && (utf8[i] == ']' || utf8[i] == '}')) {
            --open;
        }
        if (open > OpenBrackets) {
            return i;
        }
    }
    return -1;
}

YamlProblem unreadable(const YAML::Exception &exception, const YamlPlaces &places)
{
    const YamlPlace place = places.of(exception.mark);
    if (exception.msg == YAML::ErrorMsg::DOC_IN_SCALAR) {
        return {place, u"a quoted text has no end"_s,
                u"Look for the quote that opens it in the lines above"_s};
    }
    return {place, u"this cannot be read as YAML: "_s + QString::fromStdString(exception.msg),
            u"Look at the indentation and the quotes here and in the lines above"_s};
}

// Hands events on. Where a token fits nowhere, yaml-cpp begins one empty document after the other at it,
// without end; the second of them ends the parsing.
class AdvancingHandler final : public YAML::EventHandler
{
public:
    AdvancingHandler(const YamlPlaces &places, YAML::EventHandler &handler)
        : m_places(places)
        , m_handler(handler)
    {
    }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (m_begun && mark.pos == m_start) {
            throw YamlStop{{m_places.of(mark), u"what stands here belongs to no list and no key"_s,
                            u"Look at the indentation here and in the lines above"_s}};
        }
        m_begun = true;
        m_start = mark.pos;
        m_handler.OnDocumentStart(mark);
    }
    void OnDocumentEnd() override { m_handler.OnDocumentEnd(); }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { m_handler.OnNull(mark, anchor); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override { m_handler.OnAlias(mark, anchor); }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        m_handler.OnScalar(mark, tag, anchor, value);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        m_handler.OnSequenceStart(mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { m_handler.OnSequenceEnd(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        m_handler.OnMapStart(mark, tag, anchor, style);
    }
    void OnMapEnd() override { m_handler.OnMapEnd(); }
    void OnAnchor(const YAML::Mark &mark, const std::string &name) override
    {
        m_handler.OnAnchor(mark, name);
    }

private:
    const YamlPlaces &m_places;
    YAML::EventHandler &m_handler;
    int m_start = 0; // of the document before
    bool m_begun = false;
};

std::optional<YamlProblem> parse(const QByteArray &utf8, const YamlPlaces &places,
                                 YAML::EventHandler &handler)
{
    try {
        // A mark for the end of the document, since yaml-cpp takes the end of the file for a closing quote.
        std::istringstream stream(utf8.toStdString() + (utf8.endsWith('\n') ? "...\n" : "\n...\n"));
        YAML::Parser parser(stream);
        AdvancingHandler advancing(places, handler);
        while (parser.HandleNextDocument(advancing)) {
        }
    } catch (const YamlStop &stop) {
        return stop.problem;
    } catch (const YAML::Exception &exception) {
        return unreadable(exception, places);
    } catch (const std::exception &exception) {
        return YamlProblem{{}, u"this cannot be read as YAML: "_s + QString::fromUtf8(exception.what()), {}};
    }
    return {};
}

} // namespace

YamlPlaces::YamlPlaces(const QByteArray &utf8)
    : m_utf8(utf8)
    , m_lineStarts{0}
{
    for (qsizetype i = utf8.indexOf('\n'); i >= 0; i = utf8.indexOf('\n', i + 1)) {
        m_lineStarts.push_back(i + 1);
    }
}

YamlPlace YamlPlaces::at(std::size_t line, qsizetype byteColumn) const
{
    const QByteArrayView rest = QByteArrayView(m_utf8).sliced(m_lineStarts[line]);
    const qsizetype end = std::clamp<qsizetype>(byteColumn, 0, rest.size());
    if (m_last.line != line || m_last.byteColumn > end) {
        m_last = {.line = line};
    }
    const auto characters = std::ranges::count_if(rest.first(end).sliced(m_last.byteColumn), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    }); // first bytes only
    m_last.byteColumn = end;
    m_last.column += static_cast<int>(characters);
    return {static_cast<int>(line) + 1, m_last.column + 1};
}

YamlPlace YamlPlaces::of(const YAML::Mark &mark) const
{
    const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
    return at(std::min(line, m_lineStarts.size() - 1), mark.column);
}

YamlPlace YamlPlaces::atByte(qsizetype offset) const
{
    const auto next = std::ranges::upper_bound(m_lineStarts, offset); // the first line starts at 0
    const auto line = static_cast<std::size_t>(next - m_lineStarts.begin()) - 1;
    return at(line, offset - m_lineStarts[line]);
}

QByteArray withoutByteOrderMark(const QByteArray &bytes)
{
    return bytes.startsWith(ByteOrderMark) ? bytes.sliced(ByteOrderMark.size()) : bytes;
}

// yaml-cpp takes a byte 4 for the end of the file and drops what follows, so control characters stop here.
std::optional<YamlProblem> yamlEncodingProblem(const QByteArray &bytes, const YamlPlaces &places)
{
    if (looksLikeUtf16(bytes)) {
        return YamlProblem{{1, 1}, u"the file is in UTF-16, not in UTF-8"_s, u"Save it as UTF-8"_s};
    }
    const auto control = std::ranges::find_if(bytes, isControl);
    if (control != bytes.end()) {
        const auto code = static_cast<unsigned char>(*control);
        return YamlProblem{places.atByte(control - bytes.begin()),
                           u"there is a control character (byte %1)"_s.arg(code),
                           u"Remove it; if the file is full of them, it is no text file"_s};
    }
    if (const qsizetype invalid = firstInvalidByte(bytes); invalid >= 0) {
        return YamlProblem{places.atByte(invalid), u"this is no valid UTF-8"_s, u"Save the file as UTF-8"_s};
    }
    return {};
}

std::optional<YamlProblem> parseYamlEvents(const QByteArray &utf8, const YamlPlaces &places,
                                           YAML::EventHandler &handler)
{
    if (const qsizetype at = tooManyOpenBrackets(utf8); at >= 0) {
        parse(utf8.left(at), places, handler);
        return YamlProblem{places.atByte(at), u"more than %1 brackets are open here"_s.arg(OpenBrackets),
                           u"Look for one that was not closed in the lines above"_s};
    }
    return parse(utf8, places, handler);
}

} // namespace Ttc
