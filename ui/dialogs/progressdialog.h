#pragma once

#include "models/exports/checklistexporter.h"
#include "ui/dialogs/htmldialog.h"

namespace Ttc {

// How far a checklist is: by tactic, service and account, with the picture of it for the clipboard.
class ProgressDialog final : public HtmlDialog
{
    Q_OBJECT
public:
    ProgressDialog(const Theme &theme, const ChecklistExport &content, QWidget *parent = nullptr);

private:
    void copyPicture();

    const ChecklistExport m_content;
    QPushButton *m_copy;
};

} // namespace Ttc
