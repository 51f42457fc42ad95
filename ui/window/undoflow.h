#pragma once

#include "ui/session.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace Ttc {

class MessageBar;
class WindowActions;

// The one pair of undo and redo of the window: acts on what the page shows, the inventory or the checklist,
// names what it would do, and tells what it did where that cannot be seen.
class UndoFlow final : public QObject
{
    Q_OBJECT
public:
    // What the flow speaks through, and what it asks; all outlive it.
    struct Surface
    {
        WindowActions &actions;
        MessageBar &messages;
        std::function<bool()> isInventoryShown{};
        std::function<bool(const QStringList &)> isSeen{}; // some of these items of the checklist
    };

    UndoFlow(const Session &session, Surface surface, QObject *parent = nullptr);

    // Call it when another page is shown.
    void updateActions();

private:
    enum class Direction {
        Back,
        Again
    };
    void go(Direction direction);
    void goInChecklist(Direction direction);

    const Session m_session;
    const Surface m_surface;
    QStringList m_changed; // items that the step under way changes
};

} // namespace Ttc
