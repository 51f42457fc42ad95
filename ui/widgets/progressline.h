#pragma once

#include "ui/theme/tokens.h"

#include <QColor>
#include <QList>
#include <QWidget>

namespace Ttc {

class Theme;

// A thin bar of coloured parts, as long as their shares of the whole; the rest is the ground.
class ProgressLine final : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        int count = 0;
        QColor Tokens::*color = &Tokens::good;
    };

    explicit ProgressLine(const Theme &theme, QWidget *parent = nullptr);

    void setParts(const QList<Part> &parts, int total);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<Part> m_parts;
    int m_total = 0;
};

} // namespace Ttc
