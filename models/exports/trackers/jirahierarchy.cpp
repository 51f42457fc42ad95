#include "models/exports/plaintext.h"
#include "models/exports/trackers/jiracells.h"
#include "models/exports/trackers/trackerformats.h"
#include "models/exports/trackers/trackertable.h"
#include "models/scope/english.h"

#include <QMap>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// What Jira's importer reads a hierarchy from, then what the flat table has. Keys are Jira's to give.
QStringList headings()
{
    return {u"Issue Type"_s, u"Issue Key"_s, u"Issue ID"_s, u"Summary"_s, u"Parent"_s,     u"Status"_s,
            u"Assignee"_s,   u"Due Date"_s,  u"Labels"_s,   u"Labels"_s,  u"Description"_s};
}

// The rows of an epic by level. Within a file each level stands whole above the next, as the importer wants
// it.
struct Epic
{
    QString name{};
    QList<QStringList> epics{}; // one
    QList<QStringList> tasks{};
    QList<QStringList> subtasks{};
    qsizetype size() const { return epics.size() + tasks.size() + subtasks.size(); }
    QList<QStringList> rows() const { return epics + tasks + subtasks; }
};

using RowsByTechnique = QMap<QString, QList<const TrackerRow *>>;

class Hierarchy
{
public:
    Hierarchy(const ChecklistExport &content, const QList<TrackerRow> &rows, TrackerLosses &losses);

    const QList<Epic> &epics() const { return m_epics; }

private:
    struct Place
    {
        QString type{};
        QString parent{}; // Issue ID
    };

    QString firstTactic(const QString &techniqueId) const;
    RowsByTechnique below(const QString &tacticId) const;
    QString addRow(QList<QStringList> &level, const Place &place, const TrackerRow &row);
    QString beginEpic(const QString &name, const QString &about);
    void addTactic(const Tactic &tactic);
    void addOthers();
    TrackerRow techniqueRow(const QString &id) const;

    const ChecklistExport &m_content;
    const QList<TrackerRow> &m_rows;
    TrackerLosses &m_losses;
    QList<Epic> m_epics;
    int m_lastId = 0;
};

Hierarchy::Hierarchy(const ChecklistExport &content, const QList<TrackerRow> &rows, TrackerLosses &losses)
    : m_content(content)
    , m_rows(rows)
    , m_losses(losses)
{
    for (const Tactic &tactic : content.scope.catalog().tactics()) {
        addTactic(tactic);
    }
    addOthers();
}

QString Hierarchy::firstTactic(const QString &techniqueId) const
{
    const Technique *technique = m_content.scope.catalog().technique(techniqueId);
    return technique == nullptr ? QString() : technique->tactics.value(0);
}

// Each technique of a tactic with the rows that stand below it: none where all its controls serve another
// technique before.
RowsByTechnique Hierarchy::below(const QString &tacticId) const
{
    RowsByTechnique found;
    for (const TrackerRow &row : m_rows) {
        for (const QString &id : row.techniques) {
            if (firstTactic(id) == tacticId) {
                found[id];
            }
        }
        if (const QString first = row.techniques.value(0); found.contains(first)) {
            found[first].append(&row);
        }
    }
    return found;
}

// Gives the Issue ID by which rows below name their parent.
QString Hierarchy::addRow(QList<QStringList> &level, const Place &place, const TrackerRow &row)
{
    QString id = QString::number(++m_lastId);
    const TrackerText text = trackerText(row, jiraDialect());
    m_losses.add(row, text);
    // What is no item of the checklist has no status of its own.
    const QString status = row.key.isEmpty() ? QString() : jiraStatus(row.status);
    level.append({place.type,
                  {},
                  id,
                  text.title,
                  place.parent,
                  status,
                  jiraAssignee(row),
                  row.due.toString(Qt::ISODate),
                  row.key,
                  jiraLabel(),
                  text.description});
    return id;
}

