#include "ui/dialogs/namedialog.h"

#include <QFormLayout>
#include <QLineEdit>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

NameDialog::NameDialog(const Words &words, const QString &name, Apply write, QWidget *parent)
    : AskDialog(words.title, words.sentence, parent)
    , m_write(std::move(write))
    , m_name(new QLineEdit(name, this))
{
    setObjectName(u"nameDialog"_s);
    m_name->setObjectName(u"nameLineEdit"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->selectAll();
    form().addRow(tr("&Name"), m_name);
    m_name->setFocus();
}

Result<void> NameDialog::apply()
{
    return m_write(m_name->text());
}

} // namespace Ttc
