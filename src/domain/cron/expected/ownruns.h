#pragma once

#include "domain/cron/expected/expectedruns.h"

#include <vector>

namespace signalbox {

/// The runs of one job in the order of their begin, and how long they keep the next one waiting. Of the other jobs it knows
/// when these took all slots.
class OwnRuns
{
public:
    struct Begun {
        Instant start;
        Instant end; // the distant future while it is under way; at the latest where nobody knows
        qint64 runId = 0;
        bool isOver = true;
    };

    /// What pg_cron takes at most to begin what it can begin: see JobTimeline::usualGrace.
    static constexpr std::chrono::microseconds startSlack = std::chrono::seconds(12);
    /// How long it sleeps at most before it looks at the clock.
    static constexpr std::chrono::microseconds tick = std::chrono::seconds(1);

    OwnRuns(const JobTimeline &job, const CronRecord &record);

    const std::vector<Begun> &begun() const { return m_begun; }
    /// Those of which it is not known when they began, by number.
    const std::vector<ObservedRun> &notBegun() const { return m_notBegun; }
    std::size_t firstFrom(Instant at) const; // the first that began at or after; their number when none did
    /// Until when runs and taken slots, one after the other, keep waiting what is due at that time; that time when nothing does.
    /// They may begin as long after it.
    Instant waitEnd(Instant due, std::chrono::microseconds slack = startSlack) const;
    /// Since when the same keeps waiting what is due at that time.
    Instant waitBegin(Instant due) const;
    bool isBlockedAt(Instant at) const { return waitBegin(at) < at; }
    /// Whether in that time a run may have been under way of which nobody knows when it ended.
    bool isUnclear(Instant from, Instant until) const { return touch(m_unclear, from, until); }

private:
    void boundEnds();
    void joinBlocks();

    const SchedulerEvidence &m_evidence;
    std::vector<Begun> m_begun;
    std::vector<ObservedRun> m_notBegun;
    QList<TimeSpan> m_unclear;
    std::vector<TimeSpan> m_blocks; // in order; pauses that are only slack belong to them
};

/// Of a time that got the run of that number.
ExpectedRun servedRun(Instant due, const OwnRuns &runs, std::size_t run, std::chrono::microseconds grace);

} // namespace signalbox
