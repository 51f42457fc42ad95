#pragma once

#include "models/inventory/json/jsonvisitor.h"

#include <string>
#include <string_view>
#include <vector>

namespace Ttc {

// For answers that are nested too deep for a RecordVisitor: tells of everything by the names of the members
// that lead to it, "ResultsByTime.Groups.Keys". Lists add nothing to a path; that of a document is empty.
class PathVisitor : public JsonVisitor
{
public:
    void startDocument() final;
    void startObject() final;
    void endObject() final;
    void startArray() final {}
    void endArray() final {}
    bool key(std::string_view name) final;
    void scalar(JsonType type, std::string_view text) final;

protected:
    // Whether to look at a member; what is not wanted is jumped over with all in it.
    virtual bool wants(std::string_view path) = 0;
    virtual void value(std::string_view path, JsonType type, std::string_view text) = 0;
    virtual void objectBegins(std::string_view path);
    virtual void objectEnds(std::string_view path);

private:
    std::string m_path;
    std::vector<std::size_t> m_open; // how long the paths of the open objects are
};

} // namespace Ttc
