#include "models/catalog/namefolding.h"
#include "models/inventory/account.h"
#include "models/inventory/limits.h"
#include "models/inventory/readers/reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(separators);
        if (const std::string_view part = trimmedAscii(text.substr(0, end)); !part.empty()) {
            parts.push_back(part);
        }
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return parts;
}

// Bullets, numbers of a list, pipes of a table, quotation marks and brackets around an entry.
std::string_view withoutTrimmings(std::string_view text)
{
    static constexpr std::string_view trimmings = "\"'`<>[]|*,;\xE2\x80\xA2 \t\r";
    text = trimmedAscii(text);
    if (text.starts_with("- ") || text.starts_with("+ ")) {
        text.remove_prefix(2);
    }
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits > 0 && digits <= 4 && digits + 1 < text.size() && (text[digits] == '.' || text[digits] == ')')
        && text[digits + 1] == ' ') {
        text.remove_prefix(digits + 2);
    }
    const std::size_t from = text.find_first_not_of(trimmings);
    return from == std::string_view::npos ? std::string_view()
                                          : text.substr(from, text.find_last_not_of(trimmings) - from + 1);
}

bool isComment(std::string_view line)
{
    return line.starts_with('#') || line.starts_with("//") || line.starts_with("```")
        || line.find_first_not_of("-=+|: \t\r") == std::string_view::npos;
}

class ListReader
{
public:
    explicit ListReader(Aggregator &into)
        : m_into(into)
    {
    }
    void line(std::string_view line);

private:
    bool isKnown(std::string_view text) const { return !m_into.registry().fromAnything(text).empty(); }
    void item(std::string_view text, std::string_view account);

    Aggregator &m_into;
};

void ListReader::line(std::string_view line)
{
    line = trimmedAscii(line);
    if (isComment(line)) {
        return;
    }
    line = withoutTrimmings(line);
    // "111122223333: s3, ec2"
    std::string_view account;
    if (const std::size_t end = line.find_first_not_of("0123456789-");
        end != std::string_view::npos && end >= 9) {
        if (readAccountId(line.substr(0, end)).kind == AccountId::Kind::Good
            || readAccountId(line.substr(0, end)).kind == AccountId::Kind::Padded) {
            account = line.substr(0, end);
            line = line.substr(std::min(line.find_first_not_of(":=,;| \t", end), line.size()));
        }
    }
    for (const std::string_view part : split(line, ",;\t|")) {
        item(withoutTrimmings(part), account);
    }
}

void ListReader::item(std::string_view text, std::string_view account)
{
    if (text.empty()) {
        return;
    }
    // Several identifiers on a line, as --output text leaves them; but "S3 Glacier" is one name.
    const std::vector<std::string_view> words = split(text, " ");
    const bool oneName = text.find(':') == std::string_view::npos && isKnown(text);
    if (words.size() > 1 && !oneName && std::ranges::all_of(words, [this](std::string_view word) {
            return isKnown(withoutTrimmings(word)) || word.starts_with("arn:");
        })) {
        for (const std::string_view word : words) {
            readListItem(withoutTrimmings(word), account, {}, 1, m_into);
        }
        return;
    }
    readListItem(text, account, {}, 1, m_into);
}

} // namespace

std::optional<Error> readList(TextStream &text, Aggregator &into)
{
    text.setLenient();
    ListReader reader(into);
    std::string carry;
    std::string_view piece;
    qint64 line = 1;
    while (text.next(piece)) {
        while (!piece.empty()) {
            const std::size_t end = piece.find('\n');
            carry.append(piece.substr(0, end));
            if (end != std::string_view::npos) {
                reader.line(carry);
                carry.clear();
                ++line;
                piece.remove_prefix(end + 1);
                continue;
            }
            piece = {};
            if (carry.size() > Limits::ListLineBytes) {
                return Error{.kind = Error::Kind::Input,
                             .place = u"line %1"_s.arg(line),
                             .message =
                                 u"the line is longer than %1 MiB"_s.arg(Limits::ListLineBytes / 1024 / 1024),
                             .advice = u"Write one service, resource type or ARN on a line"_s};
            }
        }
    }
    reader.line(carry);
    return {};
}

} // namespace Ttc
