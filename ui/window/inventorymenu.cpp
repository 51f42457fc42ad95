#include "ui/window/inventorymenu.h"

#include "models/inventory/inventoryformat.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/texts.h"
#include "ui/theme/theme.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// An ampersand in a file's name is no mnemonic.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

InventoryMenu::InventoryMenu(const Theme &theme, InventoryState &inventory, const QList<QAction *> &first,
                             QWidget *parent)
    : QMenu(tr("&Inventory"), parent)
    , m_theme(theme)
    , m_inventory(inventory)
    , m_first(first)
{
    setObjectName(u"inventoryMenu"_s);
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &InventoryMenu::build);
    build();
}

void InventoryMenu::build()
{
    const QList<QAction *> old = actions();
    for (QAction *action : old) {
        removeAction(action);
        if (!m_first.contains(action)) {
            action->deleteLater();
        }
    }
    addActions(m_first);
    const Inventory &inventory = *m_inventory.inventory();
    if (!inventory.isEmpty()) {
        addSection(tr("Sources"));
        for (int index = 0; index < static_cast<int>(inventory.sources.size()); ++index) {
            addSource(index);
        }
        if (!inventory.unmatched.isEmpty()) {
            QAction *unknown =
                addAction(tr("Names that the catalog does not know (%1)…").arg(inventory.unmatched.size()));
            unknown->setObjectName(u"unmatchedAction"_s);
            connect(unknown, &QAction::triggered, this,
                    [this] { emit detailsRequested(tr("Unknown names"), unmatchedText(m_inventory)); });
        }
    }
    addSeparator();
    QAction *accounts = addAction(tr("Choose &accounts…"));
    accounts->setObjectName(u"accountsAction"_s);
    accounts->setEnabled(inventory.accountIds().size() > 1);
    connect(accounts, &QAction::triggered, this, &InventoryMenu::accountsRequested);
    addGroups();
    addUndoAndRedo();
    QAction *clear = addAction(m_theme.icon(u"close"_s), tr("Clear t&he inventory"));
    clear->setObjectName(u"clearInventoryAction"_s);
    clear->setEnabled(!inventory.isEmpty());
    connect(clear, &QAction::triggered, &m_inventory, &InventoryState::clear);
}

void InventoryMenu::addUndoAndRedo()
{
    const auto what = [](const std::optional<QString> &text) {
        return text ? menuText(*text) : tr("the last change of the inventory");
    };
    QAction *undo = addAction(m_theme.icon(u"undo"_s), tr("&Undo %1").arg(what(m_inventory.undoText())));
    undo->setObjectName(u"undoInventoryAction"_s);
    undo->setEnabled(m_inventory.canUndo());
    connect(undo, &QAction::triggered, &m_inventory, &InventoryState::undo);
    QAction *redo = addAction(tr("R&edo %1").arg(what(m_inventory.redoText())));
    redo->setObjectName(u"redoInventoryAction"_s);
    redo->setEnabled(m_inventory.canRedo());
    connect(redo, &QAction::triggered, &m_inventory, &InventoryState::redo);
}

void InventoryMenu::addGroups()
{
    const QStringList known = m_inventory.inventory()->accountIds();
    for (const AccountGroup &group : m_inventory.accountGroups()) {
        const auto here =
            std::ranges::count_if(group.accounts, [&known](const QString &id) { return known.contains(id); });
        QAction *action =
            addAction(tr("Look at %1 (%2)", "group of accounts, number").arg(menuText(group.name)).arg(here));
        action->setObjectName(u"groupAction_"_s + group.name);
        action->setCheckable(true);
        action->setChecked(m_inventory.chosenAccounts() == group.accounts);
        action->setEnabled(here > 0);
        connect(action, &QAction::triggered, this,
                [this, accounts = group.accounts] { m_inventory.setChosenAccounts(accounts); });
    }
    QAction *all = addAction(tr("Look at a&ll accounts"));
    all->setObjectName(u"allAccountsAction"_s);
    all->setVisible(!m_inventory.chosenAccounts().isEmpty());
    connect(all, &QAction::triggered, this, [this] { m_inventory.setChosenAccounts({}); });
}

void InventoryMenu::addSource(int index)
{
    const Source source = m_inventory.inventory()->sources.at(index);
    const InventoryFormat *format = inventoryFormat(source.format);
    const auto warnings = source.warnings.size();
    QString title = menuText(source.label);
    if (warnings > 0) {
        title += u"  ▲ "_s + counted(warnings, tr("1 warning"), tr("%1 warnings"));
    }
    QMenu *menu = addMenu(title);
    menu->menuAction()->setObjectName(u"sourceAction_"_s + QString::number(index));
    const QString formatName = format == nullptr ? source.format : format->name;
    QAction *about = menu->addAction(
        tr("%1, %2 records, %3").arg(menuText(formatName)).arg(source.records).arg(bytesText(source.bytes)));
    about->setEnabled(false);
    QAction *complete = menu->addAction(tr("&Complete"));
    complete->setObjectName(u"completeSourceAction"_s);
    complete->setCheckable(true);
    complete->setChecked(source.complete);
    const bool canProve = !source.absenceKind.isEmpty();
    complete->setEnabled(canProve || source.complete);
    complete->setToolTip(canProve ? tr("Shows the whole account, all Regions, no filter: a service that is "
                                       "missing here counts as not used")
                                  : tr("This file cannot prove that a service is not used"));
    connect(complete, &QAction::triggered, this,
            [this, index](bool checked) { m_inventory.setSourceComplete(index, checked); });
    if (warnings > 0) {
        QAction *show = menu->addAction(tr("Show warnings…"));
        connect(show, &QAction::triggered, this, [this, source] {
            emit detailsRequested(tr("Warnings of %1").arg(source.label), source.warnings.join(u'\n'));
        });
    }
    QAction *remove = menu->addAction(tr("&Remove"));
    remove->setObjectName(u"removeSourceAction"_s);
    connect(remove, &QAction::triggered, this, [this, index] { m_inventory.removeSource(index); });
}

QString unmatchedText(const InventoryState &inventory)
{
    QStringList lines;
    const Inventory &content = *inventory.inventory();
    for (const Unmatched &unmatched : content.unmatched) {
        const QString source = unmatched.source < content.sources.size()
                                 ? content.sources.at(unmatched.source).label
                                 : QString();
        lines.append(u"%1 × %2 (%3, %4)"_s.arg(QString::number(unmatched.count), unmatched.value,
                                               unmatchedKindText(unmatched.kind), source));
    }
    return lines.join(u'\n');
}

} // namespace Ttc
