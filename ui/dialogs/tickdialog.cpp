#include "ui/dialogs/tickdialog.h"

#include "models/itemmodels/tickmodel.h"
#include "ui/theme/look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowtable.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QLabel *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString capitalised(const QString &name)
{
    return name.first(1).toUpper() + name.sliced(1);
}

} // namespace

TickDialog::TickDialog(const Theme &theme, const Texts &texts, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_summary(makeLabel(texts.name + u"SummaryLabel"_s, this))
    , m_table(new RowTable(theme, this))
    , m_details(makeLabel(texts.name + u"DetailsLabel"_s, this))
    , m_choice(makeLabel(texts.name + u"ChoiceLabel"_s, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setObjectName(texts.name + u"Dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(texts.title);
    m_summary->setText(texts.summary);
    m_details->setProperty("look", u"small"_s);
    m_table->setObjectName(texts.name + u"Table"_s);
    m_table->setAccessibleName(texts.table);
    m_table->setMinimumHeight(4 * theme.rowHeight());
    makeButtons(texts);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Length::Gap);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_choice);
    layout->addWidget(m_buttons);
}

void TickDialog::makeButtons(const Texts &texts)
{
    m_apply = m_buttons->addButton(tr("&Apply"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(u"apply%1Button"_s.arg(capitalised(texts.name)));
    m_apply->setAccessibleName(texts.apply);
    setLook(m_apply, u"primary"_s);
    m_apply->setDefault(true);
    m_all = addButton(tr("Tick a&ll"), u"tickAll%1Button"_s.arg(capitalised(texts.name)));
    m_all->setToolTip(texts.tickAllHint);
    m_none = addButton(tr("Tick &none"), u"tickNo%1Button"_s.arg(capitalised(texts.name)));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QPushButton *TickDialog::addButton(const QString &text, const QString &objectName)
{
    auto *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

void TickDialog::fill(TickModel &model, const Roles &roles)
{
    m_proxy.setSourceModel(&model);
    m_proxy.setSortRole(roles.sort);
    m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(&m_proxy);
    for (const auto &[column, width] : roles.widths) {
        m_table->setColumnWidthAt100(column, width);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    // As in the checklist: a click on a box moves the current row, too.
    connect(m_table, &QTableView::clicked, m_table, &QTableView::setCurrentIndex);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, details = roles.details] {
                m_details->setText(m_table->currentIndex().data(details).toString());
            });
    for (QPushButton *button : {m_all, m_none}) {
        button->setEnabled(model.rowCount() > 0);
    }
    connect(m_all, &QPushButton::clicked, &model, &TickModel::tickAll);
    connect(m_none, &QPushButton::clicked, &model, &TickModel::tickNone);
    connect(&model, &TickModel::ticksChanged, this, &TickDialog::updateChoice);
    updateChoice();
    resize(QSize(m_theme.scaled(1040), m_theme.scaled(620)).boundedTo(screen()->availableSize()));
    m_table->focusRows();
}

void TickDialog::setChoice(const QString &text, bool warns, bool enabled)
{
    m_choice->setText(text);
    setLook(m_choice, warns ? u"warn"_s : u"small"_s);
    m_apply->setEnabled(enabled);
}

} // namespace Ttc
