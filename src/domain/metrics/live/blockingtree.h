#pragma once

#include "domain/metrics/live/livesample.h"

namespace signalbox {

/// A line of the tree of who waits for whom.
struct BlockingRow {
    LiveBackend backend;
    int depth = 0; // below whom it waits for
    int waiters = 0; // below it, at any depth
    bool isDeadlocked = false; // it waits for one that waits for it, over however many

    bool operator==(const BlockingRow &) const = default;
};

inline LiveBackendKey keyOfBlockingRow(const BlockingRow &row)
{
    return row.backend.key();
}

/// Those that others wait for first, each with those below it that wait for it; whoever keeps the most waiting comes first.
/// Each process stands once: below the one nearest to whom nobody holds up, since one that waits for a lock also waits for
/// all who asked earlier. Of a circle, which the server breaks after deadlock_timeout, the lowest number stands on top.
QList<BlockingRow> blockingTree(const QList<LiveBackend> &backends);

} // namespace signalbox
