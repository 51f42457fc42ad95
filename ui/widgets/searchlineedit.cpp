#include "ui/widgets/searchlineedit.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

SearchLineEdit::SearchLineEdit(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_hint(new QLabel(this))
{
    setObjectName(u"searchLineEdit"_s);
    setProperty("look", u"search"_s);
    setAccessibleName(tr("Search techniques"));
    setPlaceholderText(tr("Search techniques, events, services… or svc:s3 tactic:impact"));
    setMaxLength(2000);
    addAction(theme.icon(u"search"_s), LeadingPosition);
    QAction *clearAction = addAction(theme.icon(u"close"_s), TrailingPosition);
    clearAction->setToolTip(tr("Clear the search"));
    clearAction->setVisible(false);
    connect(clearAction, &QAction::triggered, this, &QLineEdit::clear);
    m_hint->setProperty("look", u"small"_s);
    m_hint->setText(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QLineEdit::textChanged, this, [this, clearAction](const QString &text) {
        clearAction->setVisible(!text.isEmpty());
        m_hint->setVisible(text.isEmpty());
    });
    connect(&theme, &Theme::changed, this, &SearchLineEdit::placeHint);
}

void SearchLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        emit resultsRequested();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchLineEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeHint();
}

void SearchLineEdit::placeHint()
{
    m_hint->adjustSize();
    m_hint->move(width() - m_hint->width() - Length::Gap, (height() - m_hint->height()) / 2);
    const bool fits = fontMetrics().horizontalAdvance(placeholderText()) + m_hint->width() + 60 < width();
    m_hint->setVisible(text().isEmpty() && fits);
}

} // namespace Ttc
