#include "ui/window/windowactions.h"

#include "models/itemmodels/displaytext.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int TextStep = 10; // percent

QKeySequence keys(const char16_t *text)
{
    return {QString::fromUtf16(text), QKeySequence::PortableText};
}

void describe(QAction *action, const QString &word, const std::optional<QString> &what)
{
    action->setEnabled(what.has_value());
    // An ampersand in a title marks no letter.
    action->setText(what ? QString(word + u' ' + QString(*what).replace(u'&', u"&&"_s)) : word);
}

} // namespace

WindowActions::WindowActions(Theme &theme, QWidget *window)
    : QObject(window)
    , open(make(u"openAction"_s, tr("&Open inventory…"), {keys(u"Ctrl+O")}))
    , openFolder(make(u"openFolderAction"_s, tr("Open a &folder of inventories…"), {keys(u"Ctrl+Shift+O")}))
    , compare(make(u"compareAction"_s, tr("&Compare with an earlier inventory…")))
    , denyUnused(make(u"denyUnusedAction"_s, tr("&Deny what nobody uses…")))
    , planNext(make(u"planNextAction"_s, tr("What to do &next…"), {keys(u"Ctrl+Shift+N")}))
    , progress(make(u"progressAction"_s, tr("&Progress…"), {keys(u"Ctrl+Shift+R")}))
    , sample(make(u"sampleAction"_s, tr("Try the &sample inventory")))
    , exportChecklist(make(u"exportAction"_s, tr("&Export the checklist…"), {keys(u"Ctrl+Shift+E")}))
    , exportAgain(make(u"exportAgainAction"_s, tr("Export as last &time"), {keys(u"Ctrl+Alt+E")}))
    , exportRecords(make(u"exportRecordsAction"_s, tr("&What was exported…")))
    , bringBack(make(u"bringBackAction"_s, tr("&Bring back a checklist…"), {keys(u"Ctrl+Shift+B")}))
    , bringBackAgain(make(u"bringBackAgainAction"_s, tr("Bring b&ack the same again"), {keys(u"Ctrl+Alt+B")}))
    , findings(make(u"findingsAction"_s, tr("Set &statuses from findings…")))
    , quit(make(u"quitAction"_s, tr("&Quit"), {keys(u"Ctrl+Q")}))
    , undo(make(u"undoAction"_s, tr("&Undo"), {keys(u"Ctrl+Z")}))
    , redo(make(u"redoAction"_s, tr("&Redo"), {keys(u"Ctrl+Shift+Z")}))
    , find(make(u"findAction"_s, tr("&Search"), {keys(u"Ctrl+F"), keys(u"/")}))
    , clearFilters(make(u"clearFiltersAction"_s, tr("&Clear all filters")))
    , showFilters(make(u"showFiltersAction"_s, tr("Show &filters")))
    , showDetails(make(u"showDetailsAction"_s, tr("Show &details")))
    , techniques(make(u"techniquesAction"_s, tr("&Techniques"), {keys(u"Ctrl+1")}))
    , checklist(make(u"checklistAction"_s, tr("&Checklist"), {keys(u"Ctrl+2")}))
    , controls(make(u"controlsAction"_s, tr("C&ontrols"), {keys(u"Ctrl+3")}))
    , inventory(make(u"inventoryAction"_s, tr("&Inventory"), {keys(u"Ctrl+4")}))
    , back(make(u"backAction"_s, tr("&Back"), {keys(u"Alt+Left")}))
    , forward(make(u"forwardAction"_s, tr("&Forward"), {keys(u"Alt+Right")}))
    , nextPane(make(u"nextPaneAction"_s, tr("&Next pane"), {keys(u"F6")}))
    , previousPane(make(u"previousPaneAction"_s, tr("&Previous pane"), {keys(u"Shift+F6")}))
    , startPage(make(u"startPageAction"_s, tr("&Start page")))
    , formats(make(u"formatsAction"_s, tr("How to get an &inventory…")))
    , shortcuts(make(u"shortcutsAction"_s, tr("&Keys…"), {keys(u"?")}))
    , about(make(u"aboutAction"_s, tr("&About TTC Browser")))
    , m_theme(theme)
{
    showFilters->setCheckable(true);
    showDetails->setCheckable(true);
    const QList<std::pair<QAction *, QString>> icons{
        {open, u"open"_s},           {openFolder, u"open"_s},
        {sample, u"sample"_s},       {exportChecklist, u"export"_s},
        {undo, u"undo"_s},           {find, u"search"_s},
        {clearFilters, u"filter"_s}, {formats, u"info"_s}};
    for (const auto &[action, icon] : icons) {
        action->setIcon(theme.icon(icon));
    }
    // Menus show them; the window must hear the keys as well where there is no menu bar.
    const auto all = findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    for (QAction *action : all) {
        window->addAction(action);
    }
}

QAction *WindowActions::make(const QString &name, const QString &text,
                             const QList<QKeySequence> &keySequences)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keySequences);
    return action;
}

void WindowActions::setUndoTexts(const std::optional<QString> &undoText,
                                 const std::optional<QString> &redoText) const
{
    describe(undo, tr("&Undo"), undoText);
    describe(redo, tr("&Redo"), redoText);
}

