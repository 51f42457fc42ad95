#pragma once

#include <QDialog>

namespace Ttc {

class Theme;

// A page of help in a window of its own.
class HtmlDialog final : public QDialog
{
    Q_OBJECT
public:
    // `html`: a body made by the program itself, file text in it escaped.
    HtmlDialog(const Theme &theme, const QString &title, const QString &html, QWidget *parent = nullptr);

signals:
    void externalLinkRequested(const QUrl &link);
};

// How to get a file for each format that can be read, and what it shows.
QString inventoryFormatsHtml();

} // namespace Ttc
