#include "ui/window/topbar.h"

#include "models/itemmodels/filterstate.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchlineedit.h"
#include "ui/widgets/verdictchips.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

TopBar::TopBar(const Theme &theme, const Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_search(new SearchLineEdit(theme, this))
    , m_inventoryButton(new QPushButton(theme.icon(u"inventory"_s), {}, this))
    , m_exportButton(new QPushButton(tr("Export…"), this))
    , m_chips(new VerdictChips(session.filter, this))
    , m_sentence(new QLabel(this))
    , m_row(new QHBoxLayout)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"topBar"_s);
    setProperty("look", u"topbar"_s);
    m_search->setAcceptDrops(false); // a file dropped here is an inventory, not a word
    m_inventoryButton->setObjectName(u"inventoryButton"_s);
    m_exportButton->setObjectName(u"exportButton"_s);
    m_exportButton->setAccessibleName(tr("Export the checklist"));
    m_exportButton->setProperty("look", u"primary"_s);
    m_sentence->setObjectName(u"sentenceLabel"_s);
    m_sentence->setAccessibleName(tr("How the search was understood"));
    m_sentence->setProperty("look", u"small"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_row->setSpacing(10);
    m_row->addWidget(m_search, 1);
    m_row->addWidget(m_inventoryButton);
    m_row->addWidget(m_chips);
    m_row->addWidget(m_exportButton);
    m_rows->setContentsMargins(12, Length::Gap, 12, Length::Gap);
    m_rows->setSpacing(6);
    m_rows->addLayout(m_row);
    m_rows->addWidget(m_sentence);

    connect(m_search, &QLineEdit::textChanged, &m_session.filter, &FilterState::setQueryText);
    connect(m_search, &SearchLineEdit::resultsRequested, this, &TopBar::resultsRequested);
    connect(m_search, &QLineEdit::returnPressed, this, &TopBar::resultsRequested);
    connect(&m_session.filter, &FilterState::queryTextChanged, this, [this](const QString &text) {
        if (text != m_search->text()) {
            m_search->setText(text);
        }
    });
    connect(&m_session.filter, &FilterState::resultChanged, this, &TopBar::updateSentence);
    connect(&m_session.inventory, &InventoryState::inventoryChanged, this, &TopBar::updateInventory);
    connect(m_exportButton, &QPushButton::clicked, this, &TopBar::exportRequested);
    connect(&theme, &Theme::changed, this, &TopBar::placeChips);
    m_search->setText(m_session.filter.queryText());
    updateInventory();
    updateSentence();
}

void TopBar::setInventoryMenu(QMenu *menu)
{
    m_inventoryButton->setMenu(menu);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool TopBar::hasSearchFocus() const
{
    return m_search->hasFocus();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeChips();
}

void TopBar::updateInventory()
{
    const QString title = inventoryTitle(m_session.inventory);
    m_inventoryButton->setText(QString(title + u" ▾"_s));
    m_inventoryButton->setAccessibleName(tr("Inventory: %1").arg(title));
    m_chips->setVisible(m_session.inventory.scope().hasInventory());
    placeChips();
}

void TopBar::updateSentence()
{
    m_sentence->setText(m_session.filter.result().sentence);
    m_sentence->setAccessibleDescription(m_session.filter.result().sentence);
}

void TopBar::placeChips()
{
    const int beside = m_chips->sizeHint().width() + m_inventoryButton->sizeHint().width()
                     + m_exportButton->sizeHint().width() + 4 * m_row->spacing();
    // The field should hold a query of a few clauses.
    const bool narrow = width() - beside < m_search->fontMetrics().averageCharWidth() * 44;
    if (narrow == m_narrow) {
        return;
    }
    m_narrow = narrow;
    m_row->removeWidget(m_chips);
    m_rows->removeWidget(m_chips);
    if (narrow) {
        m_rows->insertWidget(1, m_chips);
    } else {
        m_row->insertWidget(2, m_chips);
    }
}

QString inventoryTitle(const InventoryState &inventory)
{
    const QStringList ids = inventory.inventory()->accountIds();
    if (!inventory.scope().hasInventory()) {
        return TopBar::tr("No inventory");
    }
    if (!inventory.chosenAccounts().isEmpty() && inventory.chosenAccounts().size() < ids.size()) {
        return TopBar::tr("%1 of %2 accounts").arg(inventory.chosenAccounts().size()).arg(ids.size());
    }
    if (ids.size() == 1) {
        const AccountInventory *account = inventory.inventory()->account(ids.first());
        return account == nullptr || account->name.isEmpty() ? ids.first() : account->name;
    }
    return counted(ids.size(), {}, TopBar::tr("%1 accounts"));
}

} // namespace Ttc
