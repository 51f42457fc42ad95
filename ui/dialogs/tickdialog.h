#pragma once

#include <QDialog>
#include <QList>
#include <QSortFilterProxyModel>

#include <utility>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace Ttc {

class RowTable;
class Theme;
class TickModel;

// A table of suggestions with a box each, of which a person takes some: what stands in the current row is
// told below it, and what applying would do.
class TickDialog : public QDialog
{
    Q_OBJECT
protected:
    struct Texts
    {
        QString name{}; // of the dialog, and in the names of its widgets: "findings"
        QString title{};
        QString summary{};
        QString table{};       // accessible name
        QString apply{};       // accessible name of the button
        QString tickAllHint{}; // what ticking all takes that had no tick at first
    };
    // What a model of suggestions is shown by.
    struct Roles
    {
        int details = 0;
        int sort = 0;
        QList<std::pair<int, int>> widths{}; // column and width at 100 %; the last column takes the rest
    };

    // Call fill() at the end of the derived constructor, once its model is there.
    TickDialog(const Theme &theme, const Texts &texts, QWidget *parent);
    void fill(TickModel &model, const Roles &roles);

    QPushButton *addButton(const QString &text, const QString &objectName);
    // What applying would do; `warns`: it takes what had no tick at first. Enabled only with something to do.
    void setChoice(const QString &text, bool warns, bool enabled);
    virtual void updateChoice() = 0;

private:
    void makeButtons(const Texts &texts);

    const Theme &m_theme;
    QSortFilterProxyModel m_proxy;
    QLabel *m_summary;
    RowTable *m_table;
    QLabel *m_details; // of the current row, whose cells may be cut
    QLabel *m_choice;  // what applying would do
    QDialogButtonBox *m_buttons;
    QPushButton *m_all = nullptr;
    QPushButton *m_none = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace Ttc
