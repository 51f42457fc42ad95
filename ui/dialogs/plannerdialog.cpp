#include "ui/dialogs/plannerdialog.h"

#include "models/itemmodels/displaytext.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowtable.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString ShareKey = u"planner/share"_s;
constexpr int LeastShare = 1;
constexpr int MostShare = 100;
constexpr int MostNames = 6; // of techniques below the table; the tool tip has all

int keptShare(const QSettings &settings)
{
    bool isNumber = false;
    const int share = settings.value(ShareKey, UsualShare).toInt(&isNumber);
    return isNumber ? std::clamp(share, LeastShare, MostShare) : UsualShare;
}

QLabel *makeLabel(const QString &name, const QString &look, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("look", look);
    return label;
}

} // namespace

PlannerDialog::PlannerDialog(const Theme &theme, const Session &session, QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_model(session.filter, session.checklist)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_share(new QSpinBox(this))
    , m_sentence(makeLabel(u"plannerSentenceLabel"_s, u"bold"_s, this))
    , m_table(new RowTable(theme, this))
    , m_details(makeLabel(u"plannerDetailsLabel"_s, u"small"_s, this))
    , m_note(makeLabel(u"plannerNoteLabel"_s, u"small"_s, this))
{
    setObjectName(u"plannerDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What to do next"));
    buildTable(theme);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Length::Gap);
    layout->addLayout(makeShareRow());
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addLayout(makeWeightsRow());
    layout->addWidget(m_note);
    layout->addWidget(makeButtons());
    connect(&m_model, &PlannerModel::reportChanged, this, &PlannerDialog::refresh);
    setShare(keptShare(settings));
    refresh();
    resize(QSize(theme.scaled(860), theme.scaled(600)).boundedTo(screen()->availableSize()));
    m_table->focusRows();
}

QLayout *PlannerDialog::makeShareRow()
{
    auto *label = new QLabel(tr("&Cover this share of the open techniques:"), this);
    label->setBuddy(m_share);
    m_slider->setObjectName(u"plannerShareSlider"_s);
    m_share->setObjectName(u"plannerShareSpinBox"_s);
    m_share->setSuffix(tr(" %"));
    m_slider->setAccessibleName(tr("Share of the open techniques, in percent"));
    m_share->setAccessibleName(m_slider->accessibleName());
    m_slider->setRange(LeastShare, MostShare);
    m_share->setRange(LeastShare, MostShare);
    m_slider->setPageStep(10);
    connect(m_slider, &QSlider::valueChanged, this, &PlannerDialog::setShare);
    connect(m_share, &QSpinBox::valueChanged, this, &PlannerDialog::setShare);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_slider, 1);
    row->addWidget(m_share);
    return row;
}

QLayout *PlannerDialog::makeWeightsRow()
{
    const EffortWeights &weights = m_model.report().weights;
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("Work of an effort:"), this);
    label->setToolTip(
        tr("How much work each stands for, against the others; of sets with as few controls the "
           "lightest is taken"));
    row->addWidget(label);
    const auto add = [&](const QString &name, const QString &text, const QString &title, int value) {
        auto *caption = new QLabel(text, this);
        QSpinBox *box = makeWeight(name, title, value);
        caption->setBuddy(box);
        row->addWidget(caption);
        row->addWidget(box);
        return box;
    };
    m_low = add(u"lowWeightSpinBox"_s, tr("&low"), tr("Weight of low effort"), weights.low);
    m_medium = add(u"mediumWeightSpinBox"_s, tr("&medium"), tr("Weight of medium effort"), weights.medium);
    m_high = add(u"highWeightSpinBox"_s, tr("&high"), tr("Weight of high effort"), weights.high);
    row->addStretch(1);
    return row;
}

QSpinBox *PlannerDialog::makeWeight(const QString &name, const QString &title, int value)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setRange(1, EffortWeights::Most);
    box->setValue(value);
    connect(box, &QSpinBox::valueChanged, this, &PlannerDialog::setWeights);
    return box;
}

