#pragma once

#include "models/catalog/yamlevents.h"
#include "models/inventory/json/jsonvisitor.h"

#include <yaml-cpp/eventhandler.h>

#include <string>
#include <string_view>
#include <vector>

namespace Ttc {

// Between the parser of YAML, whose handler this is, and a visitor of JSON.
class YamlVisitor final : public YAML::EventHandler
{
public:
    YamlVisitor(const YamlPlaces &places, JsonVisitor &visitor);

    int documents() const { return m_documents; }
    int emptyDocuments() const { return m_emptyDocuments; }
    int aliases() const { return m_aliases; }

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
        bool isMap = false;
        bool awaitsKey = false;
        bool tagged = false;  // an object stands around it
        bool ignored = false; // the visitor did not want it
    };

    bool awaitsKey() const { return !m_open.empty() && m_open.back().awaitsKey; }
    bool ignoresNext() const { return m_ignoreNext || (!m_open.empty() && m_open.back().ignored); }
    void key(std::string_view name);
    void scalar(JsonType type, std::string_view text, const std::string &tag);
    void open(const YAML::Mark &mark, const std::string &tag, bool isMap);
    void close();
    void valueDone();
    bool beginTagged(const std::string &tag, bool &ignored);

    const YamlPlaces &m_places;
    JsonVisitor &m_visitor;
    std::vector<Open> m_open;
    bool m_ignoreNext = false;
    int m_documents = 0;
    int m_emptyDocuments = 0;
    int m_aliases = 0;
};

} // namespace Ttc
