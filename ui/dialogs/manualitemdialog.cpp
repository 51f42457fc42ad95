#include "ui/dialogs/manualitemdialog.h"

#include "models/checklist/itemedit.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ManualItemDialog::ManualItemDialog(const Catalog &catalog, const ManualText &text, Apply write,
                                   QWidget *parent)
    : AskDialog(tr("Item of your own"), {}, parent)
    , m_catalog(catalog)
    , m_write(std::move(write))
    , m_title(new QLineEdit(text.title, this))
    , m_services(new QLineEdit(text.services.join(u", "_s), this))
    , m_steps(new QPlainTextEdit(text.steps.join(u'\n'), this))
{
    setObjectName(u"manualItemDialog"_s);
    m_title->setObjectName(u"itemTitleLineEdit"_s);
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("What shall be done"));
    m_services->setObjectName(u"itemServicesLineEdit"_s);
    m_services->setAccessibleName(tr("Services"));
    m_services->setPlaceholderText(tr("None, or names with commas between them: s3, Amazon EC2"));
    m_steps->setObjectName(u"itemStepsText"_s);
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setPlaceholderText(tr("One in a line"));
    m_steps->setTabChangesFocus(true);
    form().addRow(tr("&Title"), m_title);
    form().addRow(tr("Ser&vices"), m_services);
    form().addRow(tr("&Steps"), m_steps);
    m_title->setFocus();
}

ManualText ManualItemDialog::text() const
{
    ManualText text{.title = m_title->text()};
    const QStringList services = m_services->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &typed : services) {
        text.services.append(keyOf(typed.trimmed()));
    }
    text.services.removeAll({});
    text.services.removeDuplicates();
    const QStringList lines = m_steps->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty()) {
            text.steps.append(line.trimmed());
        }
    }
    return text;
}

QString ManualItemDialog::keyOf(const QString &typed) const
{
    const auto isNamed = [&typed](const Service &service) {
        return std::ranges::any_of(
            QStringList{service.key, service.name, service.shortName()},
            [&typed](const QString &name) { return name.compare(typed, Qt::CaseInsensitive) == 0; });
    };
    const auto found = std::ranges::find_if(m_catalog.services(), isNamed);
    return found == m_catalog.services().cend() ? typed : found->key;
}

} // namespace Ttc
