#pragma once

#include "core/clock.h"
#include "domain/metrics/live/livemetricsource.h"

#include <cmath>
#include <deque>

namespace signalbox::test {

/// What goes on, as a project might have it at three in the morning, and what was asked of it.
class SampleLive final : public LiveMetricSource
{
public:
    explicit SampleLive(const Clock &clock) : m_clock(clock) { }

    Async<LiveSample> sample() override
    {
        ++asked;
        if (isFrozen) {
            m_owed.emplace_back();
            return m_owed.back().future();
        }
        return error ? readyError<LiveSample>(*error) : readyResult<LiveSample>(at(m_clock.now()));
    }
    Async<bool> cancelStatement(const LiveBackend &backend) override
    {
        canceled.append(backend);
        return told();
    }
    Async<bool> endSession(const LiveBackend &backend) override
    {
        ended.append(backend);
        return told();
    }

    bool isOwing() const { return !m_owed.empty(); }
    /// All that was asked while it was frozen.
    void thaw(const Result<LiveSample> &answer)
    {
        isFrozen = false;
        for (const Promised<LiveSample> &owed : std::exchange(m_owed, {}))
            owed.answer(answer);
    }

    LiveSample at(Instant moment) const
    {
        const double seconds = double(moment.micros) / 1e6;
        const double wave = 1 + std::sin(seconds / 40);
        const auto since = qint64(seconds) % 1'000'000;
        LiveSample sample;
        sample.at = moment;
        sample.mostSessions = 60;
        sample.sessions = {qint64(4 + 5 * wave), 18, isCalm ? 0 : 2, 0, 0, hidden, 2};
        sample.oldestTransaction = moment - std::chrono::seconds(since % 300);
        sample.waits
            = {{{}, {}, qint64(1 + 2 * wave)}, {QStringLiteral("IO"), QStringLiteral("DataFileRead"), qint64(1 + wave)},
                {QStringLiteral("LWLock"), QStringLiteral("WALWrite"), 1}};
        const auto grown
            = [&](double aSecond) { return qint64(aSecond * (double(since) + 30 * std::cos(seconds / 40))); };
        sample.counters = LiveCounters{grown(120), grown(2), grown(42'000), grown(900), grown(51'000), grown(600),
            since / 120 * 8'000'000, since / 200, since / 3};
        sample.walPosition = grown(210'000);
        sample.queueLength = qint64(20 + 15 * wave);
        if (!isCalm)
            addLocks(sample);
        return sample;
    }

    int asked = 0;
    bool isFrozen = false;
    bool isCalm = false; // nobody waits
    qint64 hidden = 0;
    std::optional<Error> error;
    bool isThere = true; // the session that is told something
    QList<LiveBackend> canceled;
    QList<LiveBackend> ended;

private:
    Async<bool> told() const { return readyResult<bool>(isThere); }

    static void addLocks(LiveSample &sample)
    {
        LiveBackend holder;
        holder.processId = 4711;
        holder.startedAt = Instant{1'795'300'000'000'000};
        holder.type = QStringLiteral("client backend");
        holder.database = QStringLiteral("postgres");
        holder.username = QStringLiteral("authenticator");
        holder.application = QStringLiteral("PostgREST 12.2");
        holder.state = QStringLiteral("idle in transaction");
        holder.transactionStartedAt = Instant{1'795'350'000'000'000};
        holder.query = QStringLiteral("update public.bookings set seats = seats - 1 where trip_id = 4711");
        sample.backends.append(holder);
        for (const int number : {4720, 4731}) {
            LiveBackend waiting = holder;
            waiting.processId = number;
            waiting.application = QStringLiteral("pg_cron");
            waiting.state = QStringLiteral("active");
            waiting.waitEventType = QStringLiteral("Lock");
            waiting.waitEvent = QStringLiteral("transactionid");
            waiting.waitsSince = Instant{1'795'350'300'000'000};
            waiting.lockType = QStringLiteral("transactionid");
            waiting.lockMode = QStringLiteral("ShareLock");
            waiting.relation = QStringLiteral("bookings");
            waiting.waitsFor = number == 4720 ? QList{4711} : QList{4711, 4720};
            waiting.query = QStringLiteral("delete from public.bookings where expires_at < now()");
            sample.backends.append(waiting);
        }
        sample.lockWaiters = 2;
        sample.waits.prepend({QStringLiteral("Lock"), QStringLiteral("transactionid"), 2});
    }

    const Clock &m_clock;
    std::deque<Promised<LiveSample>> m_owed;
};

} // namespace signalbox::test
