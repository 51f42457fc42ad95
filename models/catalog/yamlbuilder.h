#pragma once

#include "models/catalog/yamldocument.h"
#include "models/catalog/yamlevents.h"

#include <QHash>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <string>
#include <vector>

namespace Ttc {

// Builds the tree from yaml-cpp's events. Its own tree keeps the last of repeated keys in silence and knows
// no place for keys.
class YamlBuilder final : public YAML::EventHandler
{
public:
    YamlBuilder(const YamlPlaces &places, const YamlOptions &options);

    YamlNode root{};
    QList<YamlProblem> problems{};
    QList<YamlProblem> warnings{};
    bool hasDocument = false;

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    // A map or sequence whose end has not come.
    struct Open
    {
        YamlNode node{};
        bool awaitsKey = true;              // of a map
        QHash<QString, std::size_t> keys{}; // of a map, with their index
    };

    void refuseAnchor(YAML::anchor_t anchor, const YamlPlace &place);
    void open(const YAML::Mark &mark, YAML::anchor_t anchor, YamlNode::Kind kind);
    void close();
    void add(YamlNode node);
    void addKey(Open &map, const YamlNode &key);
    void addMember(Open &map, YamlNode value);

    const YamlPlaces &m_places;
    YamlOptions m_options;
    std::vector<Open> m_open;
    int m_nodes = 0;
};

} // namespace Ttc
