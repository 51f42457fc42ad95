#pragma once

#include "models/checklist/itemedit.h"
#include "ui/dialogs/askdialog.h"

#include <functional>

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace Ttc {

// Asks for what "not applicable" and "risk accepted" demand.
class ReasonDialog final : public AskDialog
{
    Q_OBJECT
public:
    using Apply = std::function<Result<void>(const ItemEdit &)>;

    // `what`: the items, for a sentence: "3 items". `draft`: its status says what to ask for; the rest is
    // what the fields begin with. `write`: called when a person is done.
    ReasonDialog(const QString &what, const ItemEdit &draft, Apply write, QWidget *parent = nullptr);

    // What stands in the fields.
    ItemEdit edit() const;

private:
    Result<void> apply() override { return m_write(edit()); }
    void addRiskFields(const ItemEdit &draft);

    Status m_status;
    Apply m_write;
    QPlainTextEdit *m_reason = nullptr;
    QLineEdit *m_approver = nullptr; // this and the next: of an accepted risk
    QDateEdit *m_expiry = nullptr;
};

} // namespace Ttc
