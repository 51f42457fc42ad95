#include "models/catalog/byteset.h"
#include "models/catalog/namefolding.h"
#include "models/inventory/account.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/text/lines.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr std::string_view Separators = ",;\t|"; // between entries of a line
constexpr ByteSet EntryEnds(Separators);
constexpr ByteSet WordEnds(" ");
constexpr ByteSet Digits("0123456789");

std::vector<std::string_view> split(std::string_view text, const ByteSet &separators)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = separators.findFirstIn(text);
        if (const std::string_view part = trimmedAscii(text.substr(0, end)); !part.empty()) {
            parts.push_back(part);
        }
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return parts;
}

// Bullets, boxes to tick, numbers of a list, pipes of a table, quotation marks and brackets around an entry.
std::string_view withoutTrimmings(std::string_view text)
{
    static constexpr ByteSet trimmings("\"'`<>[]|*,;\xE2\x80\xA2 \t\r");
    text = trimmedAscii(text);
    if (text.starts_with("- ") || text.starts_with("+ ")) {
        text.remove_prefix(2);
    }
    if (text.starts_with("[x] ") || text.starts_with("[X] ") || text.starts_with("[ ] ")) {
        text.remove_prefix(4);
    }
    const std::size_t digits = Digits.findFirstNotIn(text);
    if (digits > 0 && digits <= 4 && digits + 1 < text.size() && (text[digits] == '.' || text[digits] == ')')
        && text[digits + 1] == ' ') {
        text.remove_prefix(digits + 2);
    }
    return trimmings.trimmed(text);
}

bool isComment(std::string_view line)
{
    static constexpr ByteSet rules("-=+|: \t\r");
    return line.starts_with('#') || line.starts_with("//") || line.starts_with("```")
        || rules.trimmed(line).empty();
}

std::string_view withoutRemark(std::string_view line)
{
    return line.substr(0, std::min(line.find(" #"), line.find(" // ")));
}

// Most of a long list, with nothing around it to take away.
bool isBareArn(std::string_view text)
{
    static constexpr ByteSet others(" ,;\t|\"'`<>[]*\xE2\x80\xA2");
    return text.starts_with("arn:") && others.findFirstIn(text) == std::string_view::npos;
}

class ListReader
{
public:
    explicit ListReader(Aggregator &into)
        : m_into(into)
    {
    }
    void line(const TextLine &line);

private:
    bool isKnown(std::string_view text) const { return !m_into.registry().fromAnything(text).empty(); }
    std::string_view takeAccount(std::string_view line);
    std::string_view takeLabel(std::string_view line);
    void item(std::string_view text);

    Aggregator &m_into;
    bool m_isComment = false; // of the line at hand
    std::string m_account;
};

void ListReader::line(const TextLine &line)
{
    std::string_view text = trimmedAscii(line.text);
    if (!line.goesOn && isBareArn(text)) {
        m_account.clear();
        m_isComment = false;
        readListItem(text, {}, {}, 1, m_into);
        return;
    }
    text = trimmedAscii(withoutRemark(text));
    if (!line.goesOn) {
        m_isComment = isComment(text);
        text = takeLabel(takeAccount(withoutTrimmings(text)));
    }
    if (!m_isComment) {
        for (const std::string_view part : split(text, EntryEnds)) {
            item(withoutTrimmings(part));
        }
    }
}

// "111122223333: s3, ec2"
std::string_view ListReader::takeAccount(std::string_view line)
{
    m_account.clear();
    static constexpr ByteSet ofAccounts("0123456789-");
    static constexpr ByteSet between(":=,;| \t");
    const std::size_t end = ofAccounts.findFirstNotIn(line);
    if (end == std::string_view::npos || end < 9) {
        return line;
    }
    const AccountId account = readAccountId(line.substr(0, end));
    if (account.kind != AccountId::Kind::Good && account.kind != AccountId::Kind::Padded) {
        return line;
    }
    m_account = line.substr(0, end);
    return line.substr(std::min(between.findFirstNotIn(line, end), line.size()));
}

// "prod: ec2, dynamodb": the word in front is nothing that is known, what it stands for is.
std::string_view ListReader::takeLabel(std::string_view line)
{
    const std::size_t colon = line.find(": ");
    if (m_isComment || colon == std::string_view::npos || line.starts_with("arn:")
        || isKnown(withoutTrimmings(line.substr(0, colon)))) {
        return line;
    }
    const std::string_view rest = trimmedAscii(line.substr(colon + 2));
    const std::string_view first = withoutTrimmings(rest.substr(0, EntryEnds.findFirstIn(rest)));
    if (!isKnown(first) && !first.starts_with("arn:")) {
        return line;
    }
    m_into.unmatched("name", withoutTrimmings(line.substr(0, colon)));
    return rest;
}

void ListReader::item(std::string_view text)
{
    if (text.empty()) {
        return;
    }
    // Several identifiers on a line, as --output text leaves them; but "S3 Glacier" is one name.
    const std::vector<std::string_view> words = split(text, WordEnds);
    const bool oneName = text.find(':') == std::string_view::npos && isKnown(text);
    if (words.size() > 1 && !oneName && std::ranges::all_of(words, [this](std::string_view word) {
            return isKnown(withoutTrimmings(word)) || word.starts_with("arn:");
        })) {
        for (const std::string_view word : words) {
            readListItem(withoutTrimmings(word), m_account, {}, 1, m_into);
        }
        return;
    }
    readListItem(text, m_account, {}, 1, m_into);
}

} // namespace

std::optional<Error> readList(TextStream &text, Aggregator &into)
{
    text.setLenient();
    ListReader reader(into);
    return readLines(text, Separators, [&reader](const TextLine &line) { reader.line(line); });
}

} // namespace Ttc
