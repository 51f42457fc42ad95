#pragma once

#include <QList>
#include <QString>

namespace Ttc {

// What was looked at, for going back and forth: a technique or a control.
struct Selection
{
    enum class Kind {
        Technique,
        Control
    };

    Kind kind = Kind::Technique;
    QString id{};
    bool operator==(const Selection &) const = default;
};

// Like a browser's: a visit after going back forgets what was ahead. Keeps the last hundred.
class SelectionHistory
{
public:
    void visit(const Selection &selection); // the present one again changes nothing
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visited.size(); }
    // Only when there is one.
    Selection back() { return m_visited.at(--m_at); }
    Selection forward() { return m_visited.at(++m_at); }

private:
    QList<Selection> m_visited;
    qsizetype m_at = -1;
};

} // namespace Ttc
