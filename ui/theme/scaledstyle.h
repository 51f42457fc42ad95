#pragma once

#include <QProxyStyle>

namespace Ttc {

// Fusion, with check boxes and icons that grow with the text.
class ScaledStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    ScaledStyle();

    void setTextPercent(int percent) { m_textPercent = percent; }

    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;

private:
    int m_textPercent = 100;
};

} // namespace Ttc
