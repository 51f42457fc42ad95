#pragma once

#include <QtGlobal>

#include <cstddef>

// What a file may ask for, each with a clear refusal; and the sizes of the pipe that reads it.
namespace Ttc::Limits {

inline constexpr std::size_t BlockBytes = 128UL * 1024;
inline constexpr std::size_t QueueBlocks = 16;

inline constexpr qint64 JsonStringBytes = 16LL * 1024 * 1024;
inline constexpr int JsonDepth = 512;
inline constexpr std::size_t CsvFieldBytes = 1024UL * 1024;
inline constexpr std::size_t ListLineBytes = 1024UL * 1024;
inline constexpr qint64 YamlBytes = 4LL * 1024 * 1024;
inline constexpr int YamlDepth = 64;

// A file that unpacks to more than this many times its size is refused once it has grown past the threshold.
inline constexpr qint64 UnpackRatio = 1000;
inline constexpr qint64 UnpackThreshold = 100LL * 1024 * 1024;

// A file that gains more than this while it is read may gain for ever.
inline constexpr qint64 GrowthBytes = 16LL * 1024 * 1024;

inline constexpr int ArchiveMembers = 10'000;
// A folder with more files and folders than this is refused: somebody pointed at a whole disk.
inline constexpr int FolderFiles = 100'000;

// How far a file is looked at before its format must be known.
inline constexpr std::size_t FirstLookBytes = 64UL * 1024;
inline constexpr std::size_t LastLookBytes = 4UL * 1024 * 1024;

// Names that nobody knows are kept one by one up to this many; the rest is counted together.
inline constexpr std::size_t UnmatchedNames = 10'000;
// There are some forty; what a column of free text is called by that name must not fill the memory.
inline constexpr std::size_t RegionNames = 1000;
inline constexpr std::size_t NameBytes = 200;
// Of one file, by check, account and standard: a thousand accounts under all checks that there are.
inline constexpr std::size_t CheckCounts = 500'000;
// The longest ARN that AWS gives out.
inline constexpr std::size_t ArnBytes = 2048;

} // namespace Ttc::Limits
