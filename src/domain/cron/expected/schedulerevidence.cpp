#include "domain/cron/expected/schedulerevidence.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace signalbox {

namespace {

/// The last sign of life before that time, and not before `since`.
Instant lastSignBefore(const QList<Instant> &signs, Instant before, Instant since)
{
    const auto next = std::ranges::lower_bound(signs, before);
    return next == signs.begin() ? since : std::max(since, *std::prev(next));
}

/// Puts together what looks say, one after the other.
class EvidenceGatherer
{
public:
    explicit EvidenceGatherer(const QList<Instant> &signsOfLife) : m_signs(signsOfLife) { }

    void take(const SchedulerLook &look);
    SchedulerEvidence evidence() const;

private:
    static bool sawAlive(const SchedulerLook &look)
    {
        return look.schedulerStartedAt && look.scheduler == Liveness::Alive && *look.schedulerStartedAt <= look.at;
    }
    void takeAlive(const SchedulerLook &look);
    void takeRestarts(const SchedulerLook &look);
    void addRestart(QList<TimeSpan> &to, Instant started);

    const QList<Instant> &m_signs;
    SchedulerEvidence m_evidence;
    Liveness m_lastScheduler = Liveness::Unknown;
    std::optional<Instant> m_lastReached;
    std::map<Instant, Instant> m_processes; // of the scheduler: start and last look
    QList<Instant> m_unanswered; // looks since then
};

void EvidenceGatherer::take(const SchedulerLook &look)
{
    if (!look.serverStartedAt) {
        m_unanswered.append(look.at);
        m_lastScheduler = Liveness::Unknown;
        return;
    }
    takeRestarts(look);
    takeAlive(look);
    if (standsStill(look.scheduler) && standsStill(m_lastScheduler))
        m_evidence.schedulerDown.append({*m_lastReached, look.at});
    m_lastReached = look.at;
    m_lastScheduler = look.scheduler;
    m_unanswered.clear();
}

void EvidenceGatherer::takeAlive(const SchedulerLook &look)
{
    if (!sawAlive(look))
        return;
    Instant &seenUntil = m_processes[*look.schedulerStartedAt];
    seenUntil = std::max(seenUntil, look.at);
}

/// What began after the look before was away for some time between.
void EvidenceGatherer::takeRestarts(const SchedulerLook &look)
{
    if (!m_lastReached)
        return;
    const bool serverRestarted = *look.serverStartedAt > *m_lastReached;
    if (serverRestarted)
        addRestart(m_evidence.serverDown, *look.serverStartedAt);
    if (!sawAlive(look) || *look.schedulerStartedAt <= *m_lastReached)
        return;
    if (serverRestarted)
        m_evidence.schedulerDown.append({*look.serverStartedAt, *look.schedulerStartedAt});
    else
        addRestart(m_evidence.schedulerDown, *look.schedulerStartedAt);
}

void EvidenceGatherer::addRestart(QList<TimeSpan> &to, Instant started)
{
    const Instant lastSign = lastSignBefore(m_signs, started, *m_lastReached);
    Instant reached = lastSign;
    for (const Instant unanswered : std::as_const(m_unanswered)) {
        if (unanswered > started || unanswered - reached > longestRestart)
            break;
        reached = std::max(reached, unanswered);
    }
    if (started - reached <= longestRestart)
        to.append({lastSign, started});
}

SchedulerEvidence EvidenceGatherer::evidence() const
{
    SchedulerEvidence evidence = m_evidence;
    for (const auto &[started, seenUntil] : m_processes) {
        evidence.alive.append({started, seenUntil});
        evidence.schedulerStarts.append(started);
    }
    evidence.schedulerDown = unionOf(evidence.schedulerDown);
    evidence.serverDown = unionOf(evidence.serverDown);
    return evidence;
}

} // namespace

SchedulerEvidence evidenceFrom(QList<SchedulerLook> looks, QList<Instant> signsOfLife)
{
    std::ranges::stable_sort(looks, {}, &SchedulerLook::at);
    std::ranges::sort(signsOfLife);
    EvidenceGatherer gatherer(signsOfLife);
    for (const SchedulerLook &look : std::as_const(looks))
        gatherer.take(look);
    return gatherer.evidence();
}

QList<TimeSpan> slotsTakenBy(const QList<TimeSpan> &runs, int slotCount)
{
    struct Step {
        Instant at;
        int change;
    };
    std::vector<Step> steps;
    steps.reserve(std::size_t(runs.size()) * 2);
    for (const TimeSpan &run : runs) {
        if (run.isEmpty())
            continue;
        steps.push_back({run.from, 1});
        steps.push_back({run.until, -1});
    }
    std::ranges::sort(steps, {}, [](const Step &step) { return std::pair(step.at, step.change); });
    QList<TimeSpan> taken;
    int underWay = 0;
    for (const Step &step : steps) {
        const bool wasFull = underWay >= slotCount;
        underWay += step.change;
        if (!wasFull && underWay >= slotCount)
            taken.append({step.at, Instant::distantFuture()});
        else if (wasFull && underWay < slotCount)
            taken.last().until = step.at;
    }
    return unionOf(taken);
}

} // namespace signalbox
