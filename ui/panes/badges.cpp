#include "ui/panes/badges.h"

#include <QLabel>
#include <QLayout>
#include <QVariant>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

void addBadge(QLayout *layout, const QString &text, bool fixedFont)
{
    auto *badge = new QLabel(text, layout->parentWidget());
    badge->setTextFormat(Qt::PlainText);
    badge->setProperty("look", fixedFont ? u"badge-fixed"_s : u"badge"_s);
    layout->addWidget(badge);
    badge->show();
}

void clearBadges(QLayout *layout)
{
    while (const std::unique_ptr<QLayoutItem> item{layout->takeAt(0)}) {
        delete item->widget();
    }
}

} // namespace Ttc
