#pragma once

#include "models/catalog/technique.h"
#include "models/scope/scope.h"

#include <QString>
#include <QStringList>

// Pieces of the HTML that detail view and reports share. Every argument named `text` is plain text and gets
// escaped, every `html` is HTML already.
namespace Ttc::Html {

QString head(const QString &text); // a section's heading
QString paragraph(const QString &html, const QString &cssClass = {});
QString link(const QString &url, const QString &text);            // text alone unless https
QString techniqueLink(const Catalog &catalog, const QString &id); // "ttc:" anchor with id and name
QString controlLink(const QString &id, const QString &text);      // "control:" anchor
QString copyLink(const QString &text, const QString &caption);    // "copy:" anchor that holds the text
QString code(const QString &text);
QString list(const QStringList &htmlItems, const QString &cssClass = {}, bool numbered = false);
QString tableRow(const QStringList &htmlCells);
QString factRow(const QString &text, const QString &html); // empty for an empty value
QString references(const QList<Reference> &references);    // a section, or empty
QString verdict(Verdict verdict);                          // glyph and word

} // namespace Ttc::Html
