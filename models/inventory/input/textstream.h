#pragma once

#include "models/catalog/error.h"
#include "models/inventory/input/encoding.h"
#include "models/inventory/input/filestream.h"
#include "models/inventory/input/piecesource.h"

#include <QString>

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace Ttc {

// The text of a file as UTF-8, piece by piece.
class TextStream final : public PieceSource
{
public:
    // `keepGoing` is asked at every piece and at least every 50 ms, with the bytes read from disk; when it
    // says no, the text ends. `path` is where the bytes come from, as path() tells it.
    TextStream(std::unique_ptr<ByteSource> source, QString path, std::function<bool(qint64)> keepGoing);
    // Pieces are at most that long from now on: tests look for what a cut could break.
    void setMostBytes(std::size_t bytes) { m_mostBytes = bytes; }

    // The beginning as it lies in the file, decompressed: for what is recognised by its bytes.
    std::string_view rawBeginning();
    // The first `bytes` of the text, or all of it where it is shorter. Nothing of it is used up. Valid until
    // the next call of this or next().
    std::string_view peek(std::size_t bytes);
    bool next(std::string_view &piece) override;

    // Reads what is no UTF-8 as Latin-1 from here on, and says so in encoding().
    void setLenient() { m_lenient = true; }

    // Why the text ended early; to be asked after next() returned false.
    std::optional<Error> error() const;
    bool isStopped() const { return m_stopped; }
    QString encoding() const; // "utf-8", "utf-16le", "utf-16be" or "latin-1"
    const FileStream &file() const { return m_file; }
    const QString &path() const { return m_path; }

private:
    bool nextRaw(std::string_view &piece);
    bool nextWhole(std::string_view &piece);
    bool nextDecoded(std::string_view &piece);
    void begin();

    QString m_path;
    std::function<bool(qint64)> m_keepGoing;
    FileStream m_file;
    EncodingGuess m_guess;
    std::optional<Utf16Reader> m_utf16;
    Utf8Mender m_mender;
    std::string m_raw;  // beginning that was not decoded yet
    std::string m_text; // beginning that was decoded and not given yet
    std::string m_given;
    std::string_view m_rest; // of a piece that was too long
    std::size_t m_mostBytes = std::numeric_limits<std::size_t>::max();
    bool m_begun = false;
    bool m_ended = false;
    bool m_stopped = false;
    bool m_lenient = false;
};

} // namespace Ttc