QString Hierarchy::beginEpic(const QString &name, const QString &about)
{
    m_epics.append({.name = name});
    const TrackerRow row{.item = name, .title = name, .description = {{.text = about}}};
    return addRow(m_epics.last().epics, {.type = u"Epic"_s}, row);
}

void Hierarchy::addTactic(const Tactic &tactic)
{
    const RowsByTechnique techniques = below(tactic.id);
    if (techniques.isEmpty()) {
        return;
    }
    const QString epic =
        beginEpic(printable(tactic.name).simplified(), printable(tactic.summary).simplified());
    for (auto technique = techniques.cbegin(); technique != techniques.cend(); ++technique) {
        const QString task = addRow(m_epics.last().tasks, {u"Task"_s, epic}, techniqueRow(technique.key()));
        for (const TrackerRow *row : technique.value()) {
            addRow(m_epics.last().subtasks, {u"Sub-task"_s, task}, *row);
        }
    }
}

// People's own items, which no technique of a tactic asks for.
void Hierarchy::addOthers()
{
    QString epic;
    for (const TrackerRow &row : m_rows) {
        if (!firstTactic(row.techniques.value(0)).isEmpty()) {
            continue;
        }
        if (epic.isEmpty()) {
            epic = beginEpic(u"Added by hand"_s, u"Items of the checklist that belong to no technique."_s);
        }
        addRow(m_epics.last().tasks, {u"Task"_s, epic}, row);
    }
}

TrackerRow Hierarchy::techniqueRow(const QString &id) const
{
    const Technique &technique = *m_content.scope.catalog().technique(id);
    QList<TrackerLine> lines{{.text = printable(technique.summary).simplified()},
                             {.label = u"Page: "_s, .text = printable(technique.provenance.url)},
                             {.kind = TrackerLine::Kind::Heading, .label = u"Controls"_s}};
    for (const TrackerRow &row : m_rows) {
        if (row.techniques.contains(id)) {
            const QString first = row.techniques.constFirst();
            lines.append({.kind = TrackerLine::Kind::SubItem,
                          .text = first == id ? row.title : u"%1 (below %2)"_s.arg(row.title, first)});
        }
    }
    return {.item = id, .title = id + u' ' + printable(technique.name).simplified(), .description = lines};
}

// Epics stay whole: a second row for one would be a second epic.
QList<WrittenFile> filesOf(const QList<Epic> &epics, TrackerLosses &losses)
{
    QList<Epic> parts{Epic()};
    for (const Epic &epic : epics) {
        if (epic.size() > MostJiraRows) {
            losses.say(u"Jira recommends %1 rows a file: the epic %2 has %3 and is not cut"_s.arg(
                English::number(MostJiraRows), English::quoted(epic.name), English::number(epic.size())));
        }
        if (parts.constLast().size() > 0 && parts.constLast().size() + epic.size() > MostJiraRows) {
            parts.append(Epic());
        }
        Epic &part = parts.last();
        part.epics += epic.epics;
        part.tasks += epic.tasks;
        part.subtasks += epic.subtasks;
    }
    QList<WrittenFile> files;
    for (const Epic &part : std::as_const(parts)) {
        const QList<QStringList> rows = part.rows();
        WrittenFile file = trackerTables(headings(), rows, {.rows = rows.size() + 1}).constFirst();
        file.name = trackerPartName(files.size());
        files.append(file);
    }
    return files;
}

} // namespace

Result<WrittenExport> jiraHierarchy(const ChecklistExport &content)
{
    const QList<TrackerRow> rows = trackerRows(content);
    TrackerLosses losses(jiraDialect());
    sayJiraLosses(rows, losses);
    const Hierarchy hierarchy(content, rows, losses);
    const QList<WrittenFile> files = filesOf(hierarchy.epics(), losses);
    return WrittenExport{.files = files, .losses = losses.sentences(content)};
}

} // namespace Ttc
