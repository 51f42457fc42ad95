#include "models/inventory/yaml/yamlvisitor.h"

#include "models/inventory/limits.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

JsonType typeOf(std::string_view text, const std::string &tag)
{
    if (tag != "?") {
        return JsonType::String;
    }
    if (text == "true" || text == "false") {
        return JsonType::Boolean;
    }
    const bool number = text.find_first_of("0123456789") != std::string_view::npos
                     && text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
    return number ? JsonType::Number : JsonType::String;
}

// "!Ref", and not "!", which says that a text is quoted, nor "!!str", whose name has been written out.
bool isShortTag(const std::string &tag)
{
    return tag.size() > 1 && tag.front() == '!';
}

} // namespace

YamlVisitor::YamlVisitor(const YamlPlaces &places, JsonVisitor &visitor)
    : m_places(places)
    , m_visitor(visitor)
{
}

void YamlVisitor::OnDocumentStart(const YAML::Mark & /*mark*/)
{
    ++m_documents;
    m_open.clear();
    m_ignoreNext = false;
    m_visitor.startDocument();
}

void YamlVisitor::key(std::string_view name)
{
    m_open.back().awaitsKey = false;
    m_ignoreNext = !m_open.back().ignored && !m_visitor.key(name);
}

void YamlVisitor::valueDone()
{
    m_ignoreNext = false;
    if (!m_open.empty() && m_open.back().isMap) {
        m_open.back().awaitsKey = true;
    }
}

bool YamlVisitor::beginTagged(const std::string &tag, bool &ignored)
{
    if (!isShortTag(tag) || ignored) {
        return false;
    }
    m_visitor.startObject();
    ignored = !m_visitor.key(std::string_view(tag).substr(1));
    return true;
}

void YamlVisitor::scalar(JsonType type, std::string_view text, const std::string &tag)
{
    bool ignored = ignoresNext();
    const bool tagged = beginTagged(tag, ignored);
    if (!ignored) {
        m_visitor.scalar(type, text);
    }
    if (tagged) {
        m_visitor.endObject();
    }
    valueDone();
}

void YamlVisitor::OnNull(const YAML::Mark & /*mark*/, YAML::anchor_t /*anchor*/)
{
    if (awaitsKey()) {
        key({});
        return;
    }
    m_emptyDocuments += m_open.empty() ? 1 : 0;
    scalar(JsonType::Null, {}, {});
}

void YamlVisitor::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    ++m_aliases;
    OnNull(mark, anchor);
}

void YamlVisitor::OnScalar(const YAML::Mark & /*mark*/, const std::string &tag, YAML::anchor_t /*anchor*/,
                           const std::string &value)
{
    if (awaitsKey()) {
        key(value);
    } else {
        scalar(typeOf(value, tag), value, tag);
    }
}

void YamlVisitor::OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t /*anchor*/,
                                  YAML::EmitterStyle::value /*style*/)
{
    open(mark, tag, false);
}

void YamlVisitor::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t /*anchor*/,
                             YAML::EmitterStyle::value /*style*/)
{
    open(mark, tag, true);
}

void YamlVisitor::open(const YAML::Mark &mark, const std::string &tag, bool isMap)
{
    if (awaitsKey()) {
        throw YamlStop{{m_places.of(mark), u"a key must be plain text"_s, u"Write it as JSON"_s}};
    }
    // yaml-cpp calls itself for what lies inside only after this, so stopping here keeps its stack small.
    if (m_open.size() >= static_cast<std::size_t>(Limits::YamlDepth)) {
        throw YamlStop{{m_places.of(mark),
                        u"lists and maps lie more than %1 deep in one another"_s.arg(Limits::YamlDepth),
                        u"Convert it to JSON, which may be nested deeper"_s}};
    }
    Open inner{.isMap = isMap, .awaitsKey = isMap, .ignored = ignoresNext()};
    inner.tagged = beginTagged(tag, inner.ignored);
    m_ignoreNext = false;
    if (!inner.ignored && isMap) {
        m_visitor.startObject();
    } else if (!inner.ignored) {
        m_visitor.startArray();
    }
    m_open.push_back(inner);
}

void YamlVisitor::close()
{
    const Open inner = m_open.back();
    m_open.pop_back();
    if (!inner.ignored && inner.isMap) {
        m_visitor.endObject();
    } else if (!inner.ignored) {
        m_visitor.endArray();
    }
    if (inner.tagged) {
        m_visitor.endObject();
    }
    valueDone();
}

} // namespace Ttc
