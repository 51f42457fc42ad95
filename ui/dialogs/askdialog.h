#pragma once

#include "models/catalog/error.h"

#include <QDialog>

class QFormLayout;
class QLabel;

namespace Ttc {

// A small dialog that asks for something to be kept: fields below a sentence. It closes once all is on disk;
// until then it shows why not, and what was typed stays in it.
class AskDialog : public QDialog
{
    Q_OBJECT
public:
    void accept() final;

protected:
    // Deletes itself when it is closed. `sentence` may be empty.
    AskDialog(const QString &title, const QString &sentence, QWidget *parent);

    QFormLayout &form() { return *m_form; }

private:
    // Writes what stands in the fields.
    virtual Result<void> apply() = 0;

    QFormLayout *m_form = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace Ttc
