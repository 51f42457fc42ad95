#include "ui/pages/nohitspage.h"

#include "models/scope/techniquefilter.h"
#include "ui/texts.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

NoHitsPage::NoHitsPage(QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLabel(this))
    , m_dropButton(new QPushButton(this))
{
    setObjectName(u"noHitsPage"_s);
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("No technique is left"), this);
    title->setProperty("look", u"title"_s);
    title->setAlignment(Qt::AlignCenter);
    m_reason->setObjectName(u"noHitsLabel"_s);
    m_reason->setProperty("look", u"muted"_s);
    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_dropButton->setObjectName(u"dropClauseButton"_s);
    m_dropButton->setAccessibleName(tr("Drop the clause that takes most away"));
    auto *clear = new QPushButton(tr("Clear all filters"), this);
    clear->setObjectName(u"clearFiltersButton"_s);
    clear->setAccessibleName(tr("Clear all filters"));
    connect(m_dropButton, &QPushButton::clicked, this, [this] { emit dropClauseRequested(m_dropHint); });
    connect(clear, &QPushButton::clicked, this, &NoHitsPage::clearRequested);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_dropButton);
    buttons->addWidget(clear);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(m_reason);
    layout->addLayout(buttons);
    layout->addStretch(3);
}

void NoHitsPage::setResult(const FilterResult &result)
{
    QStringList lines;
    for (const ClauseEffect &clause : result.clauses) {
        if (clause.removed > 0) {
            const QString removed = counted(clause.removed, tr("takes away 1"), tr("takes away %1"));
            lines.append(clause.typed + u" – "_s + clause.understood + u": "_s + removed);
        }
    }
    int hidden = 0;
    for (const int count : result.verdictCounts) {
        hidden += count;
    }
    if (hidden > 0) {
        lines.append(counted(hidden, tr("1 technique matches, but its verdict is switched off above"),
                             tr("%1 techniques match, but their verdicts are switched off above")));
    }
    m_dropHint = result.dropHint;
    m_dropButton->setVisible(!m_dropHint.isEmpty());
    if (!m_dropHint.isEmpty()) {
        const QString label = counted(result.dropHintHits, tr("Drop %1: 1 technique").arg(m_dropHint),
                                      tr("Drop %2: %1 techniques"));
        m_dropButton->setText(result.dropHintHits == 1 ? label : label.arg(m_dropHint));
        m_dropButton->setAccessibleName(m_dropButton->text());
    }
    m_reason->setText(lines.isEmpty() ? tr("The search and the filters together leave nothing.")
                                      : lines.join(u'\n'));
}

} // namespace Ttc
