#pragma once

#include "models/itemmodels/checklistmodel.h"

#include <QTest>
#include <QTreeView>

namespace Ttc::Fixture {

// The list of a checklist page, and clicks into it.

inline QTreeView *listOf(const QWidget &page)
{
    return page.findChild<QTreeView *>(QStringLiteral("checklistView"));
}

inline void clickRow(QTreeView &list, int row, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mouseClick(list.viewport(), Qt::LeftButton, modifiers,
                      list.visualRect(list.model()->index(row, ChecklistModel::StatusColumn)).center());
}

} // namespace Ttc::Fixture
