#include "ui/panes/secondlook.h"

#include "models/checklist/textreview.h"
#include "models/itemmodels/checkliststate.h"
#include "ui/theme/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

SecondLook::SecondLook(ChecklistState &checklist, QWidget *parent)
    : QFrame(parent)
    , m_checklist(checklist)
    , m_text(new QLabel(this))
{
    setObjectName(u"secondLook"_s);
    setProperty("look", u"message"_s);
    setProperty("kind", u"warning"_s);
    m_text->setObjectName(u"secondLookLabel"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *stands = new QPushButton(tr("I looked: it still stands"), this);
    stands->setObjectName(u"stillStandsButton"_s);
    stands->setAccessibleName(stands->text());
    connect(stands, &QPushButton::clicked, this, &SecondLook::confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Length::Gap);
    layout->addWidget(m_text);
    layout->addWidget(stands, 0, Qt::AlignLeft);
    hide();
}

void SecondLook::setItem(const QString &id)
{
    m_id = id;
    const bool needed =
        !id.isEmpty() && textReview(m_checklist.state(id), m_checklist.catalog()) == TextReview::SecondLook;
    if (needed) {
        m_text->setText(tr("↻ The text of this control is not what it was when its status was given.")
                        + differences());
    }
    setVisible(needed);
}

void SecondLook::confirm()
{
    if (const auto done = m_checklist.edit({m_id}, {.textReviewed = true}); !done) {
        emit failed(done.error().text());
    }
}

QString SecondLook::differences() const
{
    const auto kept = m_checklist.keptText(m_id);
    const Control *control = m_checklist.catalog().control(m_id);
    if (!kept || !*kept || control == nullptr) {
        return u'\n' + tr("How it read then was not kept.");
    }
    QString text;
    const QList<TextDifference> differences = textDifferences(**kept, controlTextOf(*control));
    for (const TextDifference &difference : differences) {
        text += u"\n\n"_s + textPartName(difference.part) + u'\n'
              + tr("Then: %1").arg(difference.before.isEmpty() ? tr("nothing") : difference.before) + u'\n'
              + tr("Now: %1").arg(difference.now.isEmpty() ? tr("nothing") : difference.now);
    }
    return text;
}

} // namespace Ttc
