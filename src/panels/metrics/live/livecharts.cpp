#include "panels/metrics/live/livecharts.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

constexpr qint64 mostLivePoints = 200;

struct LiveChartWords {
    Q_DECLARE_TR_FUNCTIONS(LiveCharts)
};

struct LiveLine {
    LiveFigure figure;
    QString name;
    bool isAlways = true; // else only where there is more than nothing of it
};

const Quantity liveSessionCount{Quantity::Kind::Count, u"sessions"_s, false};
const Quantity liveRate{Quantity::Kind::Count, {}, true};

/// The charts of one moment, in the order of the page.
class LiveChartMaker
{
public:
    LiveChartMaker(const LiveHistory &history, const TimeSpan &span, const QTimeZone &zone)
        : m_history(history), m_span(span), m_zone(zone), m_bucket(liveBucketFor(span))
    { }

    LiveChart sessions() const;
    LiveChart waits() const;
    LiveChart transactions() const;
    LiveChart rows() const;
    LiveChart cacheHits() const;
    LiveChart bytes() const;
    LiveChart locks() const;
    LiveChart oldestTransaction() const;
    LiveChart queue() const;
    LiveChart lag() const;

private:
    LiveChart chart(const QString &id, const QString &title) const;
    void add(Plot &plot, const Quantity &quantity, std::initializer_list<LiveLine> lines) const;

    const LiveHistory &m_history;
    TimeSpan m_span;
    QTimeZone m_zone;
    microseconds m_bucket;
};

LiveChart LiveChartMaker::chart(const QString &id, const QString &title) const
{
    LiveChart chart{id, title, {}};
    chart.plot.span = m_span;
    chart.plot.zone = m_zone;
    return chart;
}

/// A line keeps its look, whichever others there are.
void LiveChartMaker::add(Plot &plot, const Quantity &quantity, std::initializer_list<LiveLine> lines) const
{
    int look = int(plot.lines.size());
    for (const LiveLine &wanted : lines) {
        PlotLine line;
        line.id = QString::number(int(wanted.figure));
        line.name = wanted.name;
        line.quantity = quantity;
        line.stretch = m_bucket;
        line.look = look++;
        for (const MetricBucket &bucket : m_history.buckets(wanted.figure, m_span, m_bucket))
            line.points.append({bucket.at, bucket.least, bucket.mean, bucket.greatest, bucket.last});
        const bool isSomething
            = std::ranges::any_of(line.points, [](const PlotPoint &point) { return point.greatest > 0; });
        if (wanted.isAlways || isSomething)
            plot.lines.append(line);
    }
}

LiveChart LiveChartMaker::sessions() const
{
    LiveChart chart = this->chart(u"sessions"_s, LiveChartWords::tr("Sessions by state"));
    chart.plot.isStacked = true;
    add(chart.plot, liveSessionCount,
        {{LiveFigure::Active, LiveChartWords::tr("active")}, {LiveFigure::Idle, LiveChartWords::tr("idle")},
            {LiveFigure::IdleInTransaction, LiveChartWords::tr("idle in transaction")},
            {LiveFigure::Aborted, LiveChartWords::tr("aborted"), false},
            {LiveFigure::OtherSessions, LiveChartWords::tr("other"), false},
            {LiveFigure::Hidden, LiveChartWords::tr("hidden"), false},
            {LiveFigure::Ours, LiveChartWords::tr("ours"), false}});
    if (m_history.newest())
        chart.plot.levels.append({double(m_history.newest()->mostSessions), HealthState::Failing,
            LiveChartWords::tr("max_connections"), liveSessionCount});
    return chart;
}

LiveChart LiveChartMaker::waits() const
{
    LiveChart chart = this->chart(u"waits"_s, LiveChartWords::tr("Active sessions by wait"));
    chart.plot.isStacked = true;
    add(chart.plot, liveSessionCount,
        {{LiveFigure::Computing, LiveChartWords::tr("computing")}, {LiveFigure::OnLock, LiveChartWords::tr("lock")},
            {LiveFigure::OnLightLock, LiveChartWords::tr("light lock"), false},
            {LiveFigure::OnInputOutput, LiveChartWords::tr("disk")},
            {LiveFigure::OnOtherProcess, LiveChartWords::tr("other process"), false},
            {LiveFigure::OnClient, LiveChartWords::tr("client"), false},
            {LiveFigure::OnOther, LiveChartWords::tr("other"), false}});
    return chart;
}

