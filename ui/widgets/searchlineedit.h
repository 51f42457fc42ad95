#pragma once

#include <QLineEdit>

class QLabel;

namespace Ttc {

class Theme;

// The search field: shows its shortcut while it is empty, Esc clears it, Down leads to what was found.
class SearchLineEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchLineEdit(const Theme &theme, QWidget *parent = nullptr);

signals:
    void resultsRequested(); // Down: the person wants to go on in the list

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeHint();

    QLabel *m_hint = nullptr;
};

} // namespace Ttc
