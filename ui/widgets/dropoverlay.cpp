#include "ui/widgets/dropoverlay.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int Inset = 8;

} // namespace

DropOverlay::DropOverlay(QWidget &window)
    : QLabel(tr("Drop to add to the inventory"), &window)
{
    setObjectName(u"dropOverlay"_s);
    setProperty("look", u"drop"_s);
    setAlignment(Qt::AlignCenter);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool DropOverlay::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDropEvent *>(event);
        if (!canTake(drag->mimeData())) {
            drag->ignore();
            return true;
        }
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        setGeometry(parentWidget()->rect().adjusted(Inset, Inset, -Inset, -Inset));
        raise();
        show();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        return true;
    case QEvent::Drop: {
        hide();
        auto *drop = static_cast<QDropEvent *>(event);
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        emit filesDropped(localFiles(drop->mimeData()));
        return true;
    }
    default:
        return QLabel::eventFilter(watched, event);
    }
}

bool DropOverlay::canTake(const QMimeData *data)
{
    return data != nullptr && !localFiles(data).isEmpty();
}

QStringList DropOverlay::localFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

} // namespace Ttc
