#include "models/inventory/account.h"

#include "models/catalog/namefolding.h"

#include <algorithm>
#include <array>

namespace Ttc {

namespace {

constexpr std::size_t AccountDigits = 12;
constexpr std::size_t FewestDigits = 9;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The fields of an ARN: partition, service, Region, account, rest.
std::array<std::string_view, 5> fieldsOfArn(std::string_view arn)
{
    std::array<std::string_view, 5> fields{};
    arn = trimmedAscii(arn);
    if (!arn.starts_with("arn:")) {
        return fields;
    }
    arn.remove_prefix(4);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::size_t colon = i + 1 < fields.size() ? arn.find(':') : std::string_view::npos;
        fields.at(i) = arn.substr(0, colon);
        if (colon == std::string_view::npos) {
            break;
        }
        arn.remove_prefix(colon + 1);
    }
    if (fields[4].starts_with('/')) {
        fields[4].remove_prefix(1);
    }
    return fields;
}

// What stands in their ARNs behind the account is a name, without a type before it.
constexpr std::array<std::string_view, 5> Typeless{"codecommit", "codepipeline", "s3", "sns", "sqs"};

} // namespace

AccountId readAccountId(std::string_view text)
{
    text = trimmedAscii(text);
    if (text.empty() || text == "-") {
        return {};
    }
    std::string digits;
    for (const char c : text) {
        if (isDigit(c)) {
            digits += c;
        } else if (c != '-' && c != ' ' && c != '\'' && c != '"' && c != '=') {
            const bool number = isDigit(text.front()) && (c == '.' || c == ',' || c == 'E' || c == 'e');
            const bool hidden = std::string_view("Xx*<#?[{").find(text.front()) != std::string_view::npos;
            return {number   ? AccountId::Kind::Exponent
                    : hidden ? AccountId::Kind::Redacted
                             : AccountId::Kind::Other,
                    {}};
        }
    }
    if (digits.size() == AccountDigits) {
        return {AccountId::Kind::Good, digits};
    }
    if (digits.size() >= FewestDigits && digits.size() < AccountDigits) {
        return {AccountId::Kind::Padded, std::string(AccountDigits - digits.size(), '0') + digits};
    }
    return {AccountId::Kind::Other, {}};
}

std::string_view accountOfArn(std::string_view arn)
{
    const std::string_view account = fieldsOfArn(arn)[3];
    return account == "aws" ? std::string_view() : account;
}

bool isOwnedByAws(std::string_view arn)
{
    return fieldsOfArn(arn)[3] == "aws";
}

std::string_view regionOfArn(std::string_view arn)
{
    return fieldsOfArn(arn)[2];
}

std::string typeOfArn(std::string_view arn)
{
    const std::array<std::string_view, 5> fields = fieldsOfArn(arn);
    std::string type(fields[1]);
    // Buckets, topics and queues have no type in their ARNs: what stands there is their name.
    const bool typeless = type == "sns" || type == "sqs" || (type == "s3" && fields[3].empty());
    const std::size_t end = typeless ? std::string_view::npos : fields[4].find_first_of("/:");
    if (end != std::string_view::npos) {
        type += ':';
        type += fields[4].substr(0, end);
    }
    return type;
}

std::string_view nameOfArn(std::string_view arn, bool last)
{
    const std::string_view rest = fieldsOfArn(arn)[4];
    const std::size_t start = rest.find_first_of("/:");
    if (start == std::string_view::npos) {
        return {};
    }
    std::string_view name = rest.substr(start + 1);
    if (last) {
        const std::size_t slash = name.rfind('/');
        name = slash == std::string_view::npos ? name : name.substr(slash + 1);
    }
    return isResourceId(name) ? std::string_view() : name;
}

bool namesOneResource(std::string_view text)
{
    const bool isArn = trimmedAscii(text).starts_with("arn:");
    const std::array<std::string_view, 5> fields = fieldsOfArn(text);
    std::string_view rest = isArn ? fields[4] : trimmedAscii(text);
    if (rest.ends_with(":*")) {
        rest.remove_suffix(2); // log groups bear it behind their names
    }
    const std::size_t start = rest.find_last_of("/:");
    const std::string_view last = start == std::string_view::npos ? rest : rest.substr(start + 1);
    const bool whole =
        isArn && start == std::string_view::npos && std::ranges::find(Typeless, fields[1]) == Typeless.end();
    const bool account = isArn ? last == fields[3] : readAccountId(last).kind == AccountId::Kind::Good;
    return !last.empty() && last != "unknown" && last != "*" && rest != "root" && !whole && !account;
}

bool isResourceId(std::string_view text)
{
    const std::size_t hyphen = text.rfind('-');
    if (hyphen == std::string_view::npos || text.size() - hyphen < 9) {
        return false;
    }
    const std::string_view digits = text.substr(hyphen + 1);
    return (digits.size() == 8 || digits.size() == 17)
        && std::ranges::all_of(digits, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

std::string_view readRegion(std::string_view text)
{
    text = trimmedAscii(text);
    if (text.size() < 8 || text.size() > 24 || text == "aws-global" || !isDigit(text.back())) {
        return {};
    }
    const bool plain =
        std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-'; });
    return plain && text.find('-') != std::string_view::npos ? text : std::string_view();
}

} // namespace Ttc
