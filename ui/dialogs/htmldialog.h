#pragma once

#include <QDialog>

class QDialogButtonBox;
class QPushButton;

namespace Ttc {

class Theme;

// A page to read in a window of its own.
class HtmlDialog : public QDialog
{
    Q_OBJECT
public:
    // `html`: a body made by the program itself, file text in it escaped.
    HtmlDialog(const Theme &theme, const QString &title, const QString &html, QWidget *parent = nullptr);

    // Beside "Close".
    QPushButton *addButton(const QString &text);

signals:
    void externalLinkRequested(const QUrl &link);

private:
    QDialogButtonBox *m_buttons;
};

// How to get a file for each format that can be read, and what it shows.
QString inventoryFormatsHtml();

} // namespace Ttc
