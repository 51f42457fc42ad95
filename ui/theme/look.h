#pragma once

#include <QString>
#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace Ttc {

// Gives a widget one of the looks of the style sheet, at once even where it was drawn before.
inline void setLook(QWidget *widget, const QString &look)
{
    widget->setProperty("look", look);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace Ttc
