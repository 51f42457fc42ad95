#include "models/inventory/text/lines.h"

#include "models/inventory/limits.h"

#include <QtGlobal>

#include <string>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

std::optional<Error> readLines(PieceSource &text, std::string_view cutBehind,
                               const std::function<void(const TextLine &)> &line)
{
    std::string carry;
    std::string_view piece;
    TextLine next;
    qint64 number = 1;
    const auto give = [&](std::size_t length, bool ends) {
        next.text = std::string_view(carry).substr(0, length);
        line(next);
        next.goesOn = !ends;
        carry.erase(0, length);
    };
    while (text.next(piece)) {
        for (std::size_t end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n')) {
            carry.append(piece.substr(0, end));
            give(carry.size(), true);
            ++number;
            piece.remove_prefix(end + 1);
        }
        carry.append(piece);
        if (carry.size() <= Limits::ListLineBytes) {
            continue;
        }
        const std::size_t cut = carry.find_last_of(cutBehind);
        if (cut == std::string::npos) {
            return Error{.kind = Error::Kind::Input,
                         .place = u"line %1"_s.arg(number),
                         .message =
                             u"the line is longer than %1 MiB"_s.arg(Limits::ListLineBytes / 1024 / 1024),
                         .advice = u"Write one service, resource type or ARN on a line"_s};
        }
        give(cut + 1, false);
    }
    give(carry.size(), true);
    return {};
}

} // namespace Ttc
