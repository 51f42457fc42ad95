#pragma once

#include "models/checklist/checklist.h"
#include "models/itemmodels/checklistgroups.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace Ttc {

class ProgressLine;
class Theme;

// What stands over the list of a plan: what it is about, how far the team is, and how it is grouped.
class ChecklistHeader final : public QWidget
{
    Q_OBJECT
public:
    // `plans` stands in it; `theme` must outlive this widget.
    ChecklistHeader(const Theme &theme, QWidget *plans, QWidget *parent = nullptr);

    void setSummary(const QString &text);
    // `working`: items that are planned or in progress.
    void setProgress(const ChecklistProgress &progress, int working);
    GroupBy groupBy() const;
    void setGroupBy(GroupBy by);

signals:
    void groupByChanged(GroupBy by);

private:
    QWidget *makeChoices(QWidget *plans);

    QLabel *m_summary = nullptr;
    ProgressLine *m_progress = nullptr;
    QLabel *m_progressText = nullptr;
    QComboBox *m_groupBy = nullptr;
};

} // namespace Ttc
