#pragma once

#include <QDialog>

namespace Ttc {

// A longer text to read and copy: what an import could not place, the warnings of a source.
class DetailsDialog final : public QDialog
{
    Q_OBJECT
public:
    DetailsDialog(const QString &title, const QString &text, QWidget *parent = nullptr);
};

} // namespace Ttc
