#pragma once

#include "core/result.h"
#include "data/postgres/wakeup.h"

#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace signalbox {

/// Lets the sessions of one project log in one after the other, and none any more once the server has refused the login: a
/// password that was changed behind a lost connection is tried once, not by each of them (Supabase blocks an address after
/// three). Whoever has the turn keeps it while it tries again, so that a struggling server meets one visitor, not four. Safe
/// from any thread; a worker goes by its wake-up, which rings when it should ask again.
class PgAdmission
{
public:
    using Visitor = std::shared_ptr<pg::WakeUp>;

    /// True: connect now. False: another one has the turn. An error: the server has refused the login.
    Result<bool> enter(const Visitor &visitor);
    void leave(const Visitor &visitor); // connected, or given up
    void refuse(const Visitor &visitor, const Error &why);
    void forgetRefusal(); // the user wants another try

private:
    std::mutex m_mutex;
    std::deque<Visitor> m_queue; // the first has the turn
    std::optional<Error> m_refusal;
};

} // namespace signalbox
