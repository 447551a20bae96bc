#pragma once

#include "domain/cron/map/runmapsource.h"

#include <QMap>

namespace signalbox {

/// What is known of the run map's past, by length of the stretches: says what is to be asked next for a view, takes the answers,
/// and hands out what there is. Asks of all that is not known yet the newest first, and again for what may have changed since.
class RunMapCache
{
public:
    static constexpr qsizetype mostBuckets = 500'000; // 45 MB
    /// The start of a run may be seen that much later than it was.
    static constexpr std::chrono::microseconds settleTime = std::chrono::minutes(1);
    /// What was begun that long ago and has no final status yet will hardly get one.
    static constexpr std::chrono::microseconds longestOpen = std::chrono::hours(24);

    /// Beyond `most` what is far from the view is dropped; the view itself may be larger.
    explicit RunMapCache(qsizetype most = mostBuckets) : m_most(most) { }

    /// Nothing is asked of what comes after `now`, on the server's clock. What may have changed since it was read is asked
    /// again: its newest end, and what had runs without a final status, which is asked less often the longer they take.
    void setNow(Instant now);

    /// For a view and the length from runMapBucketFor(). None when all is known. The answer goes to take(), before or after
    /// which this may be called again: then that is the question, and an answer to the one before is not taken.
    std::optional<RunMapQuestion> next(const TimeSpan &view, std::chrono::microseconds bucket);
    void take(const RunMapQuestion &question, const RunMapPart &part);

    /// The length in which a view is shown: that, or stretches where single runs would be too many.
    std::chrono::microseconds bucketIn(const TimeSpan &view, std::chrono::microseconds bucket) const;
    /// By job, then by begin. Of single runs those before the view, too, that went on into it, as far as they are known.
    QList<RunBucket> buckets(const TimeSpan &view, std::chrono::microseconds bucket) const;
    /// What of the view up to now has not been read at all.
    QList<TimeSpan> unread(const TimeSpan &view, std::chrono::microseconds bucket) const;
    std::optional<Instant> historyFrom() const { return m_historyFrom; }

    void forget();

private:
    struct Layer {
        std::chrono::microseconds bucket{0};
        QMap<qint64, std::vector<RunBucket>> jobs;
        QList<TimeSpan> known; // whose runs are in `jobs`
        QList<TimeSpan> fresh; // of it, what need not be asked
        QList<TimeSpan> unsettled;
        QMap<Instant, Instant> open; // begins of stretches with open runs: when these were read
        quint64 usedAt = 0;

        std::chrono::microseconds grain() const { return std::max(bucket, finestRunBucket); }
        qsizetype size() const;
        void add(const QList<RunBucket> &part);
        void drop(const TimeSpan &span);
        void keepOnly(const TimeSpan &span);
        void askAgain(Instant now);
    };
    /// A question whose parts are being taken.
    struct Walk {
        std::chrono::microseconds bucket{0};
        TimeSpan span;
        Instant reached; // from there on all parts are in
        qint64 beforeRunId = 0;
    };

    TimeSpan asked(const TimeSpan &view, std::chrono::microseconds bucket) const;
    void takeInto(Layer &layer, const RunMapQuestion &question, const RunMapPart &part);
    void noteOpen(Layer &layer, const RunMapPart &part) const;
    void giveUpWalk();
    void dropPurged();
    void trim(std::chrono::microseconds current);
    qsizetype size() const;

    qsizetype m_most;
    QMap<std::chrono::microseconds, Layer> m_layers;
    std::optional<Walk> m_walk;
    std::optional<RunMapQuestion> m_asked;
    TimeSpan m_view;
    QList<TimeSpan> m_crowded; // where single runs were too many, the newest answers last
    Instant m_now = Instant::distantPast();
    std::optional<qint64> m_oldestRunId;
    std::optional<qint64> m_newestRunId;
    std::optional<Instant> m_historyFrom;
    quint64 m_uses = 0;
};

} // namespace signalbox