void WindowActions::fillMenuBar(QMenuBar *menuBar, QMenu *inventoryMenu)
{
    QMenu *file = menuBar->addMenu(tr("&File"));
    file->addActions({open, openFolder, sample});
    file->addSeparator();
    file->addAction(exportChecklist);
    file->addSeparator();
    file->addAction(quit);
    QMenu *edit = menuBar->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({find, clearFilters});
    QMenu *view = menuBar->addMenu(tr("&View"));
    view->addActions({showFilters, showDetails});
    view->addSeparator();
    addAppearance(view);
    addTextSize(view);
    QMenu *go = menuBar->addMenu(tr("&Go"));
    go->addActions({techniques, checklist, controls, inventory});
    go->addSeparator();
    go->addActions({back, forward});
    go->addSeparator();
    go->addActions({nextPane, previousPane});
    menuBar->addMenu(inventoryMenu);
    QMenu *list = menuBar->addMenu(tr("&Checklist"));
    list->addAction(checklist);
    list->addSeparator();
    list->addActions({planNext, progress, findings});
    list->addSeparator();
    list->addActions({exportChecklist, exportAgain, exportRecords, denyUnused});
    list->addSeparator();
    list->addActions({bringBack, bringBackAgain});
    QMenu *help = menuBar->addMenu(tr("&Help"));
    help->addActions({shortcuts, formats, startPage});
    help->addSeparator();
    help->addAction(about);
}

void WindowActions::addAppearance(QMenu *menu)
{
    QMenu *appearances = menu->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const QList<std::pair<Theme::Appearance, QString>> choices{
        {Theme::Appearance::System, tr("As the &system")},
        {Theme::Appearance::Light, tr("&Light")},
        {Theme::Appearance::Dark, tr("&Dark")}};
    for (const auto &[appearance, text] : choices) {
        QAction *action = appearances->addAction(text);
        action->setObjectName(u"appearanceAction_"_s + QString::number(static_cast<int>(appearance)));
        action->setCheckable(true);
        action->setChecked(m_theme.appearance() == appearance);
        group->addAction(action);
        connect(action, &QAction::triggered, &m_theme,
                [this, wanted = appearance] { m_theme.setAppearance(wanted); });
    }
}

void WindowActions::addTextSize(QMenu *menu)
{
    QAction *larger = menu->addAction(tr("&Larger text"));
    larger->setObjectName(u"largerTextAction"_s);
    larger->setShortcuts({keys(u"Ctrl++"), keys(u"Ctrl+=")});
    connect(larger, &QAction::triggered, &m_theme,
            [this] { m_theme.setTextPercent(m_theme.textPercent() + TextStep); });
    QAction *smaller = menu->addAction(tr("S&maller text"));
    smaller->setObjectName(u"smallerTextAction"_s);
    smaller->setShortcut(keys(u"Ctrl+-"));
    connect(smaller, &QAction::triggered, &m_theme,
            [this] { m_theme.setTextPercent(m_theme.textPercent() - TextStep); });
    QAction *normal = menu->addAction(tr("&Normal text"));
    normal->setObjectName(u"normalTextAction"_s);
    normal->setShortcut(keys(u"Ctrl+0"));
    connect(normal, &QAction::triggered, &m_theme, [this] { m_theme.setTextPercent(100); });
}

QString WindowActions::shortcutsHtml() const
{
    QList<std::pair<QString, QString>> rows;
    const auto all = findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    for (const QAction *action : all) {
        QStringList sequences;
        for (const QKeySequence &sequence : action->shortcuts()) {
            sequences.append(sequence.toString(QKeySequence::NativeText));
        }
        if (!sequences.isEmpty()) {
            rows.append({sequences.join(u", "_s), action->text().remove(u'&').remove(u'…')});
        }
    }
    rows.append({tr("Esc"), tr("In the search field: clear it")});
    rows.append({tr("Down"), tr("In the search field: go to the list")});
    rows.append(
        {tr("Space"), tr("In the checklist: tick or untick all that is chosen; in the filters: switch")});
    for (int number = 0; number <= static_cast<int>(Status::RiskAccepted); ++number) {
        rows.append({QString::number(number), tr("In the checklist: “%1” for all that is chosen", "status")
                                                  .arg(statusText(static_cast<Status>(number)))});
    }
    rows.append({tr("F2"), tr("In the checklist: rename the plan")});
    rows.append({tr("Shift or Ctrl with arrows or clicks, Ctrl+A"), tr("In the checklist: choose several")});
    rows.append({tr("Ctrl++, Ctrl+-, Ctrl+0"), tr("Larger, smaller, normal text")});
    QString html = u"<table cellspacing=\"0\" cellpadding=\"3\">"_s;
    for (const auto &[sequence, text] : std::as_const(rows)) {
        html += u"<tr><td><code>"_s + sequence.toHtmlEscaped() + u"</code>&nbsp;&nbsp;</td><td>"_s
              + text.toHtmlEscaped() + u"</td></tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace Ttc
