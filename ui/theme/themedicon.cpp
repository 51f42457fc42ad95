#include "ui/theme/themedicon.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const Theme &theme, QByteArray drawing, QColor Tokens::*color)
        : m_theme(theme)
        , m_drawing(std::move(drawing))
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        // The drawings are black; QtSvg knows no currentColor that could be set from outside.
        QByteArray drawing = m_drawing;
        drawing.replace("#000000", (m_theme.tokens().*m_color).name().toLatin1());
        QSvgRenderer renderer(drawing);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        const double opacity = painter->opacity();
        painter->setOpacity(mode == QIcon::Disabled ? opacity * 0.5 : opacity);
        renderer.render(painter, rect);
        painter->setOpacity(opacity);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_theme, m_drawing, m_color); }

private:
    const Theme &m_theme;
    QByteArray m_drawing;
    QColor Tokens::*m_color;
};

} // namespace

QIcon themedIcon(const Theme &theme, const QString &name, QColor Tokens::*color)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QIcon(new ThemedIconEngine(theme, file.readAll(), color));
}

} // namespace Ttc
