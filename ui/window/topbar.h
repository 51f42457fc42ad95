#pragma once

#include "ui/session.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace Ttc {

class SearchLineEdit;
class Theme;
class VerdictChips;

// Search, inventory, verdicts and export over the pages, and the sentence that says how all of it was
// understood. In a narrow window the verdicts stand in a line of their own.
class TopBar final : public QFrame
{
    Q_OBJECT
public:
    TopBar(const Theme &theme, const Session &session, QWidget *parent = nullptr);

    void setInventoryMenu(QMenu *menu);
    void focusSearch();
    bool hasSearchFocus() const;

signals:
    void exportRequested();
    void resultsRequested(); // Down in the search field

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateInventory();
    void updateSentence();
    void placeChips();

    const Session m_session;
    SearchLineEdit *m_search = nullptr;
    QPushButton *m_inventoryButton = nullptr;
    QPushButton *m_exportButton = nullptr;
    VerdictChips *m_chips = nullptr;
    QLabel *m_sentence = nullptr;
    QBoxLayout *m_row = nullptr;
    QBoxLayout *m_rows = nullptr;
    bool m_narrow = false;
};

// What the inventory is called in a line: "3 accounts", "2 of 3 accounts", "prod", "No inventory".
QString inventoryTitle(const InventoryState &inventory);

} // namespace Ttc
