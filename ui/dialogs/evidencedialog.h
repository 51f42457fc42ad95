#pragma once

#include "models/checklist/itemevidence.h"
#include "ui/dialogs/askdialog.h"

#include <functional>

class QDateEdit;
class QLineEdit;

namespace Ttc {

class OptionalDateEdit;

// One piece of evidence: a link or a text, when somebody looked, how long it counts.
class EvidenceDialog final : public AskDialog
{
    Q_OBJECT
public:
    using Apply = std::function<Result<void>(const ItemEvidence &)>;

    // `evidence`: what the fields begin with. `write`: called when a person is done.
    EvidenceDialog(const ItemEvidence &evidence, Apply write, QWidget *parent = nullptr);

private:
    Result<void> apply() override;

    Apply m_write;
    QLineEdit *m_text = nullptr;
    QDateEdit *m_seen = nullptr;
    OptionalDateEdit *m_expiry = nullptr;
};

} // namespace Ttc
