#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace Ttc {

// Where an anchor of a document stands.
struct PdfPlace
{
    int page = 0; // from 0
    int top = 0;  // points above the lower edge of the page
};

// QPdfWriter writes a link to "#anchor" as a web address, which leads nowhere. Turns each such link of its
// file into a jump to the anchor's place, without moving a byte, since the file ends with a table of offsets.
// A link that is not understood or leads to no known anchor stays as it is. Anchors have two characters or
// more.
QByteArray withInnerLinks(QByteArray pdf, const QHash<QString, PdfPlace> &places);

} // namespace Ttc
