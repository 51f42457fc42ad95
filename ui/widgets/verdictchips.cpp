#include "ui/widgets/verdictchips.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/filterstate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/flowlayout.h"

#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString explanation(Verdict verdict)
{
    switch (verdict) {
    case Verdict::InUse:
        return VerdictChips::tr("Techniques against services that the inventory shows in use, and those that "
                                "concern every account");
    case Verdict::Possible:
        return VerdictChips::tr("Only weak signs: default resources, reads, templates");
    case Verdict::Startable:
        return VerdictChips::tr("Nobody uses the service, but an attacker with rights could begin to");
    case Verdict::NotCovered:
        return VerdictChips::tr("The inventory could not have shown it: unknown is not absent");
    case Verdict::NotSeen:
        return VerdictChips::tr("Proved absent by a source that is marked complete");
    case Verdict::Unscoped:
        break;
    }
    return {};
}

} // namespace

VerdictChips::VerdictChips(FilterState &filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
{
    setObjectName(u"verdictChips"_s);
    setAccessibleName(tr("Verdicts shown"));
    auto *layout = new FlowLayout(Length::Gap, this);
    for (const Verdict verdict :
         {Verdict::InUse, Verdict::Possible, Verdict::Startable, Verdict::NotCovered, Verdict::NotSeen}) {
        auto *chip = new QToolButton(this);
        chip->setObjectName(u"verdictChip_"_s + toKey(verdict));
        chip->setProperty("look", u"chip"_s);
        chip->setProperty("verdict", toKey(verdict));
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setToolTip(explanation(verdict));
        chip->setAccessibleDescription(explanation(verdict));
        connect(chip, &QToolButton::clicked, this,
                [this, verdict](bool checked) { m_filter.setVerdictShown(verdict, checked); });
        layout->addWidget(chip);
        m_chips.insert(verdict, chip);
    }
    connect(&m_filter, &FilterState::resultChanged, this, &VerdictChips::update);
    update();
}

void VerdictChips::update()
{
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        const int count = m_filter.result().verdictCounts.value(it.key());
        it.value()->setChecked(m_filter.isVerdictShown(it.key()));
        it.value()->setText(verdictLabel(it.key()) + u' ' + QString::number(count));
        it.value()->setAccessibleName(tr("%1, techniques: %2").arg(verdictText(it.key())).arg(count));
    }
}

} // namespace Ttc
