#pragma once

#include <QTextBrowser>

namespace Ttc {

class Theme;

// Shows HTML that the technique writer made. Loads nothing from anywhere; links are only told.
class DetailBrowser final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit DetailBrowser(const Theme &theme, QWidget *parent = nullptr);

    // Replaces what is shown and goes to its top. The same body again changes nothing.
    void setBody(const QString &html);
    // As high as its text, for a browser that stands in a longer page.
    void setFitsContent(bool fits);

    QVariant loadResource(int type, const QUrl &name) override;
    bool hasHeightForWidth() const override { return m_fitsContent; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void techniqueRequested(const QString &id);   // ttc:T1485.A003
    void controlRequested(const QString &id);     // control:s3-versioning
    void externalLinkRequested(const QUrl &link); // https only
    void copyRequested(const QString &text);      // copy:aws%20sts%20get-caller-identity

private:
    void render();
    void tellLink(const QUrl &link);

    const Theme &m_theme;
    QString m_body;
    bool m_fitsContent = false;
};

} // namespace Ttc
