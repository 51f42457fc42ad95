#include "ui/widgets/importbar.h"

#include "ui/texts.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int Steps = 1000; // a progress bar counts in int, files in qint64

} // namespace

ImportBar::ImportBar(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(u"importBar"_s);
    setProperty("look", u"message"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(u"importProgressBar"_s);
    m_bar->setAccessibleName(tr("Reading inventory files"));
    m_bar->setTextVisible(false);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelImportButton"_s);
    cancel->setAccessibleName(tr("Cancel reading"));
    connect(cancel, &QPushButton::clicked, this, &ImportBar::cancelRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Length::Margin, Length::Gap, Length::Gap, Length::Gap);
    layout->setSpacing(12);
    layout->addWidget(m_label);
    layout->addWidget(m_bar, 1);
    layout->addWidget(cancel);
    hide();
}

void ImportBar::start(const QString &what)
{
    m_what = what;
    m_clock.start();
    m_label->setText(tr("Reading %1…").arg(what));
    m_bar->setRange(0, 0);
    show();
}

void ImportBar::setProgress(qint64 doneBytes, qint64 totalBytes)
{
    if (totalBytes > 0) {
        m_bar->setRange(0, Steps);
        m_bar->setValue(int(Steps * double(doneBytes) / double(totalBytes)));
        const QString bytes =
            tr("Reading %1… %2 of %3").arg(m_what, bytesText(doneBytes), bytesText(totalBytes));
        const QString left = timeLeftText(m_clock.elapsed(), doneBytes, totalBytes);
        m_label->setText(left.isEmpty() ? bytes : tr("%1, %2", "bytes read, time left").arg(bytes, left));
    } else {
        m_bar->setRange(0, 0);
        m_label->setText(tr("Reading %1… %2").arg(m_what, bytesText(doneBytes)));
    }
}

void ImportBar::stop()
{
    hide();
}

} // namespace Ttc
