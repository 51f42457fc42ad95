#include "ui/pages/planflow.h"

#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/filtertext.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/dialogs/manualitemdialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/session.h"
#include "ui/texts.h"

#include <QAction>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

PlanFlow::PlanFlow(const Session &session, QWidget &page)
    : QObject(&page)
    , m_filter(session.filter)
    , m_inventory(session.inventory)
    , m_checklist(session.checklist)
    , m_page(page)
    , m_menu(new QMenu(&page))
{
    m_menu->setObjectName(u"planMenu"_s);
    addAction(u"newPlanAction"_s, tr("&New plan from what is shown…"), &PlanFlow::makeFromWhatIsShown);
    addAction(u"copyPlanAction"_s, tr("&Copy this plan…"), &PlanFlow::copy);
    QAction *renames = addAction(u"renamePlanAction"_s, tr("&Rename this plan…"), &PlanFlow::rename);
    renames->setShortcut(Qt::Key_F2);
    renames->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page.addAction(renames);
    m_archive = addAction(u"archivePlanAction"_s, {}, &PlanFlow::archive);
    m_menu->addSeparator();
    addAction(u"addItemAction"_s, tr("&Add an item of your own…"), &PlanFlow::addItem);
    connect(&m_checklist.plans(), &PlanList::plansChanged, this, &PlanFlow::updateActions);
    connect(&m_checklist.plans(), &PlanList::currentChanged, this, &PlanFlow::updateActions);
    updateActions();
}

QAction *PlanFlow::addAction(const QString &name, const QString &text, void (PlanFlow::*run)())
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void PlanFlow::makeFromWhatIsShown()
{
    const QStringList accounts = m_inventory.chosenAccounts();
    const QString query = lastingFilterText(m_filter);
    const QString of = accounts.isEmpty() ? tr("all accounts")
                                          : counted(accounts.size(), tr("1 account"), tr("%1 accounts"));
    const QString sentence = query.isEmpty()
                               ? tr("It holds every control that helps in %1.").arg(of)
                               : tr("It holds the controls that “%1” leaves, in %2.").arg(query, of);
    (new NameDialog(
         {tr("New plan"), sentence}, m_checklist.plans().freeName(tr("Plan")),
         [this, accounts, query](const QString &name) {
             return m_checklist.plans().create(name, accounts, query);
         },
         &m_page))
        ->open();
}

void PlanFlow::copy()
{
    const QString name = m_checklist.plans().current().name;
    (new NameDialog(
         {tr("Copy of a plan"), tr("The copy of “%1” has all that it has but its history.").arg(name)},
         m_checklist.plans().freeName(tr("Copy of %1").arg(name)),
         [this](const QString &chosen) { return m_checklist.plans().copyCurrent(chosen); }, &m_page))
        ->open();
}

void PlanFlow::rename()
{
    (new NameDialog(
         {tr("Rename the plan"), {}}, m_checklist.plans().current().name,
         [this](const QString &name) { return m_checklist.plans().renameCurrent(name); }, &m_page))
        ->open();
}

void PlanFlow::archive()
{
    PlanList &plans = m_checklist.plans();
    if (const Result<void> done = plans.setCurrentArchived(!plans.current().archived); !done) {
        emit failed(done.error().text());
    }
}

void PlanFlow::addItem()
{
    (new ManualItemDialog(
         m_checklist.catalog(), {},
         [this](const ManualText &text) { return m_checklist.addItem(text).map([](const QString &) {}); },
         &m_page))
        ->open();
}

void PlanFlow::editItem(const QString &id)
{
    const ItemState state = m_checklist.state(id);
    (new ManualItemDialog(
         m_checklist.catalog(), {.title = state.title, .services = state.services, .steps = state.steps},
         [this, id](const ManualText &text) { return m_checklist.rewriteItem(id, text); }, &m_page))
        ->open();
}

void PlanFlow::removeItem(const QString &id)
{
    if (const Result<void> done = m_checklist.removeItem(id); !done) {
        emit failed(done.error().text());
    }
}

void PlanFlow::updateActions()
{
    m_archive->setText(m_checklist.plans().current().archived ? tr("&Bring this plan back")
                                                              : tr("Arch&ive this plan"));
}

} // namespace Ttc
