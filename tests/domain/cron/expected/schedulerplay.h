#pragma once

#include "domain/cron/expected/expectedruns.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>

#include <deque>

/// Plays pg_cron's scheduler for some hours, second by second, for one job in a world where much goes wrong, and keeps a record
/// of it as a monitor would that was not always there. Decides by rules of its own when a job is due, and knows which runs
/// the scheduler forgot.
class SchedulerPlay
{
public:
    explicit SchedulerPlay(quint32 seed);

    signalbox::JobTimeline job;
    signalbox::CronRecord record;
    signalbox::TimeSpan span;
    QSet<qint64> forgotten; // times of a schedule of five fields; while nothing else kept the job from running
    QSet<qint64> knowable; // of these, the ones that the record proves
    QList<signalbox::TimeSpan> forgottenSpans; // the same for a schedule of seconds, where all in it were
    QList<signalbox::TimeSpan> stalls; // the scheduler's process was there and stood still
    QList<bool> spanKnowable;
    QHash<qint64, qint64> servedBy; // time to run, where each run is in the record and no clock was set
    bool plain = true; // nothing was forgotten, set, purged or written by hand, and no schedule was one of seconds

    struct Rule {
        const char *text;
        bool (*isDue)(int hour, int minute); // null for an interval
        bool star; // in minute or hour
        int interval;
    };

private:
    struct Event {
        qint64 at; // real second
        int kind;
        qint64 value;
    };
    struct Process {
        qint64 start; // all in microseconds of the server's clock
        qint64 lastLook = -1;
    };
    struct Slots {
        qint64 from;
        qint64 until;
    };

    int upTo(int most) { return int(m_random.bounded(quint32(most + 1))); }
    bool oneIn(int count) { return m_random.bounded(quint32(count)) == 0; }
    qint64 clock() const { return m_base + m_second * 1'000'000 + m_clockOffset; }
    const Rule &rule() const;
    bool isDue(qint64 minuteStart, bool withStar, bool withoutStar) const;
    void planEvents();
    void handle(const Event &event);
    void beginPeriod();
    void endPeriod();
    void look();
    void startScheduler();
    void stopScheduler();
    void tick();
    void countMinutes();
    void makeDue(qint64 minuteStart, bool isInTime);
    void startRun(qint64 dueAt);
    void finishRun(signalbox::RunStatus status, std::optional<qint64> end);
    void writeDown();
    bool isKnowable(qint64 from, qint64 until) const;

    QRandomGenerator m_random;
    qint64 m_base = 0;
    qint64 m_length = 0; // seconds
    qint64 m_second = 0;
    qint64 m_clockOffset = 0;
    qint64 m_zoneOffset = 0;
    std::vector<Event> m_events;

    bool m_serverUp = true;
    qint64 m_serverStart = 0;
    bool m_schedulerUp = false;
    std::vector<Process> m_processes;
    bool m_logRun = true;
    bool m_blind = false;
    int m_lookEvery = 60;
    bool m_slotsTaken = false;
    qint64 m_stalledUntil = 0; // real second

    int m_rule = 0;
    bool m_active = true;
    bool m_hasTask = false;
    qint64 m_lastMinute = 0;
    qint64 m_lastStart = 0;
    std::deque<qint64> m_pending;
    qint64 m_forgetUntil = -1; // real second, for an interval
    int m_forgetOneIn = 0;
    int m_longRunOneIn = 0;

    bool m_running = false;
    qint64 m_runDue = 0;
    qint64 m_runStart = 0; // real microseconds
    qint64 m_runEnd = 0;
    qint64 m_runStartClock = 0;
    qint64 m_nextRunId = 1;

    std::vector<signalbox::ObservedRun> m_rows; // what really ran, purged and unwritten ones too
    std::vector<bool> m_written;
    QHash<qint64, qint64> m_served; // run to time
    std::vector<qint64> m_handRuns;
    std::vector<qint64> m_edges; // when the schedule or the job's state changed
    qint64 m_unwrittenFrom = -1;
    bool m_unwrittenIsCertain = true;
    QList<signalbox::SchedulerLook> m_looks;
    QList<signalbox::TimeSpan> m_down; // truth
};
