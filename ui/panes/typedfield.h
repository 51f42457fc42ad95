#pragma once

#include "ui/widgets/noteedit.h"

#include <QLineEdit>

#include <optional>

namespace Ttc {

// What fields of one line and of several have in common: a text, and whether a person typed it and it was not
// kept yet.

inline bool isTyped(const QLineEdit &field)
{
    return field.isModified();
}

inline bool isTyped(const NoteEdit &field)
{
    return field.isUnkept();
}

inline QString textOf(const QLineEdit &field)
{
    return field.text();
}

inline QString textOf(const NoteEdit &field)
{
    return field.toPlainText();
}

inline void show(QLineEdit &field, const QString &text)
{
    if (field.text() != text) {
        field.setText(text);
    }
    field.setModified(false);
}

inline void show(NoteEdit &field, const QString &text)
{
    field.showText(text);
}

inline void markTyped(QLineEdit &field)
{
    field.setModified(true);
}

inline void markTyped(NoteEdit &field)
{
    field.document()->setModified(true);
}

// What a person typed and nobody kept.
template <typename Field>
std::optional<QString> typedInto(const Field &field)
{
    return isTyped(field) ? std::optional(textOf(field)) : std::nullopt;
}

// As if it had just been typed.
template <typename Field>
void putInto(Field &field, const std::optional<QString> &text)
{
    if (text) {
        show(field, *text);
        markTyped(field);
    }
}

} // namespace Ttc
