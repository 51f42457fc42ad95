#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Ttc {

struct FilterResult;

// What stands in place of a list that the filter left empty: why, and the two ways out.
class NoHitsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit NoHitsPage(QWidget *parent = nullptr);

    void setResult(const FilterResult &result);

signals:
    void dropClauseRequested(const QString &typed);
    void clearRequested();

private:
    QLabel *m_reason = nullptr;
    QPushButton *m_dropButton = nullptr;
    QString m_dropHint;
};

} // namespace Ttc
