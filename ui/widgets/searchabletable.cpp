#include "ui/widgets/searchabletable.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/rowtable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

SearchableTable::SearchableTable(const Theme &theme, QAbstractItemModel &model, const Recipe &recipe,
                                 QWidget *parent)
    : QWidget(parent)
    , m_table(new RowTable(theme, this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_empty(new QLabel(recipe.emptyText, this))
    , m_tools(new QHBoxLayout)
{
    m_proxy.setSourceModel(&model);
    m_proxy.setSortRole(recipe.sortRole);
    m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setFilterKeyColumn(recipe.searchColumn);
    m_proxy.setFilterRole(recipe.searchRole);
    m_table->setModel(&m_proxy);
    m_table->setObjectName(recipe.name + u"Table"_s);
    m_table->setAccessibleName(recipe.title);
    m_search->setObjectName(recipe.name + u"Search"_s);
    m_search->setAccessibleName(recipe.placeholder);
    m_search->setPlaceholderText(recipe.placeholder);
    m_search->setClearButtonEnabled(true);
    m_count->setObjectName(recipe.name + u"CountLabel"_s);
    m_count->setProperty("look", u"small"_s);
    m_empty->setObjectName(recipe.name + u"EmptyLabel"_s);
    m_empty->setProperty("look", u"muted"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(Length::Margin, Length::Margin, Length::Margin, Length::Margin);
    m_tools->setContentsMargins(Length::Margin, Length::Gap, Length::Margin, Length::Gap);
    m_tools->setSpacing(12);
    m_tools->addWidget(m_search, 1);
    m_tools->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_tools);
    layout->addLayout(withRowMargins(m_table), 1);
    layout->addWidget(m_empty, 1);
    connect(m_search, &QLineEdit::textChanged, &m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::returnPressed, this, &SearchableTable::focusRows);
    connect(&m_proxy, &QAbstractItemModel::modelReset, this, &SearchableTable::updateCount);
    connect(&m_proxy, &QAbstractItemModel::rowsInserted, this, &SearchableTable::updateCount);
    connect(&m_proxy, &QAbstractItemModel::rowsRemoved, this, &SearchableTable::updateCount);
    updateCount();
}

void SearchableTable::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void SearchableTable::focusRows()
{
    if (m_table->isHidden()) {
        m_search->setFocus(Qt::TabFocusReason);
        return;
    }
    m_table->focusRows();
}

void SearchableTable::updateCount()
{
    const int all = m_proxy.sourceModel()->rowCount();
    const int shown = m_proxy.rowCount();
    const bool isEmpty = all == 0 && !m_empty->text().isEmpty();
    m_empty->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    m_count->setText(shown == all ? QString::number(all) : tr("%1 of %2").arg(shown).arg(all));
}

} // namespace Ttc
