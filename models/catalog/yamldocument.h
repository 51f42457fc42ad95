#pragma once

#include "models/catalog/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <vector>

namespace Ttc {

// Counted from 1, in characters. 0 where the file as a whole is meant.
struct YamlPlace
{
    int line = 0;
    int column = 0;

    QString text() const;                                // "line 3, column 7"; empty for the file as a whole
    auto operator<=>(const YamlPlace &) const = default; // NOLINT(modernize-use-nullptr): its false alarm
};

struct YamlProblem
{
    YamlPlace place{};
    QString message{}; // a sentence without its full stop
    QString advice{};  // likewise; may be empty

    Error toError(const QString &file) const;
};

struct YamlKey
{
    QString text{};
    YamlPlace place{};
};

// A value with its place. A tree of them owns what lies below it.
struct YamlNode
{
    enum class Kind {
        Null,
        Scalar,
        Sequence,
        Map
    };

    Kind kind = Kind::Null;
    YamlPlace place{};
    QString text{};                // of a scalar
    bool quoted = false;           // a scalar in quotes or as a block: text, whatever it looks like
    std::vector<YamlKey> keys{};   // of a map, in the order of the file
    std::vector<YamlNode> items{}; // of a sequence; of a map the values, one for each key

    // nullptr when this is no map or has no such key.
    const YamlNode *find(QStringView key) const;
};

struct YamlOptions
{
    enum class Duplicates {
        Refuse,
        LastWins
    };

    qint64 maximumBytes = 1'048'576;
    int maximumDepth = 64;
    int maximumNodes = 200'000; // bounds the memory that a file of brackets and commas can ask for
    Duplicates duplicates = Duplicates::Refuse;
};

struct YamlDocument
{
    YamlNode root{};
    QList<YamlProblem> warnings{}; // repeated keys under Duplicates::LastWins
};

// Reads one YAML document in UTF-8, with or without a byte order mark. Refused, each with its place: other
// encodings, control characters, a document that is empty, too large or too deep, a second document, anchors
// and aliases, keys that are no plain text, and what is no YAML at all. All problems that can be told apart
// are given together.
tl::expected<YamlDocument, QList<YamlProblem>> parseYaml(const QByteArray &bytes,
                                                         const YamlOptions &options = {});

} // namespace Ttc
