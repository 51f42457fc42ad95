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
    static const QRegularExpression box(uR"(^\s*[-*+] \[([ xX])\])"_s);
    IncomingFile file{.kind = IncomingFile::Kind::Tracker, .format = u"Markdown task list"_s};
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        const qsizetype comment = line.indexOf("<!--"_L1);
        const QRegularExpressionMatch match = comment < 0 ? QRegularExpressionMatch() : box.match(line);
        const std::optional<ItemKey> key = match.hasMatch() ? itemKeyIn(line.sliced(comment)) : std::nullopt;
        if (!key || match.capturedEnd() > comment) {
            continue;
        }
        QString title = line.sliced(match.capturedEnd(), comment - match.capturedEnd()).trimmed();
        const bool isTicked = match.captured(1) != " "_L1;
        file.rows.append({.number = static_cast<int>(i) + 1,
                          .item = key->item,
                          .mark = key->mark,
                          .title = title.remove(u"**"_s).remove(u'\\'),
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
