#include "models/catalog/yamlfields.h"

#include <QSet>
#include <QUrl>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

YamlFields::YamlFields(const YamlNode &node, QString what, DraftFile &file)
    : m_node(node)
    , m_what(std::move(what))
    , m_file(file)
{
    if (node.kind != YamlNode::Kind::Map) {
        m_file.refuse(node.place, m_what + u" must be a map of keys and values"_s);
    }
}

const YamlNode *YamlFields::member(QStringView key, Need need)
{
    m_asked.append(key.toString());
    const YamlNode *found = m_node.find(key);
    if (found != nullptr && found->kind == YamlNode::Kind::Null) {
        found = nullptr;
    }
    if (found == nullptr && need == Need::Required) {
        refuseMissing(key);
    }
    return found;
}

void YamlFields::refuseMissing(QStringView key)
{
    if (m_node.kind != YamlNode::Kind::Map) {
        return; // was refused as a whole
    }
    const bool empty = m_node.find(key) != nullptr;
    m_file.refuse(place(key),
                  empty ? u"“%1” of %2 is empty"_s.arg(key, m_what) : u"%2 lacks “%1”"_s.arg(key, m_what));
}

YamlPlace YamlFields::place(QStringView key) const
{
    const YamlNode *found = m_node.find(key);
    return found == nullptr ? m_node.place : found->place;
}

QString YamlFields::text(QStringView key, Need need, TextLength length)
{
    const YamlNode *found = member(key, need);
    if (found == nullptr) {
        return {};
    }
    if (found->kind != YamlNode::Kind::Scalar) {
        m_file.refuse(found->place, u"“%1” must be text"_s.arg(key));
        return {};
    }
    QString text = found->text.trimmed();
    if (text.isEmpty()) {
        if (need == Need::Required) {
            refuseMissing(key);
        }
    } else if (text.size() < length.least || text.size() > length.most) {
        const bool isShort = text.size() < length.least;
        m_file.refuse(found->place, u"“%1” has %2 characters, %3 are %4"_s.arg(key)
                                        .arg(text.size())
                                        .arg(isShort ? length.least : length.most)
                                        .arg(isShort ? u"the least"_s : u"the most"_s));
    }
    return text;
}

QStringList YamlFields::texts(QStringView key, qsizetype least)
{
    const YamlNode *found = list(key, least > 0 ? Need::Required : Need::Optional);
    if (found == nullptr) {
        return {};
    }
    QStringList texts;
    QSet<QString> seen;
    for (const YamlNode &item : found->items) {
        const QString text = item.text.trimmed();
        if (item.kind != YamlNode::Kind::Scalar || text.isEmpty()) {
            m_file.refuse(item.place, u"each item of “%1” must be text"_s.arg(key));
        } else if (seen.contains(text)) {
            m_file.refuse(item.place, u"“%1” stands twice in “%2”"_s.arg(text, key));
        } else {
            seen.insert(text);
            texts.append(text);
        }
    }
    if (static_cast<qsizetype>(found->items.size()) < least) {
        m_file.refuse(found->place,
                      u"“%1” has %2 items, %3 are the least"_s.arg(key).arg(found->items.size()).arg(least));
    }
    return texts;
}

QStringList YamlFields::references(QStringView key, IdKind kind, qsizetype least)
{
    QStringList ids = texts(key, least);
    if (const YamlNode *found = m_node.find(key)) {
        for (const YamlNode &item : found->items) {
            if (const QString id = item.text.trimmed(); !id.isEmpty()) {
                m_file.refer(kind, id, item.place);
            }
        }
    }
    return ids;
}

QString YamlFields::url(QStringView key)
{
    QString address = text(key);
    const QUrl url(address, QUrl::StrictMode);
    if (!address.isEmpty() && (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())) {
        m_file.refuse(place(key), u"“%1” is no https address"_s.arg(address),
                      u"Give a whole address that begins with https://"_s);
    }
    return address;
}

QDate YamlFields::date(QStringView key)
{
    const QString found = text(key);
    const QDate date = QDate::fromString(found, Qt::ISODate);
    if (!found.isEmpty() && !date.isValid()) {
        m_file.refuse(place(key), u"“%1” is no day"_s.arg(found), u"Write it as 2026-11-23"_s);
    }
    return date;
}

bool YamlFields::flag(QStringView key)
{
    const YamlNode *found = member(key, Need::Optional);
    if (found == nullptr) {
        return false;
    }
    const bool isTrue = found->text == "true"_L1;
    if (found->quoted || (!isTrue && found->text != "false"_L1)) {
        m_file.refuse(found->place, u"“%1” must be true or false"_s.arg(key));
    }
    return isTrue;
}

const YamlNode *YamlFields::map(QStringView key, Need need)
{
    const YamlNode *found = member(key, need);
    if (found != nullptr && found->kind != YamlNode::Kind::Map) {
        m_file.refuse(found->place, u"“%1” must be a map of keys and values"_s.arg(key));
        return nullptr;
    }
    return found;
}

const YamlNode *YamlFields::list(QStringView key, Need need)
{
    const YamlNode *found = member(key, need);
    if (found != nullptr && found->kind != YamlNode::Kind::Sequence) {
        m_file.refuse(found->place, u"“%1” must be a list"_s.arg(key));
        return nullptr;
    }
    return found;
}

void YamlFields::refuseWord(QStringView key, const QString &found, const QString &choices)
{
    m_file.refuse(place(key), u"“%1” cannot be “%2”"_s.arg(key, found), u"Choose among "_s + choices);
}

void YamlFields::refuseOthers()
{
    for (const YamlKey &key : m_node.keys) {
        if (!m_asked.contains(key.text)) {
            m_file.refuse(key.place, u"%1 has no key “%2”"_s.arg(m_what, key.text),
                          u"Known are "_s + m_asked.join(u", "_s));
        }
    }
}

} // namespace Ttc