QWidget *PlannerDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_plan = buttons->addButton(tr("Mark these as &planned"), QDialogButtonBox::ActionRole);
    m_plan->setObjectName(u"markPlannedButton"_s);
    m_plan->setToolTip(tr("Those that nobody has assessed yet; all others keep their status"));
    QPushButton *copyButton = buttons->addButton(tr("Cop&y as text"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(u"copyPlannerButton"_s);
    // Return in a field or on a row must not press one of them.
    for (QAbstractButton *button : buttons->buttons()) {
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
        button->setAccessibleName(button->text().remove(u'&'));
    }
    connect(m_plan, &QPushButton::clicked, this, [this] {
        const int count = m_model.notAssessedCount();
        m_model.markPlanned();
        m_note->setText(tr("Planned: %1. Undo takes all of them back at once.").arg(count));
        m_note->show();
    });
    connect(copyButton, &QPushButton::clicked, this, &PlannerDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void PlannerDialog::buildTable(const Theme &theme)
{
    m_table->setObjectName(u"plannerTable"_s);
    m_table->setAccessibleName(tr("Controls to do next"));
    m_table->setItemDelegate(
        new StatusDelegate(theme,
                           {.status = PlannerModel::StatusColumn,
                            .statusRole = PlannerModel::StatusRole,
                            .secondary = {PlannerModel::RankColumn, PlannerModel::EffortColumn}},
                           m_table));
    m_table->setSortingEnabled(false); // the order is the answer
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(4 * theme.rowHeight());
    // Few rows with short cells: what they leave is for the titles, at any size of text.
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PlannerModel::ControlColumn, QHeaderView::Stretch);
    connect(m_table, &QAbstractItemView::activated, this, &PlannerDialog::openControl);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid()) {
                    m_current = row.data(PlannerModel::ControlRole).toString();
                }
                updateDetails();
            });
}

void PlannerDialog::setShare(int percent)
{
    const QSignalBlocker sliderGuard(m_slider);
    const QSignalBlocker shareGuard(m_share);
    m_slider->setValue(percent);
    m_share->setValue(percent);
    m_settings.setValue(ShareKey, percent);
    m_model.setShare(percent);
}

void PlannerDialog::setWeights()
{
    m_model.setWeights({.low = m_low->value(), .medium = m_medium->value(), .high = m_high->value()});
}

void PlannerDialog::refresh()
{
    m_sentence->setText(plannerSentence(m_model.report().plan));
    m_plan->setEnabled(m_model.notAssessedCount() > 0);
    const QModelIndex before = m_model.indexOf(m_current);
    m_table->setCurrentIndex(before.isValid() ? before : m_model.index(0, 0));
    updateDetails();
}

void PlannerDialog::updateDetails()
{
    const QModelIndex row = m_table->currentIndex();
    const QStringList adds = row.data(PlannerModel::TechniquesRole).toStringList();
    QString names = techniqueLines(m_model.report().scope.catalog(), adds.mid(0, MostNames));
    names.replace(u'\n', u", "_s);
    if (adds.size() > MostNames) {
        names = tr("%1 and %2 more", "techniques, number").arg(names).arg(adds.size() - MostNames);
    }
    m_details->setText(
        row.isValid() ? tr("%1 adds: %2.", "control, techniques")
                            .arg(row.siblingAtColumn(PlannerModel::ControlColumn).data().toString(), names)
                      : QString());
}

void PlannerDialog::openControl(const QModelIndex &row)
{
    const QString control = row.data(PlannerModel::ControlRole).toString();
    accept();
    emit controlRequested(control);
}

void PlannerDialog::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(plannerTable(m_model.report(), 0)));
    m_note->setText(tr("Copied."));
    m_note->show();
}

} // namespace Ttc
