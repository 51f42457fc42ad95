#include "ui/theme/scaledstyle.h"

#include "ui/theme/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ScaledStyle::ScaledStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

int ScaledStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 14 * m_textPercent / 100 + 2; // as the style sheet draws them: 14 and a hairline around
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
        return Length::Icon * m_textPercent / 100;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace Ttc
