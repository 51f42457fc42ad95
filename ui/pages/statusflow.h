#pragma once

#include "models/checklist/itemedit.h"

#include <QHash>
#include <QObject>
#include <QStringList>

class QWidget;

namespace Ttc {

class ChecklistState;
struct Message;

// From a key or a menu to statuses on disk: asks for what a status demands, tells which accepted risks were
// left alone and offers to take them along.
class StatusFlow final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this object; dialogs open over `window`.
    StatusFlow(ChecklistState &checklist, QWidget &window);

    void setStatus(const QStringList &ids, Status status);

signals:
    void messageRequested(const Message &message);

private:
    void ask(const QStringList &ids, Status status);
    Result<void> apply(const QStringList &ids, const ItemEdit &edit);
    void tellSkipped(const QStringList &skipped, const ItemEdit &edit);
    QString nameOf(const QStringList &ids) const;

    ChecklistState &m_checklist;
    QWidget &m_window;
    QHash<Status, ItemEdit> m_drafts; // what was typed and given up, for the next time
};

} // namespace Ttc
