#pragma once

#include "models/catalog/catalogdraft.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace Ttc {

// In characters.
struct TextLength
{
    qsizetype least = 1;
    qsizetype most = std::numeric_limits<qsizetype>::max();
};

// Typed access to the keys of a map. Whatever is not as it should be is refused with its place, and something
// empty is given, so that reading goes on and finds the other problems.
class YamlFields
{
public:
    enum class Need {
        Required,
        Optional
    };

    // `what` names the map in messages: "a control". Both others must outlive this object.
    YamlFields(const YamlNode &node, QString what, DraftFile &file);

    // Text without white space at its ends.
    QString text(QStringView key, Need need = Need::Required, TextLength length = {});
    QStringList texts(QStringView key, qsizetype least = 0);
    // As texts(), each a reference to something that must exist.
    QStringList references(QStringView key, IdKind kind, qsizetype least = 0);
    // An address, https only.
    QString url(QStringView key);
    QDate date(QStringView key);
    bool flag(QStringView key);
    // One of some words; `choices` lists them for people.
    template <typename Value>
    std::optional<Value> word(QStringView key, std::optional<Value> (*fromKey)(QStringView),
                              const QString &choices, Need need = Need::Required)
    {
        const QString found = text(key, need);
        std::optional<Value> value = fromKey(found);
        if (!value && !found.isEmpty()) {
            refuseWord(key, found, choices);
        }
        return value;
    }

    // nullptr where the key is missing or null; refuses another kind.
    const YamlNode *map(QStringView key, Need need = Need::Optional);
    const YamlNode *list(QStringView key, Need need = Need::Optional);

    // Place of the value; of the map itself where the key is missing.
    YamlPlace place(QStringView key) const;
    DraftFile &file() { return m_file; }

    // Refuses every key that was not asked for. Comes last.
    void refuseOthers();

private:
    const YamlNode *member(QStringView key, Need need);
    void refuseMissing(QStringView key);
    void refuseWord(QStringView key, const QString &found, const QString &choices);

    const YamlNode &m_node;
    QString m_what;
    DraftFile &m_file;
    QStringList m_asked;
};

} // namespace Ttc
