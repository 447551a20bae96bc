#pragma once

#include "domain/happening.h"
#include "domain/metrics/metricbucketsource.h"
#include "domain/metrics/metriccache.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace signalbox {

/// What one chart of a board needs: these lines in buckets of one length.
struct BoardWish {
    QList<MetricKey> lines;
    std::chrono::microseconds bucket{0};

    bool operator==(const BoardWish &) const = default;
};

/// Reads what the charts that can be seen show: buckets step by step and the newest first, the same stretch before, and what
/// happened elsewhere. What was read once is kept; an answer goes to the buckets that were asked for, wherever the view is by then.
class BoardReader final : public QObject
{
    Q_OBJECT

public:
    BoardReader(const PanelContext &context, PendingAnswers &pending, QObject *parent = nullptr);

    /// `ago`: of the stretch before that is compared; zero for none.
    void setView(const TimeSpan &view, std::chrono::microseconds ago);
    /// In the order in which they are read.
    void setWishes(const QList<BoardWish> &wishes);
    /// Reads what may have come since, and what could not be read.
    void refresh();
    void askAgain(); // the next refresh reads all of it; what is there stays until then

    const TimeSpan &view() const { return m_view; }
    std::chrono::microseconds ago() const { return m_ago; }
    const MetricReach &reach() const { return m_reach; }
    /// Of the view.
    QList<MetricBucket> buckets(const MetricKey &line, std::chrono::microseconds bucket) const;
    /// Of the stretch before, in its own time.
    QList<MetricBucket> bucketsBefore(const MetricKey &line, std::chrono::microseconds bucket) const;
    bool isUnread(const MetricKey &line, std::chrono::microseconds bucket) const; // all of the view
    const QList<Happening> &happenings() const { return m_happenings; }
    std::optional<Error> error(const MetricKey &line) const;
    /// From zero to one of what is wished for, while it takes more than one step; the rest is read on.
    std::optional<double> progress() const;

signals:
    void changed();

private:
    TimeSpan before() const;
    std::optional<MetricQuestion> nextQuestion();
    std::optional<MetricQuestion> questionFor(const QList<MetricKey> &lines, std::chrono::microseconds bucket);
    bool isWanted(const MetricQuestion &question) const;
    void read();
    void take(const MetricQuestion &question, const Result<MetricPart> &part);
    void fail(const MetricQuestion &question, const Error &error);
    void readReach();
    void readHappenings();

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    MetricCache m_cache;
    MetricReach m_reach;
    std::optional<Instant> m_reachRead;
    TimeSpan m_view;
    std::chrono::microseconds m_ago{0};
    QList<BoardWish> m_wishes;
    std::optional<MetricQuestion> m_asked; // and not answered
    int m_askedCount = 0;
    bool m_isStepping = false;
    QHash<MetricKey, Error> m_errors;
    QSet<MetricKey> m_apart; // failed together with others; asked for alone
    QList<Happening> m_happenings;
    TimeSpan m_happeningsSpan;
    std::optional<Instant> m_happeningsRead;
    bool m_isReadingHappenings = false;
};

} // namespace signalbox
