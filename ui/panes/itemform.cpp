#include "ui/panes/itemform.h"

#include "models/itemmodels/checkliststate.h"
#include "models/itemmodels/displaytext.h"
#include "ui/pages/statusflow.h"
#include "ui/panes/typedfield.h"
#include "ui/theme/theme.h"
#include "ui/widgets/evidencelist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/optionaldateedit.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int NoteLines = 4;

// What all of them have; nothing where they differ.
template <typename Value>
std::optional<Value> common(const QList<ItemState> &states, Value ItemState::*member)
{
    for (const ItemState &state : states) {
        if (state.*member != states.constFirst().*member) {
            return std::nullopt;
        }
    }
    return states.isEmpty() ? std::nullopt : std::optional(states.constFirst().*member);
}

// Leaves what somebody is typing.
template <typename Field>
void showShared(Field &field, const std::optional<QString> &shared)
{
    if (!isTyped(field)) {
        show(field, shared.value_or(QString()));
    }
    field.setPlaceholderText(shared ? QString() : ItemForm::tr("Several; what you type replaces them"));
}

} // namespace

ItemForm::ItemForm(const Theme &theme, ChecklistState &checklist, QWidget *parent)
    : QWidget(parent)
    , m_checklist(checklist)
    , m_statuses(new StatusFlow(checklist, *this))
    , m_layout(new QFormLayout(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"itemForm"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_problem->setObjectName(u"itemProblemLabel"_s);
    m_problem->setProperty("look", u"warn"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_layout->addRow(m_problem);
    addFields(theme);
    connectFields();
    moveTo(checklist.plans().current().id, {});
}

void ItemForm::addFields(const Theme &theme)
{
    m_status = new QComboBox(this);
    m_status->setObjectName(u"itemStatusComboBox"_s);
    m_status->setAccessibleName(tr("Status"));
    m_status->setPlaceholderText(tr("Several"));
    for (int place = 0; place <= static_cast<int>(Status::RiskAccepted); ++place) {
        const auto status = static_cast<Status>(place);
        m_status->addItem(QString(statusGlyph(status) + u' ' + statusText(status)));
    }
    m_layout->addRow(tr("Sta&tus"), m_status);
    addRiskFields();
    m_owner = new QLineEdit(this);
    m_owner->setObjectName(u"itemOwnerLineEdit"_s);
    m_owner->setAccessibleName(tr("Owner"));
    auto *completer = new QCompleter(new QStringListModel(this), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_owner->setCompleter(completer);
    m_layout->addRow(tr("O&wner"), m_owner);
    m_due = new OptionalDateEdit(tr("Due"), u"itemDueDateEdit"_s, this);
    m_layout->addRow(tr("D&ue"), m_due);
    m_notes = new NoteEdit(this);
    m_notes->setObjectName(u"itemNotesText"_s);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setMinimumHeight(NoteLines * theme.rowHeight());
    m_layout->addRow(tr("&Notes"), m_notes);
    m_evidence = new EvidenceList(
        theme, [this](const QList<ItemEvidence> &evidence) { return writeEvidence(evidence); }, this);
    m_layout->addRow(tr("Evidence"), m_evidence);
}

void ItemForm::addRiskFields()
{
    m_reason = new NoteEdit(this);
    m_reason->setObjectName(u"itemReasonText"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaximumHeight(m_reason->fontMetrics().lineSpacing() * NoteLines);
    m_approver = new QLineEdit(this);
    m_approver->setObjectName(u"itemApproverLineEdit"_s);
    m_approver->setAccessibleName(tr("Approved by"));
    m_expiry = new OptionalDateEdit(tr("Accepted until"), u"itemExpiryDateEdit"_s, this);
    m_layout->addRow(tr("Reason"), m_reason);
    m_layout->addRow(tr("Approved by"), m_approver);
    m_layout->addRow(tr("Until"), m_expiry);
}

void ItemForm::connectFields()
{
    connect(m_status, &QComboBox::activated, this, [this](int place) {
        m_statuses->setStatus(m_ids, static_cast<Status>(place));
        refresh(); // a status that asks for a reason first is not there yet
    });
    for (QLineEdit *field : {m_owner, m_approver}) {
        connect(field, &QLineEdit::editingFinished, this, &ItemForm::save);
    }
    for (NoteEdit *field : {m_notes, m_reason}) {
        connect(field, &NoteEdit::keepRequested, this, &ItemForm::save);
    }
    connect(m_due, &OptionalDateEdit::edited, this, [this] { write({.due = m_due->date()}); });
    connect(m_expiry, &OptionalDateEdit::edited, this, [this] { write({.expiry = m_expiry->date()}); });
    connect(m_evidence, &EvidenceList::failed, this, &ItemForm::tell);
    connect(m_evidence, &EvidenceList::openRequested, this, &ItemForm::openRequested);
    connect(m_statuses, &StatusFlow::messageRequested, this, &ItemForm::messageRequested);
    connect(&m_checklist, &ChecklistState::itemsChanged, this, &ItemForm::refresh);
    connect(&m_checklist, &ChecklistState::itemsReset, this, &ItemForm::followPlan);
}

void ItemForm::setItems(const QStringList &ids)
{
    if (ids != m_ids) {
        save();
        moveTo(m_plan, ids);
    }
}

void ItemForm::followPlan()
{
    // What is typed belongs to the plan that it was typed in, and that one is no longer written to.
    if (const PlanId plan = m_checklist.plans().current().id; plan != m_plan) {
        moveTo(plan, m_ids);
    } else {
        refresh();
    }
}

void ItemForm::moveTo(PlanId plan, const QStringList &ids)
{
    if (const ItemEdit lost = typed(); lost.owner || lost.notes || lost.reason || lost.approver) {
        m_drafts.insert({m_plan, m_ids}, lost);
        const QString text = tr("What was typed could not be kept. It is there again when the same rows are "
                                "chosen. %1");
        emit messageRequested({.kind = Message::Kind::Error, .text = text.arg(m_problem->text()).trimmed()});
    }
    m_plan = plan;
    m_ids = ids;
    for (NoteEdit *field : {m_notes, m_reason}) {
        field->setKept();
    }
    for (QLineEdit *field : {m_owner, m_approver}) {
        field->setModified(false);
    }
    tell({});
    refresh();
    putBack(m_drafts.take({plan, ids}));
}

void ItemForm::refresh()
{
    setEnabled(!m_ids.isEmpty());
    showCommon();
    qobject_cast<QStringListModel *>(m_owner->completer()->model())->setStringList(m_checklist.owners());
}

void ItemForm::showCommon()
{
    const QList<ItemState> all = states();
    const std::optional<Status> status = common(all, &ItemState::status);
    m_status->setCurrentIndex(status ? static_cast<int>(*status) : -1);
    const bool isRisk = status == Status::RiskAccepted;
    m_layout->setRowVisible(m_reason, isRisk || status == Status::NotApplicable);
    m_layout->setRowVisible(m_approver, isRisk);
    m_layout->setRowVisible(m_expiry, isRisk);
    showShared(*m_owner, common(all, &ItemState::owner));
    showShared(*m_notes, common(all, &ItemState::notes));
    showShared(*m_reason, common(all, &ItemState::reason));
    showShared(*m_approver, common(all, &ItemState::approver));
    m_due->setDate(common(all, &ItemState::due).value_or(QDate()));
    m_expiry->setDate(common(all, &ItemState::expiry).value_or(QDate()));
    m_evidence->setEvidence(common(all, &ItemState::evidence).value_or(QList<ItemEvidence>()));
}

ItemEdit ItemForm::typed() const
{
    return {.owner = typedInto(*m_owner),
            .notes = typedInto(*m_notes),
            .reason = typedInto(*m_reason),
            .approver = typedInto(*m_approver)};
}

void ItemForm::putBack(const ItemEdit &draft)
{
    putInto(*m_owner, draft.owner);
    putInto(*m_notes, draft.notes);
    putInto(*m_reason, draft.reason);
    putInto(*m_approver, draft.approver);
}

void ItemForm::save()
{
    if (m_ids.isEmpty()) {
        return;
    }
    // One by one, so that what is refused in one field costs nothing in another.
    const ItemEdit edit = typed();
    if (edit.owner && write({.owner = edit.owner})) {
        m_owner->setModified(false);
    }
    if (edit.notes && write({.notes = edit.notes})) {
        m_notes->setKept();
    }
    if (edit.reason && write({.reason = edit.reason})) {
        m_reason->setKept();
    }
    if (edit.approver && write({.approver = edit.approver})) {
        m_approver->setModified(false);
    }
}

bool ItemForm::write(const ItemEdit &edit)
{
    const auto done = m_checklist.edit(m_ids, edit, true);
    tell(done ? QString() : done.error().text());
    return done.has_value();
}

Result<void> ItemForm::writeEvidence(const QList<ItemEvidence> &evidence)
{
    // Of items with different evidence none is shown: what is added goes to what each has.
    const ItemEdit edit =
        sharesEvidence() ? ItemEdit{.evidence = evidence} : ItemEdit{.addedEvidence = evidence};
    return m_checklist.edit(m_ids, edit, true).map([](const ItemsEdited &) {});
}

bool ItemForm::sharesEvidence() const
{
    return common(states(), &ItemState::evidence).has_value();
}

QList<ItemState> ItemForm::states() const
{
    QList<ItemState> states;
    for (const QString &id : m_ids) {
        states.append(m_checklist.state(id));
    }
    return states;
}

void ItemForm::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ItemForm::hideEvent(QHideEvent *event)
{
    save();
    QWidget::hideEvent(event);
}

} // namespace Ttc
