#pragma once

#include "models/scope/scope.h"

#include <QHash>
#include <QWidget>

class QToolButton;

namespace Ttc {

class FilterState;

// One switch a verdict, with its glyph, word and count: shows or hides the techniques of that verdict.
class VerdictChips final : public QWidget
{
    Q_OBJECT
public:
    // `filter` must outlive this widget.
    explicit VerdictChips(FilterState &filter, QWidget *parent = nullptr);

private:
    void update();

    FilterState &m_filter;
    QHash<Verdict, QToolButton *> m_chips;
};

} // namespace Ttc
