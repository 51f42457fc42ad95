#pragma once

#include <QDate>
#include <QWidget>

class QCheckBox;
class QDateEdit;

namespace Ttc {

// A day, or none.
class OptionalDateEdit final : public QWidget
{
    Q_OBJECT
public:
    // `name`: how screen readers call the day; `objectName` is that of the date field, with "Check" behind it
    // that of the box that says whether there is one.
    OptionalDateEdit(const QString &name, const QString &objectName, QWidget *parent = nullptr);

    QDate date() const; // invalid: none
    void setDate(const QDate &date);

signals:
    void edited(); // by a person

private:
    QCheckBox *m_has = nullptr;
    QDateEdit *m_date = nullptr;
};

} // namespace Ttc
