#pragma once

#include <QLabel>

class QMimeData;

namespace Ttc {

// Lies over a window while inventory files are dragged above it, and tells when they were dropped. Files of
// other computers and things that are no files go through.
class DropOverlay final : public QLabel
{
    Q_OBJECT
public:
    // Takes over the drag and drop of `window`, which must outlive it.
    explicit DropOverlay(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

    // True when something dragged holds at least one file of this computer.
    static bool canTake(const QMimeData *data);
    static QStringList localFiles(const QMimeData *data);

signals:
    void filesDropped(const QStringList &paths);
};

} // namespace Ttc
