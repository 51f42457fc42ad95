#include "models/inventory/detection/jsonshape.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int Depth = 3; // of objects
constexpr qsizetype MaxPaths = 500;
constexpr qsizetype ShownMembers = 8;

class ShapeVisitor final : public JsonVisitor
{
public:
    explicit ShapeVisitor(JsonShape &shape)
        : m_shape(shape)
    {
    }

    void startDocument() override
    {
        m_open.clear();
        m_valuePath.clear();
    }
    void startObject() override
    {
        const std::string path = valuePath();
        const int depth = (m_open.empty() ? 0 : m_open.back().depth) + 1;
        m_open.push_back({path.empty() ? path : path + '.', depth, false});
    }
    void endObject() override { m_open.pop_back(); }
    void startArray() override
    {
        // An array around whole documents adds nothing; one in an array neither.
        std::string path = valuePath();
        if (!path.empty() && !path.ends_with("[]")) {
            path += "[]";
        }
        m_open.push_back({path, m_open.empty() ? 0 : m_open.back().depth, true});
    }
    void endArray() override { m_open.pop_back(); }
    bool key(std::string_view name) override
    {
        const Open &object = m_open.back();
        const std::string path = object.path + std::string(name);
        put(path);
        if (object.path.empty() && m_shape.members.size() < ShownMembers) {
            const QString member = QString::fromStdString(path);
            if (!m_shape.members.contains(member)) {
                m_shape.members.append(member);
            }
        }
        // What lies in an object of objects is told without the names in between.
        const bool inObject = !object.path.empty() && object.path.find('[') == std::string::npos;
        m_valuePath = inObject ? object.path + '*' : path;
        return object.depth < Depth;
    }
    void scalar(JsonType type, std::string_view text) override
    {
        if (type == JsonType::String && !m_open.empty() && m_open.back().isArray) {
            const std::string &path = m_open.back().path;
            const std::string list = path.empty() ? "[]" : path;
            put(list);
            if (text.starts_with('{')) {
                put(list + "{}");
                for (const QString &inner : shapeOf(Notation::Json, text).paths) {
                    put(list + "{}." + inner.toStdString());
                }
            }
        }
    }

private:
    struct Open
    {
        std::string path{}; // in front of a member's name; of an array: of its elements
        int depth = 0;
        bool isArray = false;
    };

    std::string valuePath() const
    {
        return m_open.empty() ? std::string() : m_open.back().isArray ? m_open.back().path : m_valuePath;
    }
    void put(const std::string &path)
    {
        if (m_shape.paths.size() < MaxPaths) {
            m_shape.paths.insert(QString::fromStdString(path));
        }
    }

    JsonShape &m_shape;
    std::vector<Open> m_open;
    std::string m_valuePath;
};

} // namespace

bool JsonShape::has(const QStringList &all) const
{
    return std::ranges::all_of(all, [this](const QString &path) { return paths.contains(path); });
}

bool JsonShape::isEmptyList(const QString &member) const
{
    return std::ranges::none_of(paths, [&member](const QString &path) {
        return path.startsWith(member + u'[') || path.startsWith(member + u'.');
    });
}

JsonShape shapeOf(Notation notation, std::string_view beginning)
{
    JsonShape shape;
    ShapeVisitor visitor(shape);
    readBeginning(notation, beginning, visitor);
    return shape;
}

} // namespace Ttc
