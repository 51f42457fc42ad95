#include "ui/dialogs/progressdialog.h"

#include "models/exports/progresshtml.h"
#include "models/exports/progresspicture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

ProgressDialog::ProgressDialog(const Theme &theme, const ChecklistExport &content, QWidget *parent)
    : HtmlDialog(theme,
                 content.plan.name.isEmpty() ? tr("Progress") : tr("Progress of %1").arg(content.plan.name),
                 progressHtml(content, ProgressFor::Window), parent)
    , m_content(content)
    , m_copy(addButton(tr("&Copy the picture")))
{
    setObjectName(u"progressDialog"_s);
    m_copy->setObjectName(u"copyProgressButton"_s);
    m_copy->setToolTip(tr("One bar for each tactic, as a picture to paste into a report"));
    connect(m_copy, &QPushButton::clicked, this, &ProgressDialog::copyPicture);
}

void ProgressDialog::copyPicture()
{
    const Result<QByteArray> picture = progressPng(m_content);
    if (!picture) {
        m_copy->setText(tr("It could not be drawn"));
        m_copy->setToolTip(picture.error().text());
        return;
    }
    auto *mime = new QMimeData;
    mime->setImageData(QImage::fromData(*picture, "PNG"));
    mime->setData(u"image/svg+xml"_s, progressSvg(m_content).value_or(QByteArray()));
    QGuiApplication::clipboard()->setMimeData(mime);
    m_copy->setText(tr("Copied"));
}

} // namespace Ttc
