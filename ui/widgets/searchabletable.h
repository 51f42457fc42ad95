#pragma once

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QLineEdit;
class QHBoxLayout;

namespace Ttc {

class RowTable;
class Theme;

// A table under a field that narrows it, and a count of what is left; a sentence where there is nothing.
class SearchableTable final : public QWidget
{
    Q_OBJECT
public:
    // What differs from one table to the next. `name` begins the object names: "servicesTable",
    // "servicesSearch".
    struct Recipe
    {
        QString name{};
        QString title{};       // accessible name of the table
        QString placeholder{}; // of the field
        QString emptyText{};   // in place of a table without rows, where nothing is searched for
        int sortRole = Qt::DisplayRole;
        int searchColumn = -1; // all
        int searchRole = Qt::DisplayRole;
    };

    // `theme` and `model` must outlive this widget.
    SearchableTable(const Theme &theme, QAbstractItemModel &model, const Recipe &recipe,
                    QWidget *parent = nullptr);

    RowTable &table() { return *m_table; }
    // To the right of the field.
    void addTool(QWidget *tool);
    void focusRows();

private:
    void updateCount();

    QSortFilterProxyModel m_proxy;
    RowTable *m_table;
    QLineEdit *m_search;
    QLabel *m_count;
    QLabel *m_empty;
    QHBoxLayout *m_tools;
};

} // namespace Ttc
