#include "models/catalog/policyjson.h"

#include "models/catalog/control.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void writeText(Writer &writer, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
}

// Numbers are written as text, which policies take just as well: an account id must keep its zeros.
void writeNode(Writer &writer, const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null:
        writer.Null();
        break;
    case YamlNode::Kind::Scalar:
        if (!node.quoted && (node.text == "true"_L1 || node.text == "false"_L1)) {
            writer.Bool(node.text == "true"_L1);
        } else {
            writeText(writer, node.text);
        }
        break;
    case YamlNode::Kind::Sequence:
        writer.StartArray();
        for (const YamlNode &item : node.items) {
            writeNode(writer, item);
        }
        writer.EndArray();
        break;
    case YamlNode::Kind::Map:
        writer.StartObject();
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            writeText(writer, node.keys[i].text);
            writeNode(writer, node.items[i]);
        }
        writer.EndObject();
        break;
    }
}

void checkStatement(const YamlNode &statement, DraftFile &file)
{
    const YamlNode *effect = statement.find(u"Effect");
    if (effect == nullptr) {
        file.refuse(statement.place, u"a statement of the policy has no “Effect”"_s);
    } else if (effect->text != "Deny"_L1) {
        file.refuse(effect->place, u"a statement of the policy has the effect “%1”"_s.arg(effect->text),
                    u"Policies here only deny"_s);
    }
}

} // namespace

QByteArray readPolicyDocument(const YamlNode &node, DraftFile &file)
{
    const YamlNode *statements = node.find(u"Statement");
    if (statements == nullptr) {
        file.refuse(node.place, u"the policy's document has no “Statement”"_s,
                    u"Write the document as a map with “Version” and “Statement”"_s);
        return {};
    }
    if (statements->kind == YamlNode::Kind::Sequence && !statements->items.empty()) {
        for (const YamlNode &statement : statements->items) {
            checkStatement(statement, file);
        }
    } else {
        checkStatement(*statements, file);
    }

    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writeNode(writer, node);
    QByteArray json(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize()));
    if (const qsizetype length = QString::fromUtf8(json).size(); length > Policy::LongestDocument) {
        file.refuse(
            node.place,
            u"the policy's document has %1 characters without spaces, %2 are the most"_s.arg(length).arg(
                Policy::LongestDocument));
    }
    return json;
}

} // namespace Ttc
