#pragma once

#include "models/itemmodels/checkliststate.h"
#include "ui/dialogs/askdialog.h"

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace Ttc {

// The text of an item that a person adds to a plan.
class ManualItemDialog final : public AskDialog
{
    Q_OBJECT
public:
    using Apply = std::function<Result<void>(const ManualText &)>;

    // `catalog` must outlive the dialog. `text`: what the fields begin with. `write`: called when a person is
    // done.
    ManualItemDialog(const Catalog &catalog, const ManualText &text, Apply write, QWidget *parent = nullptr);

    // What stands in the fields; a service that is not known stays as it was typed.
    ManualText text() const;

private:
    Result<void> apply() override { return m_write(text()); }
    QString keyOf(const QString &typed) const;

    const Catalog &m_catalog;
    Apply m_write;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_services = nullptr;
    QPlainTextEdit *m_steps = nullptr;
};

} // namespace Ttc
