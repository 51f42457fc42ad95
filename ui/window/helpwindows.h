#pragma once

#include <QObject>

class QUrl;
class QWidget;

namespace Ttc {

class MessageBar;
class Theme;
struct Mirror;

// Everything that explains: keys, formats, about, longer texts. And the one way out of the program, into the
// person's browser.
class HelpWindows final : public QObject
{
    Q_OBJECT
public:
    // All outlive this object; `window` is the parent of the dialogs.
    HelpWindows(const Theme &theme, const Mirror &mirror, MessageBar &messages, QWidget &window);

    void showFormats();
    void showShortcuts(const QString &html);
    void showAbout();
    void showDetails(const QString &title, const QString &text);
    // `html`: a body made by the program, file text in it escaped.
    void showPage(const QString &objectName, const QString &title, const QString &html);
    // Only when a person chose the link; https.
    void openOutside(const QUrl &link);
    void openFolder(const QString &folder);

private:
    const Theme &m_theme;
    const Mirror &m_mirror;
    MessageBar &m_messages;
    QWidget &m_window;
};

} // namespace Ttc
