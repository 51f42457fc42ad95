#include "models/catalog/yamldocument.h"
#include "models/inventory/limits.h"
#include "models/inventory/readers/reader.h"

#include <QRegularExpression>

#include <functional>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

Error refusal(const YamlNode &node, const QString &message, const QString &advice)
{
    return {.kind = Error::Kind::Input, .place = node.place.text(), .message = message, .advice = advice};
}

class InventoryReader
{
public:
    explicit InventoryReader(Aggregator &into)
        : m_into(into)
    {
    }
    std::optional<Error> read(const YamlNode &root);

private:
    std::optional<Error> readAccount(const YamlNode &account, const YamlNode *forAll);
    std::optional<Error> eachText(const YamlNode *list, QStringView what,
                                  const std::function<void(const std::string &)> &use);
    std::optional<Error> readServices(const YamlNode *list, const std::string &account,
                                      const std::string &region);
    void warnOfUnknownKeys(const YamlNode &map, const QStringList &known);

    Aggregator &m_into;
};

void InventoryReader::warnOfUnknownKeys(const YamlNode &map, const QStringList &known)
{
    for (const YamlKey &key : map.keys) {
        if (!known.contains(key.text)) {
            m_into.notices().add(u"%1: \"%2\" means nothing here and was passed over; known are %3"_s.arg(
                key.place.text(), key.text, known.join(u", "_s)));
        }
    }
}

std::optional<Error> InventoryReader::eachText(const YamlNode *list, QStringView what,
                                               const std::function<void(const std::string &)> &use)
{
    if (list == nullptr || list->kind == YamlNode::Kind::Null) {
        return {};
    }
    if (list->kind == YamlNode::Kind::Scalar) {
        use(list->text.toStdString());
        return {};
    }
    if (list->kind != YamlNode::Kind::Sequence) {
        return refusal(*list, u"%1 must be a list"_s.arg(what), u"Write for example [s3, ec2]"_s);
    }
    for (const YamlNode &item : list->items) {
        if (item.kind != YamlNode::Kind::Scalar) {
            return refusal(item, u"an entry of %1 must be a text"_s.arg(what),
                           u"Write the name of one service, a resource type or an ARN"_s);
        }
        use(item.text.toStdString());
    }
    return {};
}

std::optional<Error> InventoryReader::readServices(const YamlNode *list, const std::string &account,
                                                   const std::string &region)
{
    return eachText(list, region.empty() ? u"services" : u"regions",
                    [this, &account, &region](const std::string &item) {
                        readListItem(item, account, region, 1, m_into);
                    });
}

std::optional<Error> InventoryReader::readAccount(const YamlNode &account, const YamlNode *forAll)
{
    if (account.kind != YamlNode::Kind::Map) {
        return refusal(account, u"an account must be a map"_s,
                       u"Write - id: \"111122223333\" and what it uses"_s);
    }
    warnOfUnknownKeys(account, {u"id"_s, u"name"_s, u"services"_s, u"regions"_s, u"absent"_s});
    const YamlNode *idNode = account.find(u"id");
    const std::string id = idNode == nullptr ? std::string() : idNode->text.toStdString();
    if (const YamlNode *name = account.find(u"name"); name != nullptr && !name->text.isEmpty()) {
        m_into.nameAccount(id, name->text);
    }
    for (const YamlNode *services : {account.find(u"services"), forAll}) {
        if (std::optional<Error> error = readServices(services, id, {})) {
            return error;
        }
    }
    if (const YamlNode *regions = account.find(u"regions"); regions != nullptr) {
        if (regions->kind != YamlNode::Kind::Map && regions->kind != YamlNode::Kind::Null) {
            return refusal(*regions, u"regions must be a map"_s,
                           u"Write for example eu-west-1: [lambda, sqs]"_s);
        }
        for (std::size_t i = 0; i < regions->keys.size(); ++i) {
            if (std::optional<Error> error =
                    readServices(&regions->items[i], id, regions->keys[i].text.toStdString())) {
                return error;
            }
        }
    }
    return eachText(account.find(u"absent"), u"absent", [this, &id](const std::string &service) {
        m_into.countRecord();
        m_into.absent(id, service);
    });
}

std::optional<Error> InventoryReader::read(const YamlNode &root)
{
    if (root.kind != YamlNode::Kind::Map) {
        return refusal(root, u"a map with inventory and accounts was expected"_s,
                       u"See the sample inventory for the format"_s);
    }
    const YamlNode *version = root.find(u"inventory");
    if (version == nullptr || version->text != "1"_L1) {
        return refusal(version == nullptr ? root : *version, u"this is not version 1 of the format"_s,
                       u"Begin with the line inventory: 1, or use a newer program"_s);
    }
    warnOfUnknownKeys(root, {u"inventory"_s, u"source"_s, u"accounts"_s, u"services"_s});
    if (const YamlNode *source = root.find(u"source"); source != nullptr) {
        static const QRegularExpression date(u"\\b\\d{4}-\\d{2}-\\d{2}\\b"_s);
        m_into.taken(date.match(source->text).captured().toStdString());
    }
    const YamlNode *forAll = root.find(u"services");
    const YamlNode *accounts = root.find(u"accounts");
    if (accounts == nullptr || accounts->kind == YamlNode::Kind::Null) {
        return readServices(forAll, {}, {});
    }
    if (accounts->kind != YamlNode::Kind::Sequence) {
        return refusal(*accounts, u"accounts must be a list"_s, u"Begin each account with - id:"_s);
    }
    for (const YamlNode &account : accounts->items) {
        if (std::optional<Error> error = readAccount(account, forAll)) {
            return error;
        }
    }
    return {};
}

} // namespace

std::optional<Error> readTtcInventory(TextStream &text, Aggregator &into)
{
    QByteArray bytes;
    std::string_view piece;
    while (bytes.size() <= Limits::YamlBytes && text.next(piece)) {
        bytes.append(piece.data(), static_cast<qsizetype>(piece.size()));
    }
    const auto document = parseYaml(bytes, {.maximumBytes = Limits::YamlBytes,
                                            .maximumDepth = Limits::YamlDepth,
                                            .duplicates = YamlOptions::Duplicates::LastWins});
    if (!document) {
        return document.error().first().toError({});
    }
    for (const YamlProblem &warning : document->warnings) {
        into.notices().add(warning.place.text() + u": "_s + warning.message);
    }
    return InventoryReader(into).read(document->root);
}

} // namespace Ttc
