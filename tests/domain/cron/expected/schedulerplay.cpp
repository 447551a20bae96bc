#include "schedulerplay.h"

#include <algorithm>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 dayLength = 24 * hour;

const SchedulerPlay::Rule rules[] = {
    {"* * * * *", [](int, int) { return true; }, true, 0},
    {"*/5 * * * *", [](int, int m) { return m % 5 == 0; }, true, 0},
    {"7 * * * *", [](int, int m) { return m == 7; }, true, 0},
    {"0,30 * * * *", [](int, int m) { return m == 0 || m == 30; }, true, 0},
    {"15 2-6 * * *", [](int h, int m) { return m == 15 && h >= 2 && h <= 6; }, false, 0},
    {"0,20,21,40 0,1,3,4,5 * * *",
        [](int h, int m) { return (m == 0 || m == 20 || m == 21 || m == 40) && h <= 5 && h != 2; }, false, 0},
    {"*/10 1-3 * * *", [](int h, int m) { return m % 10 == 0 && h >= 1 && h <= 3; }, true, 0},
    {"30 seconds", nullptr, false, 30},
    {"5 seconds", nullptr, false, 5},
    {"59 seconds", nullptr, false, 59},
};
constexpr int ruleCount = int(std::size(rules));
constexpr int firstInterval = 7;

enum EventKind {
    Pause,
    Resume,
    Change,
    SchedulerStop,
    SchedulerStart,
    ServerStop,
    ServerStart,
    SetClock,
    TakeSlots,
    FreeSlots,
    CloseEyes,
    OpenEyes,
    ForgetFor,
    RunByHand,
    Stall
};

qint64 floorTo(qint64 at, qint64 unit)
{
    return at - ((at % unit) + unit) % unit;
}

} // namespace

const SchedulerPlay::Rule &SchedulerPlay::rule() const
{
    return rules[m_rule];
}

SchedulerPlay::SchedulerPlay(quint32 seed) : m_random(seed)
{
    m_base = 1'795'000'000 * second / dayLength * dayLength + qint64(upTo(6)) * hour / 2 + qint64(upTo(59)) * second
        + 300'000;
    m_length = 2 * 3600 + upTo(3 * 3600);
    m_zoneOffset = oneIn(4) ? 5 * hour + hour / 2 : 0;
    record.zone = *CronZone::named(m_zoneOffset ? QStringLiteral("Asia/Kolkata") : QStringLiteral("UTC"));
    m_rule = upTo(ruleCount - 1);
    m_lookEvery = oneIn(3) ? 10 : 60;
    m_forgetOneIn = oneIn(2) ? 6 + upTo(20) : 0;
    m_longRunOneIn = oneIn(2) ? 5 + upTo(15) : 0;
    job.jobId = 1;
    if (oneIn(3))
        job.createdAt = Instant{m_base};
    planEvents();

    m_serverStart = m_base - hour;
    startScheduler();
    m_processes.back().start = m_serverStart + second;
    m_lastMinute = floorTo(m_base, minute);
    beginPeriod();
    std::size_t next = 0;
    for (m_second = 0; m_second < m_length; ++m_second) {
        for (; next < m_events.size() && m_events[next].at <= m_second; ++next)
            handle(m_events[next]);
        if (m_second % m_lookEvery == 0 && !m_blind)
            look();
        if (m_schedulerUp && m_second >= m_stalledUntil)
            tick();
    }
    m_second = m_length;
    writeDown();
}

