#pragma once

#include <QString>
#include <QStringDecoder>

#include <cstddef>
#include <string>
#include <string_view>

namespace Ttc {

enum class Encoding {
    Utf8,
    Utf16LE,
    Utf16BE
};

struct EncodingGuess
{
    Encoding encoding = Encoding::Utf8;
    std::size_t markBytes = 0; // of the byte order mark
};

// By a byte order mark, else by where the zero bytes of a beginning stand.
EncodingGuess guessEncoding(std::string_view beginning);

// Turns UTF-16 that arrives in pieces into UTF-8.
class Utf16Reader
{
public:
    explicit Utf16Reader(Encoding encoding);
    std::string_view decode(std::string_view bytes); // valid until the next call
    bool hasError() const { return m_decoder.hasError(); }

private:
    QStringDecoder m_decoder;
    QByteArray m_text;
};

// Reads what is no UTF-8 as Latin-1, byte by byte, in text that arrives in pieces.
class Utf8Mender
{
public:
    // What was given, mended; less an unfinished character at its end, which the next piece completes. Valid
    // until the next call.
    std::string_view mend(std::string_view bytes);
    // An unfinished character that nothing followed.
    std::string_view finish();
    bool hasMended() const { return m_mended; }

private:
    std::size_t take(std::string_view bytes, bool last);

    std::string m_carry;
    std::string m_text;
    bool m_mended = false;
};

} // namespace Ttc
