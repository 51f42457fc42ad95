#include "models/exports/pdflinks.h"

#include <QByteArrayList>
#include <QUrl>

namespace Ttc {

namespace {

constexpr QByteArrayView PageTree = "/Type /Pages\n/Kids \n[\n";
constexpr QByteArrayView LinkBegin = "/Type /Action\n/S /URI\n/URI (#";
constexpr char LinkEnd = ')';

// The pages in their order, each as a reference: "6 0 R".
QByteArrayList pageReferences(const QByteArray &pdf)
{
    const qsizetype tree = pdf.indexOf(PageTree);
    const qsizetype begin = tree + PageTree.size();
    const qsizetype end = tree < 0 ? -1 : pdf.indexOf(']', begin);
    return end < 0 ? QByteArrayList() : pdf.mid(begin, end - begin).trimmed().split('\n');
}

} // namespace

QByteArray withInnerLinks(QByteArray pdf, const QHash<QString, PdfPlace> &places)
{
    const QByteArrayList pages = pageReferences(pdf);
    qsizetype begin = 0;
    while ((begin = pdf.indexOf(LinkBegin, begin)) >= 0) {
        const qsizetype nameBegin = begin + LinkBegin.size();
        const qsizetype nameEnd = pdf.indexOf(LinkEnd, nameBegin);
        if (nameEnd < 0) {
            break;
        }
        const QByteArray name = pdf.mid(nameBegin, nameEnd - nameBegin);
        const auto place = places.constFind(QUrl::fromPercentEncoding(name));
        if (place != places.cend() && place->page < pages.size()) {
            const qsizetype length = nameEnd + 1 - begin;
            QByteArray jump =
                "/S/GoTo/D[" + pages.at(place->page) + "/XYZ 0 " + QByteArray::number(place->top) + " 0]";
            if (jump.size() <= length) {
                pdf.replace(begin, length, jump.leftJustified(length, ' '));
            }
        }
        begin = nameEnd;
    }
    return pdf;
}

} // namespace Ttc
