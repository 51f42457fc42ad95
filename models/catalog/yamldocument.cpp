#include "models/catalog/yamldocument.h"

#include "models/catalog/yamlbuilder.h"

#include <QStringDecoder>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

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

// yaml-cpp takes a byte 4 for the end of the file and drops what follows, so control characters stop here.
std::optional<YamlProblem> encodingProblem(const QByteArray &bytes, const YamlPlaces &places)
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

QList<YamlProblem> parse(const QByteArray &bytes, const YamlPlaces &places, YamlBuilder &builder)
{
    try {
        // A mark for the end of the document, since yaml-cpp takes the end of the file for a closing quote.
        std::istringstream stream(bytes.toStdString() + (bytes.endsWith('\n') ? "...\n" : "\n...\n"));
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const YamlStop &stop) {
        return builder.problems + QList{stop.problem};
    } catch (const YAML::Exception &exception) {
        return builder.problems + QList{unreadable(exception, places)};
    } catch (const std::exception &exception) {
        return {{{}, u"this cannot be read as YAML: "_s + QString::fromUtf8(exception.what()), {}}};
    }
    return builder.problems;
}

} // namespace

QString YamlPlace::text() const
{
    return line == 0 ? QString() : u"line %1, column %2"_s.arg(line).arg(column);
}

Error YamlProblem::toError(const QString &file) const
{
    return {Error::Kind::Input, file, place.text(), message, advice};
}

const YamlNode *YamlNode::find(QStringView key) const
{
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].text == key) {
            return &items[i];
        }
    }
    return nullptr;
}

tl::expected<YamlDocument, QList<YamlProblem>> parseYaml(const QByteArray &bytes, const YamlOptions &options)
{
    if (bytes.size() > options.maximumBytes) {
        return tl::unexpected(QList{YamlProblem{
            {}, u"the file is larger than %1 KiB"_s.arg(options.maximumBytes / 1024), u"Split it"_s}});
    }
    const QByteArray text = bytes.startsWith(ByteOrderMark) ? bytes.sliced(ByteOrderMark.size()) : bytes;
    const YamlPlaces places(text);
    if (const std::optional<YamlProblem> problem = encodingProblem(text, places)) {
        return tl::unexpected(QList{*problem});
    }
    YamlBuilder builder(places, options);
    QList<YamlProblem> problems = parse(text, places, builder);
    if (problems.isEmpty() && builder.root.kind == YamlNode::Kind::Null) {
        problems.append({{1, 1}, u"the file holds nothing"_s, {}});
    }
    if (!problems.isEmpty()) {
        return tl::unexpected(problems);
    }
    return YamlDocument{std::move(builder.root), std::move(builder.warnings)};
}

} // namespace Ttc
