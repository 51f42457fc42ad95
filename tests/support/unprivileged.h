#pragma once

#include <unistd.h>

namespace Ttc {

// While it lives, a test that root runs meets the file permissions that everybody else meets.
class Unprivileged
{
public:
    Unprivileged()
    {
        if (m_user == 0) {
            m_dropped = seteuid(65534) == 0;
        }
    }
    ~Unprivileged()
    {
        if (m_dropped && seteuid(m_user) != 0) {
            _exit(1); // later tests could no longer clean up
        }
    }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

private:
    uid_t m_user = geteuid();
    bool m_dropped = false;
};

} // namespace Ttc
