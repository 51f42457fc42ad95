#include "models/catalog/yamldocument.h"

#include "models/catalog/yamlbuilder.h"

#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QList<YamlProblem> parse(const QByteArray &bytes, const YamlPlaces &places, YamlBuilder &builder)
{
    if (const std::optional<YamlProblem> problem = parseYamlEvents(bytes, places, builder)) {
        builder.problems.append(*problem);
    }
    return builder.problems;
}

} // namespace

QString YamlPlace::text() const
{
    return line == 0 ? QString() : u"line %1, column %2"_s.arg(line).arg(column);
}

Error YamlProblem::toError(const QString &file) const
{
    return {Error::Kind::Input, file, place.text(), message, advice};
}

const YamlNode *YamlNode::find(QStringView key) const
{
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].text == key) {
            return &items[i];
        }
    }
    return nullptr;
}

tl::expected<YamlDocument, QList<YamlProblem>> parseYaml(const QByteArray &bytes, const YamlOptions &options)
{
    if (bytes.size() > options.maximumBytes) {
        return tl::unexpected(QList{YamlProblem{
            {}, u"the file is larger than %1 KiB"_s.arg(options.maximumBytes / 1024), u"Split it"_s}});
    }
    const QByteArray text = withoutByteOrderMark(bytes);
    const YamlPlaces places(text);
    if (const std::optional<YamlProblem> problem = yamlEncodingProblem(text, places)) {
        return tl::unexpected(QList{*problem});
    }
    YamlBuilder builder(places, options);
    QList<YamlProblem> problems = parse(text, places, builder);
    if (problems.isEmpty() && builder.root.kind == YamlNode::Kind::Null) {
        problems.append({{1, 1}, u"the file holds nothing"_s, {}});
    }
    if (!problems.isEmpty()) {
        return tl::unexpected(problems);
    }
    return YamlDocument{std::move(builder.root), std::move(builder.warnings)};
}

} // namespace Ttc
