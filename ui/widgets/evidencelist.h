#pragma once

#include "models/catalog/error.h"
#include "models/checklist/itemevidence.h"

#include <QList>
#include <QWidget>

#include <functional>

class QListWidget;
class QPushButton;

namespace Ttc {

class Theme;

// What shows that an item is done, to be added to, changed and taken away.
class EvidenceList final : public QWidget
{
    Q_OBJECT
public:
    // Writes the whole list; what it answers is shown where it was typed.
    using Apply = std::function<Result<void>(const QList<ItemEvidence> &)>;

    // `theme` must outlive this widget.
    EvidenceList(const Theme &theme, Apply write, QWidget *parent = nullptr);

    void setEvidence(const QList<ItemEvidence> &evidence);

signals:
    void openRequested(const QUrl &link); // https only
    void failed(const QString &message);

private:
    QPushButton *addButton(const QString &name, const QString &text, void (EvidenceList::*run)());
    void add();
    void change();
    void remove();
    void open();
    void updateButtons();
    void askFor(int place);

    const Theme &m_theme;
    Apply m_write;
    QList<ItemEvidence> m_evidence;
    QListWidget *m_list = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace Ttc
