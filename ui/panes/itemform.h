#pragma once

#include "models/checklist/itemedit.h"
#include "models/checklist/plan.h"

#include <QHash>
#include <QWidget>

#include <utility>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace Ttc {

class ChecklistState;
class EvidenceList;
class NoteEdit;
class OptionalDateEdit;
class StatusFlow;
class Theme;
struct Message;

// What people give an item, or several at once: a field that is left alone changes nothing, one that is typed
// into sets all of them. Written when the keyboard leaves a field or the form is hidden, several lines after
// a pause of typing, too. What could not be written stays in its field, and comes back with its items.
class ItemForm final : public QWidget
{
    Q_OBJECT
public:
    // Both must outlive this widget.
    ItemForm(const Theme &theme, ChecklistState &checklist, QWidget *parent = nullptr);

    // Writes what was typed about others before.
    void setItems(const QStringList &ids);
    const QStringList &items() const { return m_ids; }

signals:
    void messageRequested(const Message &message);
    void openRequested(const QUrl &link);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void addFields(const Theme &theme);
    void addRiskFields();
    void connectFields();
    // Puts aside what could not be written about those before.
    void moveTo(PlanId plan, const QStringList &ids);
    void followPlan();
    void refresh();
    void showCommon();
    void save();
    ItemEdit typed() const;
    void putBack(const ItemEdit &draft);
    bool write(const ItemEdit &edit);
    Result<void> writeEvidence(const QList<ItemEvidence> &evidence);
    void tell(const QString &problem);
    bool sharesEvidence() const;
    QList<ItemState> states() const;

    ChecklistState &m_checklist;
    StatusFlow *m_statuses = nullptr;
    QStringList m_ids;
    PlanId m_plan = 0;
    QHash<std::pair<PlanId, QStringList>, ItemEdit> m_drafts; // by the items that they are about
    QFormLayout *m_layout = nullptr;
    QComboBox *m_status = nullptr;
    QLineEdit *m_owner = nullptr;
    OptionalDateEdit *m_due = nullptr;
    NoteEdit *m_reason = nullptr;
    QLineEdit *m_approver = nullptr;
    OptionalDateEdit *m_expiry = nullptr;
    NoteEdit *m_notes = nullptr;
    EvidenceList *m_evidence = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace Ttc