void SchedulerPlay::planEvents()
{
    const auto add = [this](qint64 at, int kind, qint64 value = 0) { m_events.push_back({at, kind, value}); };
    const auto some = [this] { return 60 + qint64(upTo(int(m_length) - 1200)); };
    const bool setsClock = oneIn(4);
    // Of what waits behind a long run after a standstill, and is then forgotten, only the number can be told.
    const bool standsStill = !setsClock && oneIn(4);
    if (standsStill)
        m_longRunOneIn = 0;
    if (setsClock) {
        plain = false;
        const qint64 amounts[] = {20, 90, 200, 500, 3000, 3 * 3600 - 100, 4 * 3600};
        add(some(), SetClock, amounts[upTo(6)] * (oneIn(2) ? 1 : -1) * second);
    }
    for (int i = upTo(2); i > 0 && !setsClock && !standsStill; --i) {
        const qint64 at = some();
        add(at, Pause);
        add(at + 20 + upTo(1500), Resume);
    }
    for (int i = upTo(2); i > 0 && !setsClock && !standsStill; --i)
        add(some(), Change, upTo(ruleCount - 1));
    for (int i = upTo(2); i > 0; --i) {
        const qint64 at = some();
        const bool server = oneIn(2);
        const qint64 away = oneIn(4) ? 60 + upTo(3000) : 1 + upTo(90);
        add(at, server ? ServerStop : SchedulerStop);
        add(at + away, server ? ServerStart : SchedulerStart);
    }
    for (int i = upTo(2); i > 0; --i) {
        const qint64 at = some();
        add(at, TakeSlots);
        add(at + 5 + upTo(600), FreeSlots);
    }
    for (int i = upTo(2); i > 0; --i) {
        const qint64 at = some();
        add(at, CloseEyes);
        add(at + 60 + upTo(3600), OpenEyes);
    }
    for (int i = upTo(2); i > 0 && m_forgetOneIn > 0; --i)
        add(some(), ForgetFor, 40 + upTo(400));
    if (oneIn(8)) {
        plain = false;
        add(some(), RunByHand);
    }
    if (standsStill)
        add(some(), Stall, 20 + upTo(270));
    std::ranges::stable_sort(m_events, {}, &Event::at);
}

void SchedulerPlay::handle(const Event &event)
{
    switch (EventKind(event.kind)) {
    case Pause:
    case Resume:
    case Change:
        endPeriod();
        if (event.kind == Change)
            m_rule = int(event.value);
        else
            m_active = event.kind == Resume;
        beginPeriod();
        break;
    case ServerStop:
        m_serverUp = false;
        [[fallthrough]];
    case SchedulerStop:
        if (m_schedulerUp)
            stopScheduler();
        break;
    case ServerStart:
        m_serverUp = true;
        m_serverStart = clock();
        if (m_schedulerUp)
            stopScheduler();
        // cron.log_run takes a restart of the server.
        if (m_logRun && oneIn(4)) {
            m_logRun = false;
            m_unwrittenFrom = clock();
            m_unwrittenIsCertain = oneIn(2);
        } else if (!m_logRun) {
            m_logRun = true;
            record.unwritten.append({{Instant{m_unwrittenFrom}, Instant{clock()}}, m_unwrittenIsCertain});
        }
        startScheduler();
        break;
    case SchedulerStart:
        if (m_serverUp && !m_schedulerUp)
            startScheduler();
        break;
    case SetClock: {
        const qint64 before = clock();
        m_clockOffset += event.value;
        m_forgetUntil = -1;
        record.evidence.clockStepped.append(
            {Instant{std::min(before, clock()) - second}, Instant{std::max(before, clock()) + second}});
        break;
    }
    case TakeSlots:
        if (!m_slotsTaken)
            record.evidence.slotsTaken.append({Instant{clock()}, Instant::distantFuture()});
        m_slotsTaken = true;
        break;
    case FreeSlots:
        if (m_slotsTaken)
            record.evidence.slotsTaken.last().until = Instant{clock()};
        m_slotsTaken = false;
        break;
    case CloseEyes:
    case OpenEyes:
        m_blind = event.kind == CloseEyes;
        break;
    case ForgetFor:
        if (rule().interval > 0 && !m_running && m_active && m_schedulerUp && !m_slotsTaken && m_pending.empty()) {
            m_forgetUntil = m_second + event.value;
            forgottenSpans.append({Instant{clock()}, Instant{clock() + event.value * second}});
        }
        break;
    case Stall:
        m_stalledUntil = m_second + event.value;
        stalls.append({Instant{clock()}, Instant{clock() + event.value * second}});
        break;
    case RunByHand:
        m_handRuns.push_back(clock());
        break;
    }
}

void SchedulerPlay::beginPeriod()
{
    SchedulePeriod period{{Instant{clock()}, Instant::distantFuture()}, QString::fromLatin1(rule().text), m_active};
    m_edges.push_back(clock());
    job.periods.append(period);
    plain = plain && rule().interval == 0;
}

void SchedulerPlay::endPeriod()
{
    job.periods.last().span.until = Instant{clock()};
}

