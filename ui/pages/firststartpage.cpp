#include "ui/pages/firststartpage.h"

#include "models/inventory/inventoryformat.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QLabel *makeLabel(const QString &text, const QString &look, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("look", look);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

FirstStartPage::FirstStartPage(const Theme &theme, int techniques, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"firstStartPage"_s);
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(scroll);
    page->setProperty("look", u"surface"_s);
    auto *column = new QWidget(page);
    column->setMaximumWidth(theme.scaled(660));
    connect(&theme, &Theme::changed, column,
            [column, &theme] { column->setMaximumWidth(theme.scaled(660)); });

    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(Length::Margin);
    QLabel *title = makeLabel(tr("Which of these threats concern you?"), u"hero"_s, column);
    title->setAlignment(Qt::AlignCenter);
    layout->addWidget(title);
    QLabel *subtitle = makeLabel(
        tr("%1 techniques seen in AWS accounts, each with how to detect and how to stop it.").arg(techniques),
        u"muted"_s, column);
    subtitle->setAlignment(Qt::AlignCenter);
    layout->addWidget(subtitle);
    layout->addWidget(makeDropTarget(theme));
    layout->addWidget(makeJobs());
    auto *browse = new QPushButton(tr("Or just browse all %1 techniques →").arg(techniques), column);
    browse->setObjectName(u"browseAllButton"_s);
    browse->setAccessibleName(tr("Browse all techniques"));
    browse->setProperty("look", u"link"_s);
    browse->setCursor(Qt::PointingHandCursor);
    connect(browse, &QPushButton::clicked, this, &FirstStartPage::browseAllRequested);
    layout->addWidget(browse, 0, Qt::AlignHCenter);

    auto *centered = new QGridLayout(page);
    centered->setRowStretch(0, 1);
    centered->setRowStretch(2, 1);
    centered->setColumnStretch(0, 1);
    centered->setColumnStretch(1, 100);
    centered->setColumnStretch(2, 1);
    centered->addWidget(column, 1, 1);
    scroll->setWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QWidget *FirstStartPage::makeDropTarget(const Theme &theme)
{
    auto *target = new QFrame(this);
    target->setProperty("look", u"drop"_s);
    auto *layout = new QVBoxLayout(target);
    layout->setContentsMargins(28, 28, 28, 24);
    layout->setSpacing(Length::Gap);
    QLabel *heading = makeLabel(tr("Drop a file that shows what your accounts use"), u"bold"_s, target);
    heading->setAlignment(Qt::AlignCenter);
    layout->addWidget(heading);
    const auto count = inventoryFormats().size();
    QLabel *formats =
        makeLabel(tr("AWS Config, Resource Explorer, the Tagging API, a list or CSV by hand… %1 formats, "
                     "plain or gzipped, of any size. Nothing leaves this computer.")
                      .arg(count),
                  u"muted"_s, target);
    formats->setAlignment(Qt::AlignCenter);
    layout->addWidget(formats);

    auto *open = new QPushButton(tr("Open…"), target);
    open->setObjectName(u"openButton"_s);
    open->setAccessibleName(tr("Open inventory files"));
    open->setProperty("look", u"primary"_s);
    connect(open, &QPushButton::clicked, this, &FirstStartPage::openRequested);
    auto *sample = new QPushButton(theme.icon(u"sample"_s), tr("Try the sample inventory"), target);
    sample->setObjectName(u"trySampleButton"_s);
    sample->setAccessibleName(tr("Try the sample inventory"));
    connect(sample, &QPushButton::clicked, this, &FirstStartPage::sampleRequested);
    auto *help = new QPushButton(tr("How do I get one?"), target);
    help->setObjectName(u"formatsButton"_s);
    help->setAccessibleName(tr("How do I get an inventory file?"));
    connect(help, &QPushButton::clicked, this, &FirstStartPage::formatsRequested);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Length::Gap);
    buttons->addStretch(1);
    buttons->addWidget(open);
    buttons->addWidget(sample);
    buttons->addWidget(help);
    buttons->addStretch(1);
    layout->addSpacing(Length::Gap);
    layout->addLayout(buttons);
    return target;
}

QWidget *FirstStartPage::makeJobs()
{
    auto *jobs = new QWidget(this);
    auto *layout = new QHBoxLayout(jobs);
    layout->setContentsMargins(0, Length::Gap, 0, Length::Gap);
    layout->setSpacing(24);
    const QList<std::pair<QString, QString>> texts{
        {tr("1 Browse"), tr("Search by word, event or service: DeleteTrail, svc:s3")},
        {tr("2 Scope"), tr("See what concerns your services, and the proof")},
        {tr("3 Act"), tr("Work through the controls, export to where you track work")}};
    for (const auto &[heading, text] : texts) {
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(makeLabel(heading, u"bold"_s, jobs));
        column->addWidget(makeLabel(text, u"muted"_s, jobs));
        column->addStretch(1);
        layout->addLayout(column, 1);
    }
    return jobs;
}

} // namespace Ttc
