#pragma once

#include "models/exports/checklistexporter.h"

namespace Ttc {

// How far a team is, one bar a tactic with its figures, as a picture for slides and pages of a wiki: light,
// on white, and legible without its colours.
Result<QByteArray> progressSvg(const ChecklistExport &content);
// The same at twice its size in pixels. Needs a QGuiApplication; an error where no font is installed.
Result<QByteArray> progressPng(const ChecklistExport &content);

} // namespace Ttc
