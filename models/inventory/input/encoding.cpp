#include "models/inventory/input/encoding.h"

#include <algorithm>
#include <array>

namespace Ttc {

namespace {

// Bytes of the character that this one begins; 0 when none begins so.
std::size_t lengthOfCharacter(unsigned char lead)
{
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool isCharacter(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    for (std::size_t i = 1; i < text.size(); ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            return false;
        }
    }
    if (text.size() < 3) {
        return true;
    }
    // Overlong forms, surrogates, beyond the last character.
    const unsigned char lead = byte(0);
    const unsigned char next = byte(1);
    return !((lead == 0xE0 && next < 0xA0) || (lead == 0xED && next > 0x9F) || (lead == 0xF0 && next < 0x90)
             || (lead == 0xF4 && next > 0x8F));
}

} // namespace

EncodingGuess guessEncoding(std::string_view beginning)
{
    using std::string_view_literals::operator""sv;
    if (beginning.starts_with("\xEF\xBB\xBF"sv)) {
        return {Encoding::Utf8, 3};
    }
    if (beginning.starts_with("\xFF\xFE"sv)) {
        return {Encoding::Utf16LE, 2};
    }
    if (beginning.starts_with("\xFE\xFF"sv)) {
        return {Encoding::Utf16BE, 2};
    }
    const std::string_view sample = beginning.substr(0, 2048);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i) {
        zeros.at(i % 2) += sample[i] == '\0' ? 1U : 0U;
    }
    const std::size_t many = sample.size() / 4;
    if (sample.size() >= 4 && zeros[1] > many && zeros[0] == 0) {
        return {Encoding::Utf16LE, 0};
    }
    if (sample.size() >= 4 && zeros[0] > many && zeros[1] == 0) {
        return {Encoding::Utf16BE, 0};
    }
    return {};
}

Utf16Reader::Utf16Reader(Encoding encoding)
    : m_decoder(encoding == Encoding::Utf16LE ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE)
{
}

std::string_view Utf16Reader::decode(std::string_view bytes)
{
    const QString text = m_decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    m_text = text.toUtf8();
    return {m_text.constData(), static_cast<std::size_t>(m_text.size())};
}

std::size_t Utf8Mender::take(std::string_view bytes, bool last)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        const std::size_t length = lengthOfCharacter(lead);
        if (length > bytes.size() - at && !last) {
            return at;
        }
        if (length > 0 && length <= bytes.size() - at && isCharacter(bytes.substr(at, length))) {
            m_text.append(bytes.substr(at, length));
            at += length;
            continue;
        }
        m_text += static_cast<char>(0xC0 | (lead >> 6U));
        m_text += static_cast<char>(0x80 | (lead & 0x3FU));
        m_mended = true;
        ++at;
    }
    return at;
}

std::string_view Utf8Mender::mend(std::string_view bytes)
{
    if (m_carry.empty()
        && std::ranges::all_of(bytes, [](char c) { return static_cast<signed char>(c) >= 0; })) {
        return bytes;
    }
    m_text.clear();
    const std::string all = m_carry + std::string(bytes);
    m_carry = all.substr(take(all, false));
    return m_text;
}

std::string_view Utf8Mender::finish()
{
    m_text.clear();
    take(m_carry, true);
    m_carry.clear();
    return m_text;
}

} // namespace Ttc
