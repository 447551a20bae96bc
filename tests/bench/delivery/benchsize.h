#pragma once

#include <chrono>

namespace signalbox {

/// How much each part of the bench does: all of it, or just enough to see that it still works.
struct BenchSize {
    bool isSmoke = false;
    int finishedRows = 300'000; // that the idle pump works beside
    int burst = 2000;
    int rounds = 3; // of each burst
    int perSecond = 40; // of a steady stream
    std::chrono::seconds hanging{150};
    std::chrono::seconds minute{60};
    std::chrono::seconds gap{182}; // three ends of a minute
    int gapPerSecond = 20;
    std::chrono::seconds ordered{20};
    std::chrono::seconds idle{60};
    int inserts = 3000; // over all ways
    int timeoutMs = 5000;

    static BenchSize smoke(int rows)
    {
        using namespace std::chrono_literals;
        return {.isSmoke = true,
            .finishedRows = rows,
            .burst = 40,
            .rounds = 1,
            .perSecond = 20,
            .hanging = 4s,
            .minute = 2s,
            .gap = 3s,
            .gapPerSecond = 10,
            .ordered = 1s,
            .idle = 1s,
            .inserts = 100,
            .timeoutMs = 500};
    }

    bool operator==(const BenchSize &) const = default;
};

} // namespace signalbox
