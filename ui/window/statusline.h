#pragma once

#include "ui/session.h"

#include <QStatusBar>

class QLabel;

namespace Ttc {

class Theme;

// The last line of the window: how many techniques show, which catalog, what the inventory holds, what it
// warns of, and whether changes are kept.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
public:
    // `catalogNote`: "bundled", or the file that it was opened from. `kept`: changes go to a workspace.
    StatusLine(const Session &session, const QString &catalogNote, bool kept, QWidget *parent = nullptr);

private:
    void updateCounts();
    void updateInventory();

    const Session m_session;
    QLabel *m_techniques = nullptr;
    QLabel *m_inventory = nullptr;
    QLabel *m_warnings = nullptr;
};

} // namespace Ttc
