#include "ui/widgets/detailbrowser.h"

#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QUrl>
#include <QVariant>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int RightMargin = 12;
constexpr int UsualWidth = 360;

// Qt takes a heading's size from its level and leaves what a style sheet says about it alone: h4 is as big as
// the text around it, which is enough for a section.
QString withQuietHeadings(QString html)
{
    return html.replace(u"<h3"_s, u"<h4"_s).replace(u"</h3"_s, u"</h4"_s);
}

} // namespace

DetailBrowser::DetailBrowser(const Theme &theme, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WordWrap); // ids and events are never broken
    setFitsContent(false);
    document()->setDocumentMargin(0);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(this, &QTextBrowser::anchorClicked, this, &DetailBrowser::tellLink);
    connect(&theme, &Theme::changed, this, &DetailBrowser::render);
}

void DetailBrowser::setBody(const QString &html)
{
    if (html == m_body) {
        return;
    }
    m_body = html;
    render();
}

void DetailBrowser::setFitsContent(bool fits)
{
    m_fitsContent = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setViewportMargins(0, 0, fits ? 0 : RightMargin, 0);
    QSizePolicy policy(QSizePolicy::Preferred, fits ? QSizePolicy::Minimum : QSizePolicy::Expanding);
    policy.setHeightForWidth(fits);
    setSizePolicy(policy);
    updateGeometry();
}

QVariant DetailBrowser::loadResource(int /*type*/, const QUrl & /*url*/)
{
    return {}; // catalog and inventories are data: nothing that they name is fetched
}

int DetailBrowser::heightForWidth(int width) const
{
    QTextDocument *text = document();
    const double before = text->textWidth();
    text->setTextWidth(width - 2 * frameWidth());
    const double height = text->size().height();
    text->setTextWidth(before);
    return static_cast<int>(std::ceil(height)) + 2 * frameWidth();
}

QSize DetailBrowser::sizeHint() const
{
    const int width = m_theme.scaled(UsualWidth);
    return m_fitsContent ? QSize(width, heightForWidth(width)) : QTextBrowser::sizeHint();
}

QSize DetailBrowser::minimumSizeHint() const
{
    const int least = m_theme.scaled(80);
    return {least, m_fitsContent ? m_theme.rowHeight() : least};
}

void DetailBrowser::render()
{
    document()->setDefaultStyleSheet(documentStyleSheetFor(m_theme));
    setHtml(withQuietHeadings(m_body));
    if (m_fitsContent) {
        updateGeometry();
    }
}

void DetailBrowser::tellLink(const QUrl &link)
{
    if (link.scheme() == "ttc"_L1) {
        emit techniqueRequested(link.path());
    } else if (link.scheme() == "control"_L1) {
        emit controlRequested(link.path());
    } else if (link.scheme() == "https"_L1) {
        emit externalLinkRequested(link);
    } else if (link.scheme() == "copy"_L1) {
        emit copyRequested(link.path(QUrl::FullyDecoded));
    }
}

} // namespace Ttc
