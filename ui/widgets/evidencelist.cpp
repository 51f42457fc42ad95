#include "ui/widgets/evidencelist.h"

#include "ui/dialogs/evidencedialog.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int ShownRows = 3;

QString lineOf(const ItemEvidence &evidence)
{
    const auto day = [](const QDate &date) { return QLocale().toString(date, QLocale::ShortFormat); };
    QString line = evidence.text;
    if (evidence.seen.isValid()) {
        line = EvidenceList::tr("%1, seen %2", "text, day").arg(line, day(evidence.seen));
    }
    if (isStale(evidence, QDate::currentDate())) {
        return EvidenceList::tr("⚑ Stale since %1: %2", "day, text").arg(day(evidence.expiry), line);
    }
    return evidence.expiry.isValid()
             ? EvidenceList::tr("%1, counts until %2", "text, day").arg(line, day(evidence.expiry))
             : line;
}

} // namespace

EvidenceList::EvidenceList(const Theme &theme, Apply write, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_write(std::move(write))
    , m_list(new QListWidget(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_list->setObjectName(u"evidenceList"_s);
    m_list->setAccessibleName(tr("Evidence"));
    m_list->setWordWrap(true);
    m_list->setFixedHeight(ShownRows * theme.rowHeight());
    auto *buttons = new QHBoxLayout;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    buttons->addWidget(addButton(u"addEvidenceButton"_s, tr("Add…"), &EvidenceList::add));
    m_change = addButton(u"changeEvidenceButton"_s, tr("Change…"), &EvidenceList::change);
    m_remove = addButton(u"removeEvidenceButton"_s, tr("Remove"), &EvidenceList::remove);
    m_open = addButton(u"openEvidenceButton"_s, tr("Open"), &EvidenceList::open);
    for (QPushButton *button : {m_change, m_remove, m_open}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    connect(m_list, &QListWidget::currentRowChanged, this, &EvidenceList::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, &EvidenceList::change);
    connect(&theme, &Theme::changed, this,
            [this] { m_list->setFixedHeight(ShownRows * m_theme.rowHeight()); });
    updateButtons();
}

QPushButton *EvidenceList::addButton(const QString &name, const QString &text, void (EvidenceList::*run)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(tr("Evidence: %1", "what to do").arg(text));
    button->setProperty("look", u"link"_s);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void EvidenceList::setEvidence(const QList<ItemEvidence> &evidence)
{
    const int row = m_list->currentRow();
    m_evidence = evidence;
    m_list->clear();
    for (const ItemEvidence &one : evidence) {
        auto *item = new QListWidgetItem(lineOf(one), m_list);
        if (isStale(one, QDate::currentDate())) {
            item->setForeground(m_theme.tokens().warn);
        }
    }
    m_list->setCurrentRow(std::min(std::max(row, 0), m_list->count() - 1));
    updateButtons();
}

void EvidenceList::add()
{
    askFor(static_cast<int>(m_evidence.size()));
}

void EvidenceList::change()
{
    if (m_list->currentRow() >= 0) {
        askFor(m_list->currentRow());
    }
}

void EvidenceList::askFor(int place)
{
    (new EvidenceDialog(
         m_evidence.value(place),
         [this, before = m_evidence, place](const ItemEvidence &typed) {
             QList<ItemEvidence> evidence = before;
             if (place < evidence.size()) {
                 evidence[place] = typed;
             } else {
                 evidence.append(typed);
             }
             return m_write(evidence);
         },
         this))
        ->open();
}

void EvidenceList::remove()
{
    QList<ItemEvidence> evidence = m_evidence;
    evidence.removeAt(m_list->currentRow());
    if (const Result<void> written = m_write(evidence); !written) {
        emit failed(written.error().text());
    }
}

void EvidenceList::open()
{
    emit openRequested(QUrl(m_evidence.at(m_list->currentRow()).text));
}

void EvidenceList::updateButtons()
{
    const int row = m_list->currentRow();
    m_change->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_open->setEnabled(row >= 0 && row < m_evidence.size() && isLink(m_evidence.at(row)));
}

} // namespace Ttc
