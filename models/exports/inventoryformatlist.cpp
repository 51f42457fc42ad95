#include "models/exports/inventoryformatlist.h"

#include "models/exports/jsonparts.h"
#include "models/exports/plaintext.h"
#include "models/inventory/inventoryformat.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int Indent = 4;

QString absenceText(const InventoryFormat &format)
{
    return format.absenceKind.isEmpty() ? u"Never proves a service absent, not even marked complete."_s
                                        : u"Marked complete, it proves absent what such a file would show."_s;
}

} // namespace

QByteArray inventoryFormatsText(int width)
{
    QString out;
    for (const InventoryFormat &format : inventoryFormats()) {
        out += format.name + u" ("_s + format.key + u")\n"_s + wrapped(format.proves + u'.', width, Indent)
             + wrapped(absenceText(format), width, Indent);
        if (!format.howToGet.isEmpty()) {
            // A command is copied from here, so that it stays on one line.
            out += QString(Indent, u' ') + u"Get one: "_s + format.howToGet + u'\n';
        }
        out += u'\n';
    }
    out +=
        wrapped(u"A file is known by its content. It may be compressed (gzip, xz, zstd, bzip2), lie in a zip "
                "or tar archive or in a folder, and be in UTF-8, UTF-16 or Latin-1."_s,
                width);
    return out.toUtf8();
}

QByteArray inventoryFormatsJson()
{
    QJsonArray formats;
    for (const InventoryFormat &format : inventoryFormats()) {
        formats.append(QJsonObject{{u"key"_s, format.key},
                                   {u"name"_s, format.name},
                                   {u"shows"_s, format.proves},
                                   {u"how_to_get"_s, Json::textOrNull(format.howToGet)},
                                   {u"absence_kind"_s, Json::textOrNull(format.absenceKind)}});
    }
    return Json::document({{u"schema"_s, u"ttc-inventory-formats/1"_s}, {u"formats"_s, formats}});
}

} // namespace Ttc
