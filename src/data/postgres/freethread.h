#pragma once

#include <functional>

namespace signalbox {

/// Runs `work` on a thread that nobody joins, because it may sit in a call that nothing can end (libpq's connect and
/// PQcancel towards a host that swallows packets). The end of the application waits a moment for those that can end.
void runOnFreeThread(std::function<void()> work);

/// For a free thread that returns from such a call: when the application object is gone by then, the thread must
/// touch nothing that is being torn down, and stays here until the process ends.
void parkIfApplicationEnded();

} // namespace signalbox
