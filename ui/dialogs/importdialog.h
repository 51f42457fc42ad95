#pragma once

#include "models/inventory/importer.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Ttc {

class Theme;

// What a person says of files, as no file does.
struct ImportAnswers
{
    QString account{};     // whose those are that name none; empty: stays unknown
    bool complete = false; // all Regions, no filter
};

// Shows what was recognised in the files that were chosen, and asks the two things that no file says by
// itself: whose it is where none is named, and whether it is complete.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    // What adding the files would do when that is said of them, in words. Asked for at each change of an
    // answer.
    using Effect = std::function<QString(const ImportAnswers &answers)>;

    // `effect` may be empty. `suggested`: what was answered before.
    ImportDialog(const Theme &theme, const ImportReport &report, Effect effect = {},
                 const ImportAnswers &suggested = {}, QWidget *parent = nullptr);

    // The account is empty where it was not asked for.
    ImportAnswers answers() const;

private:
    QWidget *makeAccountField(const QStringList &unnamed);
    QWidget *makeCompleteField(const QList<Source> &sources);
    bool canAdd() const; // not with a part of an account
    void showConsequences();

    Effect m_effect;
    QString m_accountHint;           // while what is typed is no part of an account
    QLabel *m_effectLabel = nullptr; // only where there is an effect
    QLineEdit *m_account = nullptr;  // this and the next: only where a file names none
    QLabel *m_accountHintLabel = nullptr;
    QCheckBox *m_complete = nullptr;
    QPushButton *m_addButton = nullptr;
};

} // namespace Ttc
