#include "ui/widgets/kindchips.h"

#include "models/itemmodels/displaytext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/flowlayout.h"

#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString explanation(ControlKind kind)
{
    switch (kind) {
    case ControlKind::Prevent:
        return KindChips::tr("Controls that keep a technique from working");
    case ControlKind::Detect:
        return KindChips::tr("Controls that show that a technique is used");
    case ControlKind::Respond:
        return KindChips::tr("Controls that limit what a technique does, or undo it");
    }
    return {};
}

} // namespace

KindChips::KindChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"kindChips"_s);
    setAccessibleName(tr("Kinds shown"));
    auto *layout = new FlowLayout(Length::Gap, this);
    for (const ControlKind kind : {ControlKind::Prevent, ControlKind::Detect, ControlKind::Respond}) {
        auto *chip = new QToolButton(this);
        chip->setObjectName(u"kindChip_"_s + toKey(kind));
        chip->setProperty("look", u"chip"_s);
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setToolTip(explanation(kind));
        chip->setAccessibleDescription(explanation(kind));
        connect(chip, &QToolButton::clicked, this, [this, chip](bool checked) { toggle(chip, checked); });
        layout->addWidget(chip);
        m_chips.insert(kind, chip);
    }
    setCounts({});
}

QSet<ControlKind> KindChips::kinds() const
{
    QSet<ControlKind> kinds;
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        if (it.value()->isChecked()) {
            kinds.insert(it.key());
        }
    }
    return kinds;
}

void KindChips::showAll()
{
    for (QToolButton *chip : std::as_const(m_chips)) {
        chip->setChecked(true);
    }
    emit kindsChanged();
}

void KindChips::addTool(QWidget *tool)
{
    layout()->addWidget(tool);
}

void KindChips::setCounts(const QHash<ControlKind, int> &counts)
{
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        const int count = counts.value(it.key());
        it.value()->setText(controlKindText(it.key()) + u' ' + QString::number(count));
        it.value()->setAccessibleName(tr("%1, controls: %2").arg(controlKindText(it.key())).arg(count));
    }
}

void KindChips::toggle(QToolButton *chip, bool isShown)
{
    // Without any kind there would be nothing to look at.
    if (!isShown && kinds().isEmpty()) {
        chip->setChecked(true);
        return;
    }
    emit kindsChanged();
}

} // namespace Ttc
