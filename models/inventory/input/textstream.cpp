#include "models/inventory/input/textstream.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

TextStream::TextStream(std::unique_ptr<ByteSource> source, QString path,
                       std::function<bool(qint64)> keepGoing)
    : m_path(std::move(path))
    , m_keepGoing(std::move(keepGoing))
    , m_file(std::move(source))
{
}

bool TextStream::nextRaw(std::string_view &piece)
{
    while (!m_ended) {
        const char *data = nullptr;
        std::size_t size = 0;
        m_ended = !m_file.next(data, size);
        if (m_keepGoing && !m_keepGoing(m_file.bytesRead())) {
            m_ended = true;
            m_stopped = true;
        }
        if (!m_ended && size > 0) {
            piece = {data, size};
            return true;
        }
    }
    return false;
}

void TextStream::begin()
{
    if (m_begun) {
        return;
    }
    m_begun = true;
    std::string_view piece;
    if (!nextRaw(piece)) {
        return;
    }
    m_raw = piece;
    m_guess = guessEncoding(m_raw);
    if (m_guess.encoding != Encoding::Utf8) {
        m_utf16.emplace(m_guess.encoding);
    }
}

std::string_view TextStream::rawBeginning()
{
    begin();
    return m_raw;
}

bool TextStream::nextDecoded(std::string_view &piece)
{
    begin();
    for (;;) {
        if (!m_raw.empty()) {
            m_given = std::exchange(m_raw, {}).substr(m_guess.markBytes);
            piece = m_given;
        } else if (!nextRaw(piece)) {
            return false;
        }
        if (m_utf16) {
            piece = m_utf16->decode(piece);
        }
        if (!piece.empty()) {
            return true;
        }
    }
}

std::string_view TextStream::peek(std::size_t bytes)
{
    std::string_view piece;
    while (m_text.size() < bytes && nextDecoded(piece)) {
        m_text += piece;
    }
    return std::string_view(m_text).substr(0, bytes);
}

bool TextStream::next(std::string_view &piece)
{
    if (m_rest.empty() && !nextWhole(m_rest)) {
        return false;
    }
    piece = m_rest.substr(0, m_mostBytes);
    m_rest.remove_prefix(piece.size());
    return true;
}

bool TextStream::nextWhole(std::string_view &piece)
{
    for (;;) {
        if (!m_text.empty()) {
            m_given = std::exchange(m_text, {});
            piece = m_given;
        } else if (!nextDecoded(piece)) {
            piece = m_lenient ? m_mender.finish() : std::string_view();
            return !piece.empty();
        }
        if (m_lenient) {
            piece = m_mender.mend(piece);
        }
        if (!piece.empty()) {
            return true;
        }
    }
}

std::optional<Error> TextStream::error() const
{
    if (m_stopped) {
        return Error{.kind = Error::Kind::Canceled, .message = u"reading was stopped"_s};
    }
    if (m_ended && m_file.error()) {
        return m_file.error();
    }
    if (m_utf16 && m_utf16->hasError()) {
        return Error{.kind = Error::Kind::Input,
                     .message = u"the text is not valid UTF-16"_s,
                     .advice = u"Save the file again as UTF-8"_s};
    }
    return {};
}

QString TextStream::encoding() const
{
    if (m_mender.hasMended()) {
        return u"latin-1"_s;
    }
    return m_guess.encoding == Encoding::Utf8    ? u"utf-8"_s
         : m_guess.encoding == Encoding::Utf16LE ? u"utf-16le"_s
                                                 : u"utf-16be"_s;
}

} // namespace Ttc
