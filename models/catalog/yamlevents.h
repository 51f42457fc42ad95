#pragma once

#include "models/catalog/yamldocument.h"

#include <QByteArray>

#include <yaml-cpp/mark.h>

#include <optional>
#include <vector>

namespace YAML {
class EventHandler;
} // namespace YAML

namespace Ttc {

// Turns line and byte as yaml-cpp counts them into line and character as people do.
class YamlPlaces
{
public:
    explicit YamlPlaces(const QByteArray &utf8);

    YamlPlace of(const YAML::Mark &mark) const;
    YamlPlace atByte(qsizetype offset) const;

private:
    YamlPlace at(std::size_t line, qsizetype byteColumn) const; // both from 0

    // The last answer: the next question is mostly about a place further on in the same line, and a file can
    // be one long line.
    struct Last
    {
        std::size_t line = 0;
        qsizetype byteColumn = 0;
        int column = 0;
    };

    QByteArray m_utf8;
    mutable Last m_last;
    std::vector<qsizetype> m_lineStarts;
};

// Ends the parsing from within: nothing of what follows could be read to any use.
struct YamlStop
{
    YamlProblem problem{};
};

QByteArray withoutByteOrderMark(const QByteArray &bytes);

// What keeps bytes from being read as YAML in UTF-8.
std::optional<YamlProblem> yamlEncodingProblem(const QByteArray &bytes, const YamlPlaces &places);

// Tells the handler all documents of a text as they come. The handler may throw YamlStop, nothing else gets
// out. What it was told before a problem stays told.
std::optional<YamlProblem> parseYamlEvents(const QByteArray &utf8, const YamlPlaces &places,
                                           YAML::EventHandler &handler);

} // namespace Ttc
