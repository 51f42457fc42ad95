#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Ttc {

// Why something could not be done, in words that a person can act on.
struct Error
{
    // What a caller decides by: the command line's exit status, whether the window offers to try again.
    enum class Kind {
        Io,       // a file or folder could not be read or written
        Database, // SQLite refused, or the file is not one of ours
        Input,    // the content of a file was refused
        Usage,    // the request itself makes no sense
        Canceled, // the person stopped it
    };

    Kind kind = Kind::Io;
    QString file{};    // as the person named it; empty where no file is concerned
    QString place{};   // "line 3, column 7", "byte 812"; empty where it is the file as a whole
    QString message{}; // what was wrong: a sentence without its full stop
    QString advice{};  // what to do about it: a sentence without its full stop; may be empty

    // "file: place: message. advice." with the empty parts left out.
    QString text() const;
};

// For work that is given up where memory ran out, as std::bad_alloc tells it.
Error outOfMemory(const QString &file = {});

// The value, or the reason why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

} // namespace Ttc
