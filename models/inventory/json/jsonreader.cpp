#include "models/inventory/json/jsonreader.h"

#include "models/inventory/json/jsoninput.h"
#include "models/inventory/json/plainwalk.h"
#include "models/inventory/limits.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr unsigned int ParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag
                                  | rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseNumbersAsStringsFlag
                                  | rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag;

// Between the parser, whose handler this is, and a visitor. What a plain walk has told the visitor comes
// again from the parser and is not told twice.
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler>
{
public:
    Handler(JsonInput &input, JsonVisitor &visitor)
        : m_input(input)
        , m_visitor(visitor)
        , m_walk(input, visitor)
    {
    }

    void begin()
    {
        m_depth = m_unwantedDepth = m_replayed = 0;
        m_unwanted = false;
    }
    bool tooDeep() const { return m_depth > Limits::JsonDepth; }

    bool Null() { return scalar(JsonType::Null, {}); }
    bool Bool(bool value) { return scalar(JsonType::Boolean, value ? "true" : "false"); }
    bool RawNumber(const char *text, rapidjson::SizeType length, bool /*copy*/)
    {
        return scalar(JsonType::Number, {text, length});
    }
    bool String(const char *text, rapidjson::SizeType length, bool /*copy*/)
    {
        return scalar(JsonType::String, {text, length});
    }
    bool StartObject() { return begins(&JsonVisitor::startObject); }
    bool Key(const char *text, rapidjson::SizeType length, bool /*copy*/)
    {
        m_input.mark();
        if (!isReplayed() && !m_unwanted) {
            const PlainWalk::Handover handover =
                m_walk.walk(m_visitor.key({text, length}), Limits::JsonDepth - m_depth);
            m_replayed = handover.replayed;
            m_unwanted = !handover.wanted;
        }
        return true;
    }
    bool EndObject(rapidjson::SizeType /*members*/) { return ends(&JsonVisitor::endObject); }
    bool StartArray() { return begins(&JsonVisitor::startArray); }
    bool EndArray(rapidjson::SizeType /*elements*/) { return ends(&JsonVisitor::endArray); }

private:
    using Told = void (JsonVisitor::*)();

    bool isReplayed() { return m_replayed > 0 && m_replayed-- > 0; }
    bool begins(Told what)
    {
        m_input.mark();
        if (!isReplayed()) {
            if (m_unwanted) {
                ++m_unwantedDepth;
            } else {
                (m_visitor.*what)();
            }
        }
        return ++m_depth <= Limits::JsonDepth;
    }
    bool ends(Told what)
    {
        m_input.mark();
        --m_depth;
        if (m_unwanted) {
            m_unwanted = --m_unwantedDepth > 0;
        } else {
            (m_visitor.*what)();
        }
        return true;
    }
    bool scalar(JsonType type, std::string_view text)
    {
        m_input.mark();
        if (!isReplayed()) {
            if (m_unwanted) {
                m_unwanted = m_unwantedDepth > 0;
            } else {
                m_visitor.scalar(type, text);
            }
        }
        return true;
    }

    JsonInput &m_input;
    JsonVisitor &m_visitor;
    PlainWalk m_walk;
    int m_depth = 0;
    int m_replayed = 0;      // so many events to come are repeated
    bool m_unwanted = false; // the value to come, or the one that we are in
    int m_unwantedDepth = 0;
};

QString messageOf(rapidjson::ParseErrorCode code, bool atEnd)
{
    if (atEnd) {
        return u"the JSON breaks off"_s;
    }
    switch (code) {
    case rapidjson::kParseErrorStringInvalidEncoding:
        return u"a text is not valid UTF-8"_s;
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
    case rapidjson::kParseErrorStringEscapeInvalid:
        return u"a text holds a backslash that escapes nothing"_s;
    case rapidjson::kParseErrorStringMissQuotationMark:
        return u"a text has no closing quotation mark"_s;
    case rapidjson::kParseErrorObjectMissName:
        return u"a member's name in quotation marks was expected"_s;
    case rapidjson::kParseErrorObjectMissColon:
        return u"a colon was expected after a member's name"_s;
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return u"a comma or } was expected"_s;
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return u"a comma or ] was expected"_s;
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
        return u"a number is not complete"_s;
    default:
        return u"this is not JSON"_s;
    }
}

Error refusal(JsonInput &input, const Handler &handler, rapidjson::ParseErrorCode code)
{
    Error error{.kind = Error::Kind::Input, .place = input.place()};
    if (input.tooLong()) {
        error.message = u"a text is longer than %1 MiB"_s.arg(Limits::JsonStringBytes / 1024 / 1024);
        error.advice = u"No inventory holds such a text; export only what lists resources"_s;
    } else if (handler.tooDeep() || input.tooDeep()) {
        error.message = u"brackets are nested more than %1 deep"_s.arg(Limits::JsonDepth);
        error.advice = u"No inventory is nested so; check how the file was made"_s;
    } else if (input.isBroken()) {
        error.message = u"a closing bracket does not match the opening one"_s;
        error.advice = u"Fetch the file again, or mend it at this place"_s;
    } else {
        const bool atEnd = input.Peek() == '\0';
        error.message = messageOf(code, atEnd);
        error.advice = atEnd ? u"Fetch the file again, it is not complete"_s
                             : u"Fetch the file again, or mend it at this place"_s;
    }
    return error;
}

} // namespace

JsonOutcome readJson(PieceSource &text, JsonVisitor &visitor)
{
    JsonInput input(text);
    Handler handler(input, visitor);
    rapidjson::Reader reader;
    JsonOutcome outcome;
    while (input.findDocument()) {
        input.mark();
        handler.begin();
        visitor.startDocument();
        if (!reader.Parse<ParseFlags>(input, handler)) {
            outcome.error = refusal(input, handler, reader.GetParseErrorCode());
            break;
        }
        ++outcome.documents;
    }
    outcome.emptyDocuments = input.emptyDocuments();
    outcome.strayText = input.sawStrayText();
    return outcome;
}

} // namespace Ttc
