#include "models/checklist/itemkey.h"
#include "models/exchange/incomingreaders.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QList<Status> Ticked{Status::Implemented, Status::Verified};
// A tick that was taken away: there is work left.
const QList<Status> NotTicked{Status::InProgress, Status::NotAssessed, Status::Planned, Status::NotApplicable,
                              Status::RiskAccepted};

} // namespace

Result<IncomingFile> incomingMarkdown(const QByteArray &text)
{
    static const QRegularExpression box(uR"(^\s*[-*+] \[([ xX])\]\s*(.*?)\s*<!--(.*?)-->)"_s);
    IncomingFile file{.kind = IncomingFile::Kind::Tracker, .format = u"Markdown task list"_s};
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = box.match(lines.at(i));
        const std::optional<ItemKey> key = match.hasMatch() ? itemKeyIn(match.captured(3)) : std::nullopt;
        if (!key) {
            continue;
        }
        const bool isTicked = match.captured(1) != " "_L1;
        file.rows.append({.number = static_cast<int>(i) + 1,
                          .item = key->item,
                          .mark = key->mark,
                          .title = match.captured(2).remove(u"**"_s).remove(u'\\'),
                          .statuses = isTicked ? Ticked : NotTicked,
                          .statusWord = isTicked ? u"ticked"_s : u"not ticked"_s});
    }
    if (file.rows.isEmpty()) {
        return tl::unexpected(
            Error{.kind = Error::Kind::Input,
                  .message = u"the text has no boxes with an item key, and it is no table"_s,
                  .advice = u"Take a checklist that was exported here, with its comments, or a table"_s});
    }
    return file;
}

} // namespace Ttc
