#include "models/catalog/yamlbuilder.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

YamlBuilder::YamlBuilder(const YamlPlaces &places, const YamlOptions &options)
    : m_places(places)
    , m_options(options)
{
}

void YamlBuilder::OnDocumentStart(const YAML::Mark &mark)
{
    if (hasDocument) {
        throw YamlStop{{m_places.of(mark), u"a second document begins here"_s,
                        u"Keep one document in a file; where none was meant, look at the indentation"_s}};
    }
    hasDocument = true;
}

void YamlBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    const YamlPlace place = m_places.of(mark);
    refuseAnchor(anchor, place);
    add({.kind = YamlNode::Kind::Null, .place = place});
}

void YamlBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t /*anchor*/)
{
    const YamlPlace place = m_places.of(mark);
    problems.append({place, u"aliases (*) are not used here"_s, u"Write the value out"_s});
    add({.kind = YamlNode::Kind::Null, .place = place});
}

void YamlBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &value)
{
    const YamlPlace place = m_places.of(mark);
    refuseAnchor(anchor, place);
    add({.kind = YamlNode::Kind::Scalar,
         .place = place,
         .text = QString::fromStdString(value),
         .quoted = tag == "!"});
}

void YamlBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string & /*tag*/, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value /*style*/)
{
    open(mark, anchor, YamlNode::Kind::Sequence);
}

void YamlBuilder::OnMapStart(const YAML::Mark &mark, const std::string & /*tag*/, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value /*style*/)
{
    open(mark, anchor, YamlNode::Kind::Map);
}

void YamlBuilder::refuseAnchor(YAML::anchor_t anchor, const YamlPlace &place)
{
    if (anchor != 0) {
        problems.append(
            {place, u"anchors (&) are not used here"_s, u"Write the value out where it is needed"_s});
    }
}

void YamlBuilder::open(const YAML::Mark &mark, YAML::anchor_t anchor, YamlNode::Kind kind)
{
    const YamlPlace place = m_places.of(mark);
    refuseAnchor(anchor, place);
    // yaml-cpp calls itself for what lies inside only after this, so stopping here keeps its stack small.
    if (m_open.size() >= static_cast<std::size_t>(m_options.maximumDepth)) {
        throw YamlStop{{place,
                        u"lists and maps lie more than %1 deep in one another"_s.arg(m_options.maximumDepth),
                        {}}};
    }
    m_open.push_back({.node = {.kind = kind, .place = place}});
}

void YamlBuilder::close()
{
    YamlNode node = std::move(m_open.back().node);
    m_open.pop_back();
    add(std::move(node));
}

void YamlBuilder::add(YamlNode node)
{
    if (++m_nodes > m_options.maximumNodes) {
        throw YamlStop{{node.place, u"there are more than %1 values"_s.arg(m_options.maximumNodes), {}}};
    }
    if (m_open.empty()) {
        root = std::move(node);
        return;
    }
    Open &parent = m_open.back();
    if (parent.node.kind == YamlNode::Kind::Sequence) {
        parent.node.items.push_back(std::move(node));
    } else if (parent.awaitsKey) {
        addKey(parent, node);
    } else {
        addMember(parent, std::move(node));
        parent.awaitsKey = true;
    }
}

void YamlBuilder::addKey(Open &map, const YamlNode &key)
{
    if (key.kind != YamlNode::Kind::Scalar) {
        problems.append({key.place, u"a key must be plain text"_s, {}});
    }
    map.node.keys.push_back({key.text, key.place});
    map.awaitsKey = false;
}

void YamlBuilder::addMember(Open &map, YamlNode value)
{
    std::vector<YamlKey> &keys = map.node.keys;
    const YamlKey key = keys.back();
    const auto earlier = map.keys.constFind(key.text);
    if (earlier == map.keys.cend()) {
        map.keys.insert(key.text, keys.size() - 1);
        map.node.items.push_back(std::move(value));
        return;
    }
    YamlKey &first = keys[*earlier];
    const QString message = u"the key “%1” stands here again, first in line %2"_s.arg(
        key.text, QString::number(first.place.line));
    if (m_options.duplicates == YamlOptions::Duplicates::LastWins) {
        warnings.append({key.place, message + u"; the last one counts"_s, {}});
    } else {
        problems.append({key.place, message, u"Keep one of the two"_s});
    }
    map.node.items[*earlier] = std::move(value);
    first.place = key.place;
    keys.pop_back();
}

} // namespace Ttc
