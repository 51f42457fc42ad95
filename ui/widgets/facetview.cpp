#include "ui/widgets/facetview.h"

#include "models/itemmodels/facetmodel.h"
#include "ui/delegates/facetdelegate.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

FacetView::FacetView(const Theme &theme, FacetModel &model, const QString &name, int shortLength,
                     QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_shortLength(shortLength)
    , m_heading(new QLabel(this))
    , m_view(new QListView(this))
    , m_moreButton(new QPushButton(this))
{
    m_heading->setProperty("look", u"caption"_s);
    m_view->setObjectName(name + u"FacetView"_s);
    m_view->setModel(&model);
    m_view->setItemDelegate(new FacetDelegate(theme, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->viewport()->setAutoFillBackground(false);
    m_moreButton->setObjectName(name + u"MoreButton"_s);
    m_moreButton->setProperty("look", u"link"_s);
    connect(m_moreButton, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        fit();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Length::Gap);
    layout->setSpacing(2);
    layout->addWidget(m_heading);
    layout->addWidget(m_view);
    layout->addWidget(m_moreButton, 0, Qt::AlignLeft);
    connect(&model, &QAbstractItemModel::modelReset, this, &FacetView::fit);
    connect(&model, &QAbstractItemModel::dataChanged, this, &FacetView::fit);
    connect(&theme, &Theme::changed, this, &FacetView::fit);
    fit();
}

void FacetView::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_view->setAccessibleName(heading);
}

void FacetView::fit()
{
    const int rows = m_model.rowCount();
    int shown = 0;
    for (int row = 0; row < rows; ++row) {
        const bool checked = m_model.index(row).data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const bool show = m_showsAll || m_shortLength == 0 || row < m_shortLength || checked;
        m_view->setRowHidden(row, !show);
        shown += show ? 1 : 0;
    }
    const int rowHeight = rows > 0 ? m_view->sizeHintForRow(0) : 0;
    m_view->setFixedHeight(shown * rowHeight);
    const bool longer = m_shortLength > 0 && rows > m_shortLength;
    m_moreButton->setVisible(longer && (m_showsAll || shown < rows));
    m_moreButton->setText(m_showsAll ? tr("Fewer") : tr("%1 more…").arg(rows - shown));
    m_moreButton->setAccessibleName((m_showsAll ? tr("%1, fewer") : tr("%1, more")).arg(m_heading->text()));
    setVisible(rows > 0);
}

} // namespace Ttc
