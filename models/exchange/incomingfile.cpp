#include "models/exchange/incomingfile.h"

#include "models/checklist/itemstore.h"
#include "models/exchange/incomingreaders.h"
#include "models/exchange/incomingrows.h"
#include "models/exchange/incomingtable.h"
#include "models/exchange/ourside.h"

#include <QFile>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

bool isZip(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == "PK\x03\x04"_ba;
}

Result<IncomingFile> tableFile(const Result<IncomingTable> &table, const QString &format)
{
    return table.and_then(incomingRows).map([&format](IncomingFile file) {
        file.format = file.kind == IncomingFile::Kind::Tracker ? u"tracker's "_s + format : format;
        return file;
    });
}

// By its first sign; a table may begin with anything, and says itself when it is none.
Result<IncomingFile> textFile(const QByteArray &text)
{
    const QByteArray start = text.first(std::min<qsizetype>(text.size(), 4096)).trimmed();
    if (start.isEmpty()) {
        return tl::unexpected(Error{.kind = Error::Kind::Input,
                                    .message = u"the file is empty"_s,
                                    .advice = u"Look whether the export failed"_s});
    }
    const bool mayBeJson = start.startsWith('{') || start.startsWith('[');
    Result<IncomingFile> json = mayBeJson ? incomingJson(text) : tl::unexpected(Error());
    if (json) {
        return json;
    }
    // A cell of a table may hold a task list, and a task list may begin with what looks like JSON.
    Result<IncomingFile> table = tableFile(csvTable(text), u"CSV table"_s);
    if (table) {
        return table;
    }
    Result<IncomingFile> list = incomingMarkdown(text);
    if (list) {
        return list;
    }
    // Whatever it was meant to be says best why it is none.
    if (mayBeJson) {
        return json;
    }
    return text.contains("ttc:") ? table : list;
}

} // namespace

Result<IncomingFile> readIncoming(const QString &path)
{
    Result<IncomingFile> file = isZip(path) ? tableFile(xlsxTable(path), u"Excel workbook"_s)
                                            : incomingBytes(path).and_then(textFile);
    if (file) {
        file->path = path;
        return file;
    }
    Error error = file.error();
    error.file = path;
    return tl::unexpected(error);
}

Result<QHash<QString, ItemStates>> sentStates(const IncomingFile &file, const ItemStore &store)
{
    QHash<QString, ItemStates> sent;
    QSet<QString> asked;
    for (const IncomingRow &row : file.rows) {
        const QString mark = toText(row.mark);
        if (mark.isEmpty() || asked.contains(mark)) {
            continue;
        }
        asked.insert(mark);
        const auto states = store.statesAt(row.mark);
        if (!states) {
            return tl::unexpected(states.error());
        }
        if (*states) {
            sent.insert(mark, **states);
        }
    }
    return sent;
}

} // namespace Ttc