LiveChart LiveChartMaker::transactions() const
{
    LiveChart chart = this->chart(u"transactions"_s, LiveChartWords::tr("Transactions"));
    add(chart.plot, liveRate,
        {{LiveFigure::CommitRate, LiveChartWords::tr("commits")},
            {LiveFigure::RollbackRate, LiveChartWords::tr("rollbacks")},
            {LiveFigure::SessionRate, LiveChartWords::tr("new sessions"), false}});
    return chart;
}

LiveChart LiveChartMaker::rows() const
{
    LiveChart chart = this->chart(u"rows"_s, LiveChartWords::tr("Rows"));
    add(chart.plot, liveRate,
        {{LiveFigure::ReadRate, LiveChartWords::tr("read")}, {LiveFigure::WriteRate, LiveChartWords::tr("written")}});
    return chart;
}

LiveChart LiveChartMaker::cacheHits() const
{
    LiveChart chart = this->chart(u"cache"_s, LiveChartWords::tr("Cache hits"));
    chart.plot.isFromZero = false;
    add(chart.plot, {Quantity::Kind::Ratio, {}, false},
        {{LiveFigure::CacheHits, LiveChartWords::tr("blocks in memory")}});
    return chart;
}

LiveChart LiveChartMaker::bytes() const
{
    LiveChart chart = this->chart(u"bytes"_s, LiveChartWords::tr("Bytes written"));
    add(chart.plot, {Quantity::Kind::Bytes, {}, true},
        {{LiveFigure::WalRate, LiveChartWords::tr("WAL"), m_history.has(LiveFigure::WalRate)},
            {LiveFigure::TemporaryRate, LiveChartWords::tr("temporary files")}});
    return chart;
}

LiveChart LiveChartMaker::locks() const
{
    LiveChart chart = this->chart(u"locks"_s, LiveChartWords::tr("Waiting for a lock"));
    add(chart.plot, liveSessionCount, {{LiveFigure::LockWaiters, LiveChartWords::tr("waiting")}});
    add(chart.plot, liveRate, {{LiveFigure::DeadlockRate, LiveChartWords::tr("deadlocks"), false}});
    chart.plot.lines.first().isStepped = true;
    return chart;
}

LiveChart LiveChartMaker::oldestTransaction() const
{
    LiveChart chart = this->chart(u"oldest"_s, LiveChartWords::tr("Oldest transaction"));
    add(chart.plot, {Quantity::Kind::Seconds, {}, false}, {{LiveFigure::OldestTransaction, LiveChartWords::tr("age")}});
    return chart;
}

LiveChart LiveChartMaker::queue() const
{
    LiveChart chart = this->chart(u"queue"_s, LiveChartWords::tr("Queue of pg_net"));
    add(chart.plot, {Quantity::Kind::Count, u"requests"_s, false},
        {{LiveFigure::QueueLength, LiveChartWords::tr("requests")}});
    chart.plot.lines.first().isStepped = true;
    return chart;
}

LiveChart LiveChartMaker::lag() const
{
    LiveChart chart = this->chart(u"lag"_s, LiveChartWords::tr("Replication lag"));
    add(chart.plot, {Quantity::Kind::Seconds, {}, false},
        {{LiveFigure::ReplicationLag, LiveChartWords::tr("farthest behind")}});
    return chart;
}

} // namespace

microseconds liveBucketFor(const TimeSpan &span)
{
    for (const microseconds round : {1s, 2s, 5s, 10s, 20s}) {
        if (span.length() <= round * mostLivePoints)
            return round;
    }
    return 30s;
}

QList<LiveChart> liveCharts(const LiveHistory &history, const TimeSpan &span, const QTimeZone &zone)
{
    const LiveChartMaker maker(history, span, zone);
    QList<LiveChart> charts = {maker.sessions(), maker.waits(), maker.locks(), maker.transactions(), maker.rows(),
        maker.cacheHits(), maker.bytes(), maker.oldestTransaction()};
    if (history.has(LiveFigure::QueueLength))
        charts.append(maker.queue());
    if (history.has(LiveFigure::ReplicationLag))
        charts.append(maker.lag());
    return charts;
}

} // namespace signalbox
