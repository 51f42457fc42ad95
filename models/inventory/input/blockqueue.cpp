#include "models/inventory/input/blockqueue.h"

#include "models/inventory/limits.h"

#include <chrono>
#include <utility>

namespace Ttc {

Block BlockQueue::spare()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_spares.empty()) {
            Block block = std::move(m_spares.back());
            m_spares.pop_back();
            block.size = 0;
            return block;
        }
    }
    return {std::make_unique_for_overwrite<char[]>(Limits::BlockBytes), 0};
}

bool BlockQueue::push(Block block)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_abandoned || m_blocks.size() < Limits::QueueBlocks; });
    if (m_abandoned) {
        return false;
    }
    m_blocks.push_back(std::move(block));
    m_changed.notify_all();
    return true;
}

void BlockQueue::finish(std::optional<Error> error)
{
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    m_error = std::move(error);
    m_changed.notify_all();
}

bool BlockQueue::pop(Block &block)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::milliseconds(50),
                       [this] { return m_finished || !m_blocks.empty(); });
    block.size = 0;
    if (!m_blocks.empty()) {
        block = std::move(m_blocks.front());
        m_blocks.pop_front();
        m_changed.notify_all();
        return true;
    }
    return !m_finished;
}

void BlockQueue::giveBack(Block block)
{
    if (block.data) {
        const std::lock_guard lock(m_mutex);
        m_spares.push_back(std::move(block));
    }
}

void BlockQueue::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_abandoned = true;
    m_changed.notify_all();
}

} // namespace Ttc
