#include "ui/delegates/techniquedelegate.h"

#include "models/itemmodels/techniquemodel.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

void TechniqueDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    const Tokens &tokens = theme().tokens();
    switch (index.column()) {
    case TechniqueModel::IdColumn:
        option->font = theme().font(FontRole::Fixed);
        break;
    case TechniqueModel::NameColumn:
        if (!index.data(TechniqueModel::LeafRole).toBool()) {
            option->font = theme().font(FontRole::Bold);
        }
        break;
    case TechniqueModel::TacticColumn:
        setColor(option, tokens.muted);
        break;
    case TechniqueModel::VerdictColumn:
        setColor(option,
                 verdictColor(tokens, static_cast<Verdict>(index.data(TechniqueModel::VerdictRole).toInt())));
        break;
    case TechniqueModel::ControlsColumn:
        option->text.clear(); // drawn beside the bar
        break;
    default:
        break;
    }
    option->fontMetrics = QFontMetrics(option->font);
}

void TechniqueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    if (index.column() != TechniqueModel::ControlsColumn) {
        return;
    }
    const int barWidth = theme().scaled(52);
    const int gap = theme().scaled(Length::Gap);
    const int total = index.data(TechniqueModel::TotalRole).toInt();
    const int done = index.data(TechniqueModel::DoneRole).toInt();
    const Tokens &tokens = theme().tokens();
    const int height = theme().scaled(Length::ProgressBar);
    const QRectF ground(
        QRect(option.rect.left() + gap / 2, option.rect.center().y() - height / 2, barWidth, height));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.line);
    painter->drawRoundedRect(ground, height / 2.0, height / 2.0);
    if (done > 0 && total > 0) {
        QRectF filled = ground;
        filled.setWidth(std::max<double>(height, ground.width() * done / total));
        painter->setBrush(tokens.good);
        painter->drawRoundedRect(filled, height / 2.0, height / 2.0);
    }
    painter->setFont(theme().font(FontRole::Body));
    painter->setPen(tokens.text);
    const QRect text = option.rect.adjusted(barWidth + gap + gap / 2, 0, -2, 0);
    painter->drawText(
        text, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace Ttc
