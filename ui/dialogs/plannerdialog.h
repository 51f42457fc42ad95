#pragma once

#include "models/itemmodels/plannermodel.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSettings;
class QSlider;
class QSpinBox;

namespace Ttc {

class RowTable;
class Theme;
struct Session;

// What to do next: which few controls cover a chosen share of what is open, what each adds, and how much work
// each effort stands for. The share is remembered in the settings, the weights in the workspace.
class PlannerDialog final : public QDialog
{
    Q_OBJECT
public:
    // All but the parent outlive the dialog.
    PlannerDialog(const Theme &theme, const Session &session, QSettings &settings, QWidget *parent = nullptr);

signals:
    void controlRequested(const QString &id); // to be shown; the dialog closes

private:
    QLayout *makeShareRow();
    QLayout *makeWeightsRow();
    QSpinBox *makeWeight(const QString &name, const QString &title, int value);
    QWidget *makeButtons();
    void buildTable(const Theme &theme);
    void setShare(int percent);
    void setWeights();
    void refresh();
    void updateDetails();
    void openControl(const QModelIndex &row);
    void copy();

    QSettings &m_settings;
    PlannerModel m_model;
    QSlider *m_slider;
    QSpinBox *m_share;
    QLabel *m_sentence;
    RowTable *m_table;
    QLabel *m_details; // what the current row adds
    QSpinBox *m_low = nullptr;
    QSpinBox *m_medium = nullptr;
    QSpinBox *m_high = nullptr;
    QLabel *m_note; // what came of a button
    QPushButton *m_plan = nullptr;
    QString m_current; // control of the current row, which comes back after a change
};

} // namespace Ttc
