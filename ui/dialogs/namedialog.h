#pragma once

#include "ui/dialogs/askdialog.h"

#include <functional>

class QLineEdit;

namespace Ttc {

// Asks for a name.
class NameDialog final : public AskDialog
{
    Q_OBJECT
public:
    using Apply = std::function<Result<void>(const QString &name)>;

    struct Words
    {
        QString title{};
        QString sentence{}; // what the name is for; may be empty
    };

    // `name`: what the field begins with, all of it selected. `write`: called when a person is done.
    NameDialog(const Words &words, const QString &name, Apply write, QWidget *parent = nullptr);

private:
    Result<void> apply() override;

    Apply m_write;
    QLineEdit *m_name = nullptr;
};

} // namespace Ttc
