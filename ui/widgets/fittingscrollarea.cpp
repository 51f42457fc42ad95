#include "ui/widgets/fittingscrollarea.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLayout>

namespace Ttc {

FittingScrollArea::FittingScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int FittingScrollArea::heightForWidth(int width) const
{
    const QLayout *content = widget() == nullptr ? nullptr : widget()->layout();
    return content == nullptr ? 0 : content->totalHeightForWidth(width);
}

QSize FittingScrollArea::sizeHint() const
{
    const int width = widget() == nullptr ? 0 : widget()->sizeHint().width();
    return {width, heightForWidth(width)};
}

QSize FittingScrollArea::minimumSizeHint() const
{
    return {0, fontMetrics().height() * 4};
}

// A scroll area keeps to itself that its content has grown; the layout around this one has to know.
bool FittingScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace Ttc
