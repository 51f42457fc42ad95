#pragma once

#include "models/catalog/control.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// What a person read when giving a status: the parts of a control that Control::textHash is made of.
struct ControlText
{
    QString title{};
    QString why{};
    QStringList steps{};
    QList<Verification> verify{};
    Policy policy{};
    bool operator==(const ControlText &) const = default;
};

ControlText controlTextOf(const Control &control);

// One part that reads otherwise.
struct TextDifference
{
    enum class Part {
        Title,
        Why,
        Steps,
        Verify,
        Policy
    };

    Part part = Part::Title;
    QString before{}; // lines; empty where there was nothing
    QString now{};
    bool operator==(const TextDifference &) const = default;
};

QString textPartName(TextDifference::Part part); // "Title"; English, for exports and the terminal
// The parts that differ, in the order in which they are read.
QList<TextDifference> textDifferences(const ControlText &before, const ControlText &now);

// As the workspace keeps it.
QString controlTextToJson(const ControlText &text);
ControlText controlTextFromJson(const QString &json);

} // namespace Ttc
