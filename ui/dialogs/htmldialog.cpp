#include "ui/dialogs/htmldialog.h"

#include "models/inventory/inventoryformat.h"
#include "ui/theme/theme.h"
#include "ui/widgets/detailbrowser.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

HtmlDialog::HtmlDialog(const Theme &theme, const QString &title, const QString &html, QWidget *parent)
    : QDialog(parent)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *browser = new DetailBrowser(theme, this);
    browser->setObjectName(u"helpBrowser"_s);
    browser->setAccessibleName(title);
    browser->setBody(html);
    connect(browser, &DetailBrowser::externalLinkRequested, this, &HtmlDialog::externalLinkRequested);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Length::Margin, Length::Margin, Length::Margin, Length::Margin);
    layout->addWidget(browser);
    layout->addWidget(m_buttons);
    resize(theme.scaled(620), theme.scaled(560));
}

QPushButton *HtmlDialog::addButton(const QString &text)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setAutoDefault(false);
    return button;
}

QString inventoryFormatsHtml()
{
    QString html =
        u"<p>"_s
        + QCoreApplication::translate("Ttc::HtmlDialog",
                                      "Each of these shows some of what an account uses. The commands only "
                                      "read. Several files together show more than one.")
              .toHtmlEscaped()
        + u"</p>"_s;
    for (const InventoryFormat &format : inventoryFormats()) {
        html += u"<h3>"_s + format.name.toHtmlEscaped() + u"</h3><p>"_s + format.proves.toHtmlEscaped()
              + u"</p><p><code>"_s + format.howToGet.toHtmlEscaped() + u"</code></p>"_s;
    }
    return html;
}

} // namespace Ttc
