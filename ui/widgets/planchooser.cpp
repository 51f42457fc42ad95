#include "ui/widgets/planchooser.h"

#include "models/itemmodels/checkliststate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString entryOf(const Plan &plan, const ChecklistProgress &progress)
{
    const QString entry = PlanChooser::tr("%1 · %2 %", "plan, share that is done")
                              .arg(plan.name, QString::number(progress.percent()));
    return plan.archived ? PlanChooser::tr("%1 (archived)", "plan").arg(entry) : entry;
}

} // namespace

PlanChooser::PlanChooser(ChecklistState &checklist, QMenu *menu, QWidget *parent)
    : QWidget(parent)
    , m_checklist(checklist)
    , m_plans(new QComboBox(this))
    , m_button(new QToolButton(this))
{
    m_plans->setObjectName(u"planComboBox"_s);
    m_plans->setAccessibleName(tr("Plan"));
    m_plans->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_plans->setMinimumContentsLength(18);
    m_button->setObjectName(u"planMenuButton"_s);
    m_button->setAccessibleName(tr("What to do with plans"));
    m_button->setToolTip(m_button->accessibleName());
    m_button->setText(tr("⋯"));
    m_button->setProperty("look", u"chip"_s);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(menu);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plans, 1);
    layout->addWidget(m_button);
    connect(m_plans, &QComboBox::activated, this, &PlanChooser::choose);
    connect(&checklist.plans(), &PlanList::plansChanged, this, &PlanChooser::fill);
    connect(&checklist, &ChecklistState::itemsReset, this, &PlanChooser::fill);
    connect(&checklist, &ChecklistState::itemsChanged, this, &PlanChooser::updateCurrent);
    fill();
}

void PlanChooser::fill()
{
    QList<Plan> plans = m_checklist.plans().plans();
    std::ranges::stable_sort(plans, {}, &Plan::archived);
    const PlanId current = m_checklist.plans().current().id;
    m_plans->clear();
    for (const Plan &plan : std::as_const(plans)) {
        const ChecklistProgress progress =
            plan.id == current ? m_checklist.progress()
                               : m_checklist.progressOfPlan(plan.id).value_or(ChecklistProgress());
        m_plans->addItem(entryOf(plan, progress), plan.id);
    }
    m_plans->setCurrentIndex(m_plans->findData(current));
    m_plans->setToolTip(m_plans->currentText());
}

void PlanChooser::updateCurrent()
{
    m_plans->setItemText(m_plans->currentIndex(),
                         entryOf(m_checklist.plans().current(), m_checklist.progress()));
}

void PlanChooser::choose(int place)
{
    const PlanId plan = m_plans->itemData(place).toLongLong();
    if (const Result<void> kept = m_checklist.plans().choose(plan); !kept) {
        emit failed(kept.error().text());
    }
}

} // namespace Ttc