void SchedulerPlay::look()
{
    SchedulerLook look{.at = Instant{clock() + 100'000}};
    if (m_serverUp) {
        look.serverStartedAt = Instant{m_serverStart};
        look.scheduler = m_schedulerUp ? Liveness::Alive : Liveness::Dead;
    }
    if (m_schedulerUp) {
        look.schedulerStartedAt = Instant{m_processes.back().start};
        m_processes.back().lastLook = std::max(m_processes.back().lastLook, look.at.micros);
    }
    m_looks.append(look);
}

void SchedulerPlay::startScheduler()
{
    m_schedulerUp = true;
    m_processes.push_back({clock()});
    if (!m_down.isEmpty())
        m_down.last().until = Instant{clock()};
    m_lastMinute = floorTo(clock(), minute);
    m_hasTask = false;
    m_pending.clear();
}

void SchedulerPlay::stopScheduler()
{
    m_schedulerUp = false;
    m_down.append({Instant{clock()}, Instant::distantFuture()});
    if (m_running)
        finishRun(RunStatus::Failed, {});
    m_forgetUntil = -1;
}

void SchedulerPlay::tick()
{
    const qint64 now = clock();
    if (m_running && m_second * second >= m_runEnd)
        finishRun(oneIn(10) ? RunStatus::Failed : RunStatus::Succeeded, now);
    if (m_running && !m_active)
        finishRun(RunStatus::Failed, now);
    if (!m_active) {
        m_hasTask = false;
        m_pending.clear();
        m_forgetUntil = -1;
    } else if (!m_hasTask) {
        m_hasTask = true;
        m_lastStart = now;
    }
    if (m_active && rule().interval > 0 && m_pending.empty() && now - m_lastStart >= rule().interval * second) {
        if (m_second < m_forgetUntil && !m_running && !m_slotsTaken)
            m_lastStart = now;
        else
            m_pending.push_back(0);
    }
    countMinutes();
    if (!m_running && !m_pending.empty() && !m_slotsTaken && m_active) {
        const qint64 dueAt = m_pending.front();
        m_pending.pop_front();
        startRun(dueAt);
    }
}

/// As StartAllPendingRuns, to which a clock that went back seems to stand still.
void SchedulerPlay::countMinutes()
{
    const qint64 current = floorTo(clock(), minute);
    const qint64 passed = clock() > m_lastMinute ? (clock() - m_lastMinute) / minute : 0;
    if (passed == 0)
        return;
    if (m_active && rule().isDue) {
        const bool leaps = passed > 5;
        for (qint64 at = m_lastMinute + minute; passed <= 180 && at <= current; at += minute) {
            if (isDue(at, !leaps, true))
                makeDue(at, passed == 1);
        }
        if (leaps && isDue(current, true, passed > 180))
            makeDue(current, false);
    }
    m_lastMinute = current;
}

bool SchedulerPlay::isDue(qint64 minuteStart, bool withStar, bool withoutStar) const
{
    if (!(rule().star ? withStar : withoutStar))
        return false;
    const qint64 ofDay = (minuteStart + m_zoneOffset) % dayLength;
    return rule().isDue(int(ofDay / hour), int(ofDay % hour / minute));
}

/// What is forgotten among others that wait cannot be told from them.
void SchedulerPlay::makeDue(qint64 minuteStart, bool isInTime)
{
    const bool isFree = isInTime && !m_running && m_pending.empty() && !m_slotsTaken;
    if (isFree && m_forgetOneIn > 0 && oneIn(m_forgetOneIn))
        forgotten.insert(minuteStart);
    else
        m_pending.push_back(minuteStart);
}

void SchedulerPlay::startRun(qint64 dueAt)
{
    const qint64 connecting = oneIn(50) ? upTo(9'000'000) : upTo(400'000);
    const qint64 lasting = m_longRunOneIn > 0 && oneIn(m_longRunOneIn) ? upTo(600) * second + 1 : upTo(20'000'000) + 1;
    m_running = true;
    m_runDue = dueAt;
    m_runStart = m_second * second + connecting;
    m_runStartClock = clock() + connecting;
    m_runEnd = m_runStart + lasting;
    m_lastStart = m_runStartClock;
}

void SchedulerPlay::finishRun(RunStatus status, std::optional<qint64> end)
{
    m_running = false;
    ObservedRun row{.runId = m_nextRunId++, .status = status};
    if (end || m_second * second >= m_runStart)
        row.startedAt = Instant{m_runStartClock};
    if (end)
        row.endedAt = Instant{std::max(*end, m_runStartClock)};
    m_rows.push_back(row);
    m_written.push_back(m_logRun);
    if (m_runDue > 0)
        m_served.insert(row.runId, m_runDue);
}

void SchedulerPlay::writeDown()
{
    if (m_running) {
        ObservedRun row{.runId = m_nextRunId++, .status = RunStatus::Running};
        if (m_second * second >= m_runStart)
            row.startedAt = Instant{m_runStartClock};
        else
            row.status = RunStatus::Connecting;
        m_rows.push_back(row);
        m_written.push_back(m_logRun);
        if (m_runDue > 0)
            m_served.insert(row.runId, m_runDue);
    }
    record.asOf = Instant{clock()};
    span = {Instant{m_base}, Instant{clock() + hour}};
    if (!m_logRun)
        record.unwritten.append({{Instant{m_unwrittenFrom}, Instant::distantFuture()}, m_unwrittenIsCertain});
    if (oneIn(5)) {
        job.runsFrom = Instant{m_base + qint64(upTo(int(m_length) / 2)) * second};
        plain = false;
    }
    QList<Instant> signs;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const ObservedRun &row = m_rows[i];
        const bool isKept = !row.startedAt || !row.endedAt || *row.endedAt >= job.runsFrom;
        if (m_written[i] && isKept)
            job.runs.append(row);
        if (m_written[i] && isKept && row.startedAt)
            signs.append(*row.startedAt);
        plain = plain && m_written[i] && row.startedAt;
    }
    for (const qint64 at : m_handRuns)
        job.runs.append({m_nextRunId++, RunStatus::Succeeded, Instant{at}, Instant{at + 3 * second}});
    const SchedulerEvidence seen = evidenceFrom(m_looks, signs);
    record.evidence.alive = seen.alive;
    record.evidence.schedulerDown = seen.schedulerDown;
    record.evidence.serverDown = seen.serverDown;
    record.evidence.schedulerStarts = seen.schedulerStarts;

    const qint64 grace = job.grace.count();
    for (const qint64 at : std::as_const(forgotten)) {
        if (isKnowable(at, at + grace))
            knowable.insert(at);
    }
    for (const TimeSpan &one : std::as_const(forgottenSpans))
        spanKnowable.append(isKnowable(one.from.micros, one.until.micros + minute + grace));
    plain = plain && forgotten.isEmpty() && forgottenSpans.isEmpty();
    for (auto it = m_served.cbegin(); it != m_served.cend(); ++it)
        servedBy.insert(it.value(), it.key());
}

/// Whether a run that is not there in that time proves something, with 12 s for all that pg_cron needs time for.
bool SchedulerPlay::isKnowable(qint64 from, qint64 until) const
{
    constexpr qint64 slack = 12 * second;
    const auto meets = [&](qint64 begin, qint64 end) { return begin <= until && end >= from; };
    const auto lasts = [&](const TimeSpan &one, qint64 margin) {
        const qint64 end = one.until.isFinite() ? one.until.micros : one.until.micros - dayLength;
        return meets(one.from.micros - margin, end + margin);
    };
    if (until > record.asOf.micros || from < job.runsFrom.micros)
        return false;
    const bool wasSeen = std::ranges::any_of(m_processes,
        [&](const Process &process) { return process.start <= from - minute && process.lastLook >= until; });
    const auto met = [&](const QList<TimeSpan> &spans, qint64 margin) {
        return std::ranges::any_of(spans, [&](const TimeSpan &one) { return lasts(one, margin); });
    };
    const bool unwritten
        = std::ranges::any_of(record.unwritten, [&](const UnwrittenSpan &one) { return lasts(one.span, 0); });
    const bool changed = std::ranges::any_of(m_edges, [&](qint64 edge) { return meets(edge - slack, edge + slack); });
    const bool byHand = std::ranges::any_of(m_handRuns, [&](qint64 run) { return meets(run - 4 * hour, run + slack); });
    if (!wasSeen || unwritten || changed || byHand || met(stalls, 5 * minute) || met(m_down, second)
        || met(record.evidence.clockStepped, slack) || met(record.evidence.slotsTaken, slack))
        return false;
    return std::ranges::none_of(m_rows, [&](const ObservedRun &row) {
        const qint64 begin = row.startedAt ? row.startedAt->micros : 0;
        return begin <= from && (row.endedAt ? row.endedAt->micros >= from : begin > from - dayLength);
    });
}
