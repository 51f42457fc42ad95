#include "models/catalog/catalogreader.h"

#include "models/catalog/catalogchecks.h"
#include "models/catalog/entryreaders.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// A kind of file: what reads it and what it defines.
struct FileKind
{
    void (*read)(const YamlNode &root, DraftFile &file) = nullptr;
    QSet<IdKind> defines{};
};

void refuseFile(CatalogDraft &draft, const QString &path, const QString &message, const QString &advice = {})
{
    draft.problems.append({path, {{}, message, advice}, Error::Kind::Io});
}

// Nothing where the file could not be read; the draft says why.
std::optional<YamlNode> parseFile(const QString &path, CatalogDraft &draft)
{
    const YamlOptions options;
    QFile file(path);
    if (!QFileInfo::exists(path)) {
        refuseFile(draft, path, u"there is no such file"_s);
        return {};
    }
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        refuseFile(draft, path, u"the file could not be read: "_s + file.errorString());
        return {};
    }
    // One byte more than allowed is enough to tell that it is too much.
    auto document = parseYaml(file.read(options.maximumBytes + 1), options);
    if (!document) {
        for (const YamlProblem &problem : document.error()) {
            draft.problems.append({path, problem});
        }
        return {};
    }
    return std::move(document->root);
}

void readFile(const QString &path, const FileKind &kind, CatalogDraft &draft)
{
    if (const std::optional<YamlNode> root = parseFile(path, draft)) {
        DraftFile file(draft, path);
        kind.read(*root, file);
    } else {
        draft.incomplete.unite(kind.defines);
    }
}

void readFolder(const QString &path, const FileKind &kind, CatalogDraft &draft)
{
    const QDir folder(path);
    const QStringList names = folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        readFile(folder.filePath(name), kind, draft);
    }
    if (names.isEmpty()) {
        refuseFile(draft, path, u"there are no .yaml files in this folder"_s);
        draft.incomplete.unite(kind.defines);
    }
    for (const QString &name : folder.entryList({u"*.yml"_s}, QDir::Files, QDir::Name)) {
        refuseFile(draft, folder.filePath(name), u"the file would not be read"_s,
                   u"Let its name end in .yaml"_s);
    }
}

QList<Error> sortedErrors(QList<FileProblem> problems)
{
    std::ranges::stable_sort(problems, [](const FileProblem &left, const FileProblem &right) {
        return std::tie(left.file, left.problem.place) < std::tie(right.file, right.problem.place);
    });
    QList<Error> errors;
    for (const FileProblem &problem : std::as_const(problems)) {
        Error &error = errors.emplaceBack(problem.problem.toError(problem.file));
        error.kind = problem.kind;
    }
    return errors;
}

} // namespace

tl::expected<CatalogContents, QList<Error>> readCatalog(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists()) {
        return tl::unexpected(QList{Error{Error::Kind::Io,
                                          folder,
                                          {},
                                          u"there is no such folder"_s,
                                          u"Name a folder such as catalog-data"_s}});
    }
    CatalogDraft draft;
    readFile(dir.filePath(u"catalog.yaml"_s), {&readEdition}, draft);
    readFile(dir.filePath(u"tactics.yaml"_s),
             {&readTactics, {IdKind::Tactic, IdKind::AttackTactic18, IdKind::AttackTactic19}}, draft);
    readFile(dir.filePath(u"services.yaml"_s), {&readServices, {IdKind::Service}}, draft);
    readFolder(dir.filePath(u"controls"_s), {&readControls, {IdKind::Control}}, draft);
    readFolder(dir.filePath(u"techniques"_s), {&readTechnique, {IdKind::Technique}}, draft);
    checkCatalog(draft);
    if (!draft.problems.isEmpty()) {
        return tl::unexpected(sortedErrors(std::move(draft.problems)));
    }
    return std::move(draft.contents);
}

} // namespace Ttc
