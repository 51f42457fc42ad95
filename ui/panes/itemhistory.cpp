#include "ui/panes/itemhistory.h"

#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/historytext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ItemHistory::ItemHistory(const ChecklistState &checklist, QWidget *parent)
    : QWidget(parent)
    , m_checklist(checklist)
    , m_text(new QPlainTextEdit(this))
{
    m_text->setObjectName(u"historyText"_s);
    m_text->setAccessibleName(tr("History"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Nothing was changed yet."));
    auto *copy = new QPushButton(tr("Copy all"), this);
    copy->setObjectName(u"copyHistoryButton"_s);
    copy->setAccessibleName(tr("Copy the whole history"));
    copy->setProperty("look", u"link"_s);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(copy, 0, Qt::AlignLeft);
}

void ItemHistory::setItem(const QString &id)
{
    if (id.isEmpty()) {
        m_text->clear();
        return;
    }
    const auto history = m_checklist.history(id);
    m_text->setPlainText(history ? historyText(*history) : history.error().text());
}

} // namespace Ttc
