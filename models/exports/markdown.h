#pragma once

#include <QString>

namespace Ttc {

// For a paragraph or list item of a document: the HTML without the <p> around a text of one paragraph.
QString markdownToInlineHtml(const QString &markdown);

// Markdown that may stand in a Markdown document of ours: raw HTML, pictures and links other than https are
// escaped so that they show as text; all else is as it was.
QString harmlessMarkdown(const QString &markdown);

// The same on one line, for a list item or table cell.
QString harmlessMarkdownLine(const QString &markdown);

} // namespace Ttc
