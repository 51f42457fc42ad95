#include "models/catalog/namefolding.h"

#include "models/catalog/byteset.h"

#include <algorithm>
#include <array>

namespace Ttc {

namespace {

bool isSeparator(char c)
{
    return c == ' ' || c == '\t' || c == '-' || c == '_' || c == '\r' || c == '\n';
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view withoutShortForm(std::string_view text)
{
    if (!text.ends_with(')')) {
        return text;
    }
    const std::size_t open = text.rfind('(');
    return open == std::string_view::npos || open == 0 ? text : trimmedAscii(text.substr(0, open));
}

bool isCurrency(std::string_view text)
{
    static constexpr std::array<std::string_view, 16> marks{
        "$", "€", "£", "¥", "₹", "usd", "eur", "gbp", "jpy", "cny", "inr", "cad", "aud", "chf", "brl", "sek"};
    return std::ranges::find(marks, text) != marks.end();
}

} // namespace

std::string toLowerAscii(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), lowered);
    return result;
}

std::string_view trimmedAscii(std::string_view text)
{
    static constexpr ByteSet blanks(" \t\r\n\v\f");
    return blanks.trimmed(text);
}

std::string foldName(std::string_view name, NameFold fold)
{
    name = trimmedAscii(name);
    if (fold != NameFold::Whole) {
        name = withoutShortForm(name);
    }
    std::string result;
    result.reserve(name.size() + 4);
    bool gap = false;
    const auto put = [&result, &gap](std::string_view text) {
        if (gap && !result.empty()) {
            result += ' ';
        }
        gap = false;
        result += text;
    };
    for (const char c : name) {
        if (isSeparator(c)) {
            gap = true;
        } else if (c == '&') {
            gap = true;
            put("and");
            gap = true;
        } else {
            const char low = lowered(c);
            put(std::string_view(&low, 1));
        }
    }
    if (fold == NameFold::NoBrand) {
        for (const std::string_view brand : {"amazon ", "aws "}) {
            if (result.starts_with(brand)) {
                result.erase(0, brand.size());
                break;
            }
        }
    }
    return result;
}

std::string foldBillingName(std::string_view name, bool withoutBrand)
{
    std::string lower = toLowerAscii(trimmedAscii(name));
    if (lower.ends_with(')')) {
        const std::size_t open = lower.rfind('(');
        if (open != std::string::npos
            && isCurrency(std::string_view(lower).substr(open + 1, lower.size() - open - 2))) {
            lower = trimmedAscii(std::string_view(lower).substr(0, open));
        }
    }
    std::string folded = foldName(lower, NameFold::Whole);
    if (withoutBrand) {
        for (const std::string_view brand : {"amazon ", "aws ", "amazon"}) {
            if (folded.starts_with(brand) && folded.size() > brand.size()) {
                folded.erase(0, brand.size());
                break;
            }
        }
    }
    return folded;
}

bool matchesGlob(std::string_view text, std::string_view pattern)
{
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t star = std::string_view::npos;
    std::size_t retry = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            retry = at;
        } else if (in < pattern.size() && pattern[in] == text[at]) {
            ++in;
            ++at;
        } else if (star != std::string_view::npos) {
            in = star + 1;
            at = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in) == std::string_view::npos;
}

} // namespace Ttc
