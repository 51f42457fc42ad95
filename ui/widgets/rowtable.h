#pragma once

#include <QHash>
#include <QTableView>

class QHBoxLayout;

namespace Ttc {

class Theme;

// A table as this window has it: whole rows, hairlines, the theme's row height, sortable by a click on a
// heading and back to the model's own order by the third. Space ticks the row, wherever in it the current
// cell is.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    // `theme` must outlive this widget.
    explicit RowTable(const Theme &theme, QWidget *parent = nullptr);

    // The width of a column at 100 % text size; it grows with the text.
    void setColumnWidthAt100(int column, int pixels);

    // Gives a column what the others leave, but no less than this at 100 % text size: then the table scrolls.
    void stretchColumn(int column, int leastPixels);

    // Makes the first row current where none is, and takes the keyboard.
    void focusRows();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyStretch();
    bool tickRow(); // the current one; false where it has no tick
    void applySizes();

    const Theme &m_theme;
    QHash<int, int> m_widths;
    int m_stretched = -1; // column
    int m_leastStretched = 0;
    bool m_stretching = false;
};

// A layout in which the table's text begins where that of a heading over it does.
QHBoxLayout *withRowMargins(RowTable *table);

} // namespace Ttc
