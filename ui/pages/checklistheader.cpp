#include "ui/pages/checklistheader.h"

#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/progressline.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ChecklistHeader::ChecklistHeader(const Theme &theme, QWidget *plans, QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_progress(new ProgressLine(theme, this))
    , m_progressText(new QLabel(this))
    , m_groupBy(new QComboBox(this))
{
    setObjectName(u"checklistHeader"_s);
    m_summary->setObjectName(u"checklistSummaryLabel"_s);
    m_summary->setProperty("look", u"small"_s);
    m_summary->setWordWrap(true);
    m_progress->setObjectName(u"checklistProgress"_s);
    m_progressText->setObjectName(u"checklistProgressLabel"_s);
    m_progressText->setProperty("look", u"small"_s);
    m_progressText->setWordWrap(true);
    auto *figures = new QVBoxLayout;
    figures->setSpacing(4);
    figures->addWidget(m_progress);
    figures->addWidget(m_progressText);
    auto *below = new QHBoxLayout;
    below->setSpacing(24);
    below->addWidget(m_summary, 2);
    below->addLayout(figures, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Length::Margin, 12, Length::Margin, 12);
    layout->setSpacing(Length::Gap);
    layout->addWidget(makeChoices(plans));
    layout->addLayout(below);
}

// In a narrow page with large text they stand below each other.
QWidget *ChecklistHeader::makeChoices(QWidget *plans)
{
    auto *choices = new QWidget(this);
    auto *flow = new FlowLayout(Length::Gap, choices);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *grouping = new QWidget(choices);
    m_groupBy->setObjectName(u"groupByComboBox"_s);
    m_groupBy->setAccessibleName(tr("Group by"));
    for (const GroupBy by : AllGroupings) {
        m_groupBy->addItem(groupByText(by), toKey(by));
    }
    connect(m_groupBy, &QComboBox::currentIndexChanged, this, [this] { emit groupByChanged(groupBy()); });
    auto *label = new QLabel(tr("Group b&y"), grouping);
    label->setProperty("look", u"muted"_s);
    label->setBuddy(m_groupBy);
    auto *row = new QHBoxLayout(grouping);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Length::Gap);
    row->addWidget(label);
    row->addWidget(m_groupBy);
    flow->addWidget(plans);
    flow->addWidget(grouping);
    return choices;
}

void ChecklistHeader::setSummary(const QString &text)
{
    m_summary->setText(text);
}

void ChecklistHeader::setProgress(const ChecklistProgress &progress, int working)
{
    QStringList parts{tr("%1 done").arg(progress.done)};
    if (working > 0) {
        parts.append(tr("%1 in work").arg(working));
    }
    const int aside = progress.total - progress.counted;
    if (aside > 0) {
        parts.append(tr("%1 accepted or not applicable").arg(aside));
    }
    parts.append(tr("%1 open").arg(progress.counted - progress.done - working));
    parts.append(tr("%1 %").arg(progress.percent()));
    m_progressText->setText(parts.join(u" · "_s));
    m_progress->setAccessibleName(m_progressText->text());
    m_progress->setParts(
        {{progress.done, &Tokens::good}, {working, &Tokens::inUse}, {aside, &Tokens::possible}},
        progress.total);
}

GroupBy ChecklistHeader::groupBy() const
{
    return groupByFromKey(m_groupBy->currentData().toString()).value_or(GroupBy::Nothing);
}

void ChecklistHeader::setGroupBy(GroupBy by)
{
    m_groupBy->setCurrentIndex(m_groupBy->findData(toKey(by)));
}

} // namespace Ttc
