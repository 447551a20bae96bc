#include "domain/cron/expected/ownruns.h"

#include "domain/cron/jobstate.h"

#include <algorithm>

namespace signalbox {

OwnRuns::OwnRuns(const JobTimeline &job, const CronRecord &record) : m_evidence(record.evidence)
{
    m_begun.reserve(std::size_t(job.runs.size()));
    for (const ObservedRun &run : job.runs) {
        if (!run.startedAt || !run.startedAt->isFinite()) {
            m_notBegun.push_back(run);
            continue;
        }
        const Instant start = *run.startedAt;
        m_begun.push_back({start, std::max(start, run.endedAt.value_or(Instant::distantFuture())), run.runId});
        m_begun.back().isOver = run.endedAt || isOver(run.status);
    }
    if (!std::ranges::is_sorted(m_begun, {}, &Begun::start))
        std::ranges::stable_sort(m_begun, {}, &Begun::start);
    std::ranges::sort(m_notBegun, {}, &ObservedRun::runId);
    boundEnds();
    joinBlocks();
}

/// A run whose end nobody wrote was over when the next one began, and when the scheduler's process was.
void OwnRuns::boundEnds()
{
    for (std::size_t i = 0; i < m_begun.size(); ++i) {
        Begun &run = m_begun[i];
        if (run.end.isFinite())
            continue;
        if (i + 1 < m_begun.size())
            run.end = m_begun[i + 1].start;
        if (!run.isOver)
            continue;
        const auto process = lastBegunBy(m_evidence.alive, run.start);
        const Instant processEnd = process ? std::max(run.start, process->until) : run.start;
        if (processEnd < run.end) {
            run.end = processEnd;
            m_unclear.append({run.start, processEnd});
        }
    }
}

std::size_t OwnRuns::firstFrom(Instant at) const
{
    return std::size_t(std::ranges::lower_bound(m_begun, at, {}, &Begun::start) - m_begun.begin());
}

void OwnRuns::joinBlocks()
{
    m_blocks.reserve(m_begun.size() + std::size_t(m_evidence.slotsTaken.size()));
    const auto append = [this](const TimeSpan &block) {
        if (!m_blocks.empty() && block.from <= m_blocks.back().until + startSlack)
            m_blocks.back().until = std::max(m_blocks.back().until, block.until);
        else
            m_blocks.push_back(block);
    };
    auto taken = m_evidence.slotsTaken.begin();
    for (const Begun &run : m_begun) {
        for (; taken != m_evidence.slotsTaken.end() && taken->from <= run.start; ++taken)
            append(*taken);
        append({run.start, run.end});
    }
    std::for_each(taken, m_evidence.slotsTaken.end(), append);
}

Instant OwnRuns::waitEnd(Instant due, std::chrono::microseconds slack) const
{
    const auto later = std::ranges::upper_bound(m_blocks, due + slack, {}, &TimeSpan::from);
    return later == m_blocks.begin() ? due : std::max(due, std::prev(later)->until);
}

Instant OwnRuns::waitBegin(Instant due) const
{
    const auto later = std::ranges::upper_bound(m_blocks, due, {}, &TimeSpan::from);
    return later != m_blocks.begin() && std::prev(later)->until > due ? std::prev(later)->from : due;
}

ExpectedRun servedRun(Instant due, const OwnRuns &runs, std::size_t run, std::chrono::microseconds grace)
{
    const OwnRuns::Begun &begun = runs.begun()[run];
    const std::chrono::microseconds lateBy = begun.start - due;
    ExpectedRun served{.at = due, .verdict = RunVerdict::Ran, .runId = begun.runId, .lateBy = lateBy};
    if (lateBy > grace)
        served.verdict = runs.isBlockedAt(due) ? RunVerdict::Queued : RunVerdict::Late;
    return served;
}

} // namespace signalbox
