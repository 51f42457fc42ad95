#include "models/inventory/json/jsonreader.h"
#include "models/inventory/json/treevisitor.h"
#include "models/inventory/readers/reader.h"

#include <array>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Identifier,
    Properties
};

// The properties of a resource are a JSON document inside a text: only its ARN is wanted.
class ArnVisitor final : public TreeVisitor
{
public:
    ArnVisitor()
        : TreeVisitor(Branches)
    {
    }
    std::string arn{};

protected:
    void text(int place, JsonType type, std::string_view text) override
    {
        if (place == Arn && type == JsonType::String && text.starts_with("arn:")) {
            arn = text;
        }
    }

private:
    static constexpr int Arn = 1;
    static constexpr std::array<Branch, 1> Branches{{{Root, "Arn", Arn}}};
};

class CloudControlVisitor final : public RecordVisitor
{
public:
    explicit CloudControlVisitor(Aggregator &into)
        : RecordVisitor({"ResourceDescriptions"}, {{"Identifier"}, {"Properties"}}, {"TypeName", "NextToken"})
        , m_into(into)
    {
    }
    bool endsWithToken() const { return m_token; }

protected:
    void record(int /*list*/) override
    {
        m_into.countRecord();
        if (m_type.empty()) {
            ++m_typeless;
            return;
        }
        ArnVisitor properties;
        TextPiece piece(value(Properties));
        readJson(piece, properties); // where it is none, the identifier must do
        const std::string_view id = value(Identifier);
        const bool isArn = id.starts_with("arn:");
        m_into.resource({.type = m_type,
                         .arn = isArn ? id : std::string_view(properties.arn),
                         .name = isArn ? std::string_view() : id});
    }
    void pageBegins() override
    {
        m_type.clear();
        m_token = false;
        m_typeless = 0;
    }
    void pageMember(std::string_view name, std::string_view text) override
    {
        if (name == "TypeName") {
            m_type = text;
        } else {
            m_token = !text.empty();
        }
    }
    // Tools that sort members put the type behind the resources.
    void pageEnds() override
    {
        if (m_typeless > 0) {
            m_into.resource({.type = m_type, .count = m_typeless});
        }
    }

private:
    Aggregator &m_into;
    std::string m_type;
    qint64 m_typeless = 0;
    bool m_token = false;
};

} // namespace

std::optional<Error> readCloudControl(TextStream &text, Aggregator &into)
{
    CloudControlVisitor visitor(into);
    std::optional<Error> error = readRecords(text, visitor, into);
    into.settleOnOneAccount();
    if (visitor.endsWithToken()) {
        tellOfMissingPages(u"resources", into);
    }
    return error;
}

} // namespace Ttc
