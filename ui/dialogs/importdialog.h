#pragma once

#include "models/inventory/importer.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace Ttc {

class Theme;

// What a person says of files, as no file does.
struct ImportAnswers
{
    QString account{};     // whose those are that name none; empty: stays unknown
    bool complete = false; // all Regions, no filter
};

// Shows what was recognised in the files that were chosen, and asks the two things that no file says by
// itself: whose it is where none is named, and whether it is whole.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    // `effect`: what adding them would do, in words; may be empty. `suggested`: what was answered before.
    ImportDialog(const Theme &theme, const ImportReport &report, const QString &effect = {},
                 const ImportAnswers &suggested = {}, QWidget *parent = nullptr);

    // The account is empty where it was not asked for.
    ImportAnswers answers() const;

private:
    void fillList(const Theme &theme, const ImportReport &report);
    QWidget *makeAccountField();
    QWidget *makeCompleteField();
    void updateAddButton();

    QTreeWidget *m_files = nullptr;
    QLineEdit *m_account = nullptr; // only where it is asked for
    QCheckBox *m_complete = nullptr;
    QPushButton *m_addButton = nullptr;
};

} // namespace Ttc
