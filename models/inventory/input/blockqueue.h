#pragma once

#include "models/catalog/error.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Ttc {

// A piece of a file on its way from one thread to the other.
struct Block
{
    std::unique_ptr<char[]> data{};
    std::size_t size = 0;
};

// A bounded queue between one thread that fills blocks and one that empties them. Blocks are used again, so
// memory stays at a handful of them whatever the size of a file.
class BlockQueue
{
public:
    // For the filling side. A block of Limits::BlockBytes to write into.
    Block spare();
    // False when nobody reads any more.
    bool push(Block block);
    // No more blocks; the reason where they stopped short.
    void finish(std::optional<Error> error = {});

    // For the emptying side. False at the end; waits at most 50 ms and then gives an empty block, so that a
    // caller can look at other things.
    bool pop(Block &block);
    void giveBack(Block block);
    // Nothing more will be read: unblocks the filling side.
    void abandon();
    // Why the blocks ended early. To be asked after pop() returned false.
    const std::optional<Error> &error() const { return m_error; }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Block> m_blocks;
    std::vector<Block> m_spares;
    std::optional<Error> m_error;
    bool m_finished = false;
    bool m_abandoned = false;
};

} // namespace Ttc
