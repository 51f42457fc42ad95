#include "ui/window/helpwindows.h"

#include "ui/dialogs/detailsdialog.h"
#include "ui/dialogs/htmldialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/abouttext.h"

#include <QDesktopServices>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

HelpWindows::HelpWindows(const Theme &theme, const Mirror &mirror, MessageBar &messages, QWidget &window)
    : QObject(&window)
    , m_theme(theme)
    , m_mirror(mirror)
    , m_messages(messages)
    , m_window(window)
{
}

void HelpWindows::showFormats()
{
    showPage(u"formatsDialog"_s, tr("How to get an inventory"), inventoryFormatsHtml());
}

void HelpWindows::showShortcuts(const QString &html)
{
    showPage(u"shortcutsDialog"_s, tr("Keys"), html);
}

void HelpWindows::showAbout()
{
    showPage(u"aboutDialog"_s, tr("About TTC Browser"), aboutHtml(m_mirror));
}

void HelpWindows::showDetails(const QString &title, const QString &text)
{
    auto *dialog = new DetailsDialog(title, text, &m_window);
    dialog->open();
}

void HelpWindows::openOutside(const QUrl &link)
{
    if (!QDesktopServices::openUrl(link)) {
        m_messages.showMessage(
            {.kind = Message::Kind::Warning,
             .text = tr("No browser could be started for %1").arg(link.toDisplayString())});
    }
}

void HelpWindows::openFolder(const QString &folder)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void HelpWindows::showPage(const QString &objectName, const QString &title, const QString &html)
{
    auto *dialog = new HtmlDialog(m_theme, title, html, &m_window);
    dialog->setObjectName(objectName);
    connect(dialog, &HtmlDialog::externalLinkRequested, this, &HelpWindows::openOutside);
    dialog->open();
}

} // namespace Ttc
