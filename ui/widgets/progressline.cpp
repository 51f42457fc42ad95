#include "ui/widgets/progressline.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Ttc {

ProgressLine::ProgressLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setParts(const QList<Part> &parts, int total)
{
    m_parts = parts;
    m_total = total;
    update();
}

QSize ProgressLine::sizeHint() const
{
    return {m_theme.scaled(200), m_theme.scaled(Length::ProgressBar + 4)};
}

void ProgressLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
    painter.setClipPath(outline);
    painter.fillRect(rect(), m_theme.tokens().line);
    double left = 0;
    for (const Part &part : m_parts) {
        const double share = m_total == 0 ? 0 : double(width()) * part.count / m_total;
        painter.fillRect(QRectF(left, 0, share, height()), m_theme.tokens().*part.color);
        left += share;
    }
}

} // namespace Ttc
