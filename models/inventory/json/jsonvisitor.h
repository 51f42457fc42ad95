#pragma once

#include <string_view>

namespace Ttc {

enum class JsonType {
    String,
    Number,
    Boolean,
    Null
};

// Is told what stands in a JSON text, in its order. Texts are valid during the call.
class JsonVisitor
{
public:
    virtual ~JsonVisitor() = default;

    virtual void startDocument() {}
    virtual void startObject() = 0;
    virtual void endObject() = 0;
    virtual void startArray() = 0;
    virtual void endArray() = 0;
    // False: the member's value is not needed. It is then jumped over and not told.
    virtual bool key(std::string_view name) = 0;
    // A number or boolean comes as it is written.
    virtual void scalar(JsonType type, std::string_view text) = 0;
};

} // namespace Ttc
