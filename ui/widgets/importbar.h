#pragma once

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QProgressBar;

namespace Ttc {

// Says over the page that files are being read, how far, and offers to stop.
class ImportBar final : public QFrame
{
    Q_OBJECT
public:
    explicit ImportBar(QWidget *parent = nullptr);

    // `what`: the file, or how many.
    void start(const QString &what);
    void setProgress(qint64 doneBytes, qint64 totalBytes); // total -1 when unknown
    void stop();
    bool isBusy() const { return !isHidden(); } // from start() to stop()

signals:
    void cancelRequested();

private:
    QString m_what;
    QElapsedTimer m_clock;
    QLabel *m_label = nullptr;
    QProgressBar *m_bar = nullptr;
};

} // namespace Ttc
